package org.kiosque.bench.safety;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows markup in a browser that knows nothing of the sanitiser, and tells what it tried to do: scripts and handlers run
 * as on any page and are counted, and every request is refused and counted.
 */
final class SanitizerJudge implements AutoCloseable {

    private static final String HERE = "https://judge.invalid/";
    private static final String WATCH = """
        window.ran = 0;
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'hit']) {
          window[name] = () => { window.ran++; };
        }
        addEventListener('error', event => { if (event instanceof ErrorEvent) window.ran++; });
        addEventListener('unhandledrejection', () => { window.ran++; });
        """;
    private static final String LOOK = """
        () => {
          const found = [];
          if (window.ran) found.push('ran a script');
          for (const element of document.body.querySelectorAll('*')) {
            if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push('foreign <' + element.tagName + '>');
            if (/^(script|style|iframe|object|embed|form|input|button|template|base|meta|link)$/i.test(element.tagName))
              found.push('<' + element.tagName + '>');
            for (const attribute of element.attributes) {
              if (/^on|^(style|srcdoc|action|formaction|id|name|class)$/i.test(attribute.name))
                found.push('@' + attribute.name);
            }
            if (element.href !== undefined && !/^(https?|mailto):$/.test(element.protocol)) found.push('leads to ' + element.href);
          }
          return [...new Set(found)].join(', ');
        }
        """;

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private String shown = "";

    private SanitizerJudge(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
        this.page = browser.newPage();
        page.addInitScript(WATCH);
        page.onDialog(dialog -> requests.add("a dialog"));
        page.onPopup(popup -> requests.add("a window"));
        page.route("**/*", this::refuse);
    }

    /** Opens a browser; {@code KIOSQUE_BROWSER} names one, else it is Debian's Chromium or the one Playwright fetches. */
    static SanitizerJudge open() {
        @Nullable String named = System.getenv("KIOSQUE_BROWSER");
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        Map<String, String> environment = Map.of();
        if (named != null) {
            options.setExecutablePath(Path.of(named));
            environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new SanitizerJudge(playwright, playwright.chromium().launch(options));
    }

    /** What is wrong with some markup, or "" where nothing is; pictures of the web may be asked for. */
    String judge(String html) {
        requests.clear();
        shown = "<!doctype html><meta charset=utf-8><body><div>" + html + "</div>";
        List<String> found = new ArrayList<>();
        try {
            page.navigate(HERE);
            found.add(String.valueOf(page.evaluate(LOOK)));
        } catch (PlaywrightException e) {
            found.add("leaves the page");
        }
        found.addAll(requests);
        return String.join(
                ", ", found.stream().filter(each -> !each.isEmpty()).distinct().toList());
    }

    private void refuse(Route route) {
        String url = route.request().url();
        if (url.equals(HERE) && route.request().isNavigationRequest()) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(shown));
            return;
        }
        boolean picture = route.request().resourceType().equals("image") && url.startsWith("http");
        if (!picture) {
            requests.add("asks for " + route.request().resourceType());
        }
        route.abort();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
