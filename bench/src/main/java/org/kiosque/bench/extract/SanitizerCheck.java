package org.kiosque.bench.extract;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.html.Sanitizer;

/** Cleans the shared hostile strings and counts what is left that could run, load or change on cleaning again. */
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
    private static final Pattern ADDRESS = Pattern.compile("https?://.*|mailto:.*", Pattern.DOTALL);

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
                || element.attributes().asList().stream().anyMatch(SanitizerCheck::harms);
    }

    private static boolean harms(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean address = name.equals("href") || name.equals("src");
        return name.startsWith("on")
                || Set.of("style", "srcdoc", "action", "id", "name", "class").contains(name)
                || (address && !ADDRESS.matcher(attribute.getValue()).matches());
    }

    private static void report(boolean wanted, String what, String payload, String result) {
        if (wanted) {
            System.out.printf("%s: %s%n    -> %s%n", what, payload, result);
        }
    }
}
