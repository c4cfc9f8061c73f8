package org.kiosque.bench.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.html.Sanitizer;

/**
 * Cleans the shared hostile strings and counts what is left that could run, load or change on cleaning again; with
 * {@code --browser}, a browser shows what comes out and counts what it does, and the strings as they were to prove that
 * it would see it.
 */
public final class SanitizerCheck {

    private static final URI BASE = URI.create("https://news.example/page");
    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "svg",
            "math",
            "base",
            "meta",
            "link",
            "template",
            "noscript",
            "frame",
            "audio",
            "video",
            "textarea",
            "select");
    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "rel",
            "src",
            "alt",
            "loading",
            "referrerpolicy",
            "lang",
            "dir",
            "start",
            "colspan",
            "rowspan",
            "datetime",
            "title");
    private static final int SAMPLE = 10;
    private static final int TOGETHER = 40;
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)[!-~]+");

    private SanitizerCheck() {}

    public static void main(String[] args) throws IOException {
        Path folder = EvaluationData.at("sanitise");
        ObjectMapper json = new ObjectMapper();
        List<String> payloads = new ArrayList<>(Files.readAllLines(folder.resolve("xss-payloads.txt")));
        for (JsonNode each : json.readTree(folder.resolve("dompurify.json").toFile())) {
            payloads.add(each.path("payload").asText());
        }
        for (JsonNode each : json.readTree(folder.resolve("blns.json").toFile())) {
            payloads.add(each.asText());
        }
        long dangerous = payloads.stream().filter(SanitizerCheck::dangerous).count();
        long unstable = payloads.stream().filter(SanitizerCheck::unstable).count();
        System.out.printf(
                Locale.ROOT,
                "sanitise: %d payloads, %d dangerous, %d unstable%n",
                payloads.size(),
                dangerous,
                unstable);
        if (List.of(args).contains("--browser")) {
            show(payloads);
        }
    }

    private static void show(List<String> payloads) {
        try (SanitizerJudge judge = SanitizerJudge.open()) {
            int raw = 0;
            int cleaned = 0;
            for (int from = 0; from < payloads.size(); from += TOGETHER) {
                cleaned += judged(judge, payloads.subList(from, Math.min(payloads.size(), from + TOGETHER)));
            }
            List<String> some = IntStream.range(0, payloads.size())
                    .filter(i -> i % SAMPLE == 0)
                    .mapToObj(payloads::get)
                    .toList();
            for (String payload : some) {
                raw += judge.judge(payload).contains("ran a script") ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "in a browser: %d of %d cleaned payloads do anything; %d of %d run a script when not cleaned%n",
                    cleaned,
                    payloads.size(),
                    raw,
                    some.size());
        }
    }

    /** How many of some payloads do anything once they are cleaned; shown together, and one by one where any does. */
    private static int judged(SanitizerJudge judge, List<String> payloads) {
        List<String> cleaned =
                payloads.stream().map(each -> Sanitizer.clean(each, BASE)).toList();
        if (judge.judge(String.join("</div><div>", cleaned)).isEmpty()) {
            return 0;
        }
        int count = 0;
        for (int i = 0; i < cleaned.size(); i++) {
            String found = judge.judge(cleaned.get(i));
            report(!found.isEmpty(), found, payloads.get(i), cleaned.get(i));
            count += found.isEmpty() ? 0 : 1;
        }
        return count;
    }

    private static boolean unstable(String payload) {
        String once = Sanitizer.clean(payload, BASE);
        boolean changed = !Sanitizer.clean(once, BASE).equals(once);
        report(changed, "unstable", payload, once);
        return changed;
    }

    private static boolean dangerous(String payload) {
        String once = Sanitizer.clean(payload, BASE);
        byte[] bytes = once.getBytes(StandardCharsets.UTF_8);
        boolean found = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).body().getAllElements().stream()
                .anyMatch(SanitizerCheck::harms);
        report(found, "dangerous", payload, once);
        return found;
    }

    private static boolean harms(Element element) {
        return FORBIDDEN.contains(element.normalName())
                || !element.tag().namespace().equals(Parser.NamespaceHtml)
                || element.attributes().asList().stream().anyMatch(SanitizerCheck::harms);
    }

    private static boolean harms(Attribute attribute) {
        String name = attribute.getKey();
        boolean address = name.equals("href") || name.equals("src");
        return !ATTRIBUTES.contains(name)
                || (address && !ADDRESS.matcher(attribute.getValue()).matches());
    }

    private static void report(boolean wanted, String what, String payload, String result) {
        if (wanted) {
            System.out.printf("%s: %s%n    -> %s%n", what, payload, result);
        }
    }
}
