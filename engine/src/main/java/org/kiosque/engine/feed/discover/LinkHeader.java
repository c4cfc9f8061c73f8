package org.kiosque.engine.feed.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of {@code Link} headers (RFC 8288) as far as they can be read. */
final class LinkHeader {

    private static final int LONGEST = 20_000;
    private static final Pattern LINK = Pattern.compile("<([^<>]{1,4000})>((?:[^,\"<]|\"[^\"]*\")*)");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]*))");

    private LinkHeader() {}

    /**
     * One link.
     *
     * @param parameters by lower-case name; of a repeated one the first, as the standard asks
     */
    record Link(String target, Map<String, String> parameters) {

        String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    static List<Link> links(List<String> values) {
        List<Link> links = new ArrayList<>();
        for (String value : values) {
            Matcher link = LINK.matcher(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            while (link.find()) {
                links.add(new Link(link.group(1).strip(), parameters(link.group(2))));
            }
        }
        return links;
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }
}
