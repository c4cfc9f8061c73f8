package org.kiosque.bench.feeds;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An input made to exhaust whoever reads it. */
enum Bomb {
    BILLION_LAUGHS {
        @Override
        String text() {
            String levels = IntStream.range(1, 30)
                    .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                    .collect(Collectors.joining());
            return "<!DOCTYPE rss [<!ENTITY l0 \"ha\">" + levels + "]>" + item("&l29;");
        }
    },
    QUADRATIC_BLOW_UP {
        @Override
        String text() {
            return "<!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(1_000_000) + "\">]>" + item("&a;".repeat(1_000_000));
        }
    },
    EXTERNAL_ENTITIES {
        @Override
        String text() {
            return "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/a.dtd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">"
                    + "<!ENTITY % y SYSTEM \"http://127.0.0.1:9/y\">%y;]>" + item("a&x;b");
        }
    },
    TAGS_A_MILLION_DEEP {
        @Override
        String text() {
            return "<rss><channel><item>" + "<a>".repeat(1_000_000);
        }
    },
    CLOSED_TAGS_A_MILLION_DEEP {
        @Override
        String text() {
            return item("<a>".repeat(1_000_000) + "</a>".repeat(1_000_000));
        }
    },
    A_MILLION_ATTRIBUTES {
        @Override
        String text() {
            return "<rss><channel><item "
                    + IntStream.range(0, 1_000_000)
                            .mapToObj(i -> "a" + i + "='' ")
                            .collect(Collectors.joining())
                    + "/></channel></rss>";
        }
    },
    A_MILLION_NAMES {
        @Override
        String text() {
            return item(
                    IntStream.range(0, 700_000).mapToObj(i -> "<a" + i + "/>").collect(Collectors.joining()));
        }
    },
    A_MILLION_NAMESPACES {
        @Override
        String text() {
            return item(IntStream.range(0, 200_000)
                    .mapToObj(i -> "<a xmlns='urn:" + i + "' xmlns:b='u'>")
                    .collect(Collectors.joining()));
        }
    },
    ENDLESS_TEXT {
        @Override
        String text() {
            return "<rss><channel><item><title>" + "word ".repeat(3_000_000);
        }
    },
    ENDLESS_ENTRIES {
        @Override
        String text() {
            return "<rss><channel>" + "<item><title>a</title></item>".repeat(500_000);
        }
    },
    NOTHING_BUT_TAG_OPENS {
        @Override
        String text() {
            return "<".repeat(16 * 1024 * 1024);
        }
    },
    NOTHING_BUT_AMPERSANDS {
        @Override
        String text() {
            return "<rss><channel><item><title>" + "&".repeat(4_000_000);
        }
    },
    UNFINISHED_COMMENTS {
        @Override
        String text() {
            return "<rss><channel><item>" + "<!-- ".repeat(3_000_000);
        }
    },
    JSON_A_MILLION_DEEP {
        @Override
        String text() {
            return "{\"items\":" + "[".repeat(1_000_000);
        }
    },
    JSON_WITH_AN_ENDLESS_NUMBER {
        @Override
        String text() {
            return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":" + "9".repeat(8_000_000)
                    + "}]}";
        }
    },
    HTML_A_HUNDRED_THOUSAND_DEEP {
        @Override
        String text() {
            return "<div>".repeat(100_000);
        }
    },
    HTML_TABLES_WITH_FOSTERED_TEXT {
        @Override
        String text() {
            return "<table>" + "<table>x<tr>y".repeat(50_000);
        }
    },
    HTML_FORMATTING_TO_ADOPT {
        @Override
        String text() {
            return "<b><i><u><s><em><strong>".repeat(2_000) + "<p>x</b></i></u>".repeat(20_000);
        }
    },
    HTML_LINKS_NEVER_CLOSED {
        @Override
        String text() {
            return "<a href='/x'><div>".repeat(100_000);
        }
    },
    HTML_FONTS_NEVER_CLOSED {
        @Override
        String text() {
            return IntStream.range(0, 100_000)
                    .mapToObj(i -> "<p><font size=" + i + ">x")
                    .collect(Collectors.joining());
        }
    },
    HTML_SELECTS_AND_TEMPLATES {
        @Override
        String text() {
            return "<template><select><table><svg><desc>".repeat(50_000);
        }
    },
    HTML_WITH_MANY_ATTRIBUTES {
        @Override
        String text() {
            return "<p "
                    + IntStream.range(0, 300_000).mapToObj(i -> "a" + i + "=1 ").collect(Collectors.joining()) + ">x";
        }
    };

    /** The input itself. */
    abstract String text();

    boolean isHtml() {
        return name().startsWith("HTML");
    }

    static String item(String inside) {
        return "<rss version='2.0'><channel><item><title>t</title><description>" + inside
                + "</description></item></channel></rss>";
    }
}
