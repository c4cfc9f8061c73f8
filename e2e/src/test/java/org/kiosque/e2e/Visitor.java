package org.kiosque.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reader with a browser of one language and size, who notes whom the pages make it ask besides Kiosque. */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Program.module().resolve("target/screenshots");

    private static final String LOAD_IMAGES = """
            async () => {
              for (const image of document.images) image.loading = 'eager';
              await Promise.allSettled([...document.images].map(image => image.decode()));
            }""";

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> strangers = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Visitor(BrowserContext context, String home) {
        this.context = context;
        this.page = context.newPage();
        this.home = home;
        page.onRequest(request -> note(strangers, request.url()));
        page.onPageError(faults::add);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + " " + response.url());
            }
        });
    }

    /**
     * What a reader's device is like.
     *
     * @param locale of the browser
     * @param width in CSS pixels
     */
    record Device(String locale, int width, int height, boolean scripts) {

        static final Device FRENCH = new Device("fr-FR", 1280, 900, true);
        static final Device ENGLISH = new Device("en-GB", 1280, 900, true);
        static final Device PHONE = new Device("fr-FR", 390, 844, true);
        static final Device WITHOUT_SCRIPTS = new Device("fr-FR", 1280, 900, false);
    }

    static Visitor of(Browser browser, Device device, String home) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(device.locale())
                .setTimezoneId("Europe/Paris")
                .setViewportSize(device.width(), device.height())
                .setIsMobile(device.width() < 600)
                .setHasTouch(device.width() < 600)
                .setJavaScriptEnabled(device.scripts()));
        context.setDefaultTimeout(15_000);
        return new Visitor(context, home);
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(home + path);
        return this;
    }

    Locator headline() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator region(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return region(AriaRole.BUTTON, name);
    }

    Locator search() {
        return page.getByRole(AriaRole.SEARCH).getByRole(AriaRole.COMBOBOX);
    }

    /** The body of the article, without what surrounds it. */
    Locator article() {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.ARTICLE).first();
    }

    /** How many pixels of the page lie beyond the right edge of the window. */
    int overflow() {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Takes a picture of the whole page, with the images that a reader would see on the way down. */
    Visitor shoot(String name) {
        page.evaluate(LOAD_IMAGES);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Addresses outside Kiosque that its pages made the browser ask. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    /** Errors of scripts, and answers that refused or failed. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(List<String> list, String url) {
        if (!url.startsWith("data:") && !URI.create(home).getAuthority().equals(authority(url))) {
            list.add(url);
        }
    }

    private static String authority(String url) {
        return String.valueOf(URI.create(url.split("[?#]", 2)[0]).getRawAuthority());
    }
}
