package org.kiosque.engine.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jsoup.parser.Parser;

/** Reads the data of a script as JSON, strictly where it is, leniently where it isn't. */
final class LinkedJson {

    private static final List<String> MARKS =
            List.of("<!--", "-->", "/*<![CDATA[*/", "/*]]>*/", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>");
    private static final ObjectMapper JSON = mapper();

    private LinkedJson() {}

    static JsonNode read(String data) {
        String cleaned = cleaned(data);
        try {
            return JSON.readTree(cleaned);
        } catch (JsonProcessingException e) {
            boolean encoded = cleaned.indexOf('"') < 0 && cleaned.contains("&quot;");
            return LenientJson.read(encoded ? Parser.unescapeEntities(cleaned, false) : cleaned);
        }
    }

    private static String cleaned(String data) {
        String stripped = data.strip();
        for (String mark : MARKS) {
            if (stripped.startsWith(mark)) {
                stripped = stripped.substring(mark.length()).strip();
            }
            if (stripped.endsWith(mark)) {
                stripped =
                        stripped.substring(0, stripped.length() - mark.length()).strip();
            }
        }
        return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(60)
                        .maxNumberLength(100)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .build();
    }
}
