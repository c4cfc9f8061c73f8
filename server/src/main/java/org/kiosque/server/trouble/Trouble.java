package org.kiosque.server.trouble;

/**
 * The kinds of trouble that visits meet, each with its words in English, in which {@code {}} stands for what differs. The
 * words are what is filed; pages in other languages find the kind again by them.
 */
public enum Trouble {
    NOT_FOUND("The server knows no such page (404)"),
    GONE("The server says it is gone for good (410)"),
    CLOSED("The server does not let us read it ({})"),
    WAIT("The server asks to wait ({})"),
    FAULT("The server answers with fault {}"),
    NOTHING_CHANGED("The server says that nothing changed, of a page that we do not have (304)"),
    NO_TARGET("A redirect to no address of the web ({})"),
    LOST_FORM("A redirect that would lose or bare the form ({})"),
    CIRCLE("The redirects go in a circle, at {}"),
    REDIRECTS("More than {} redirects"),
    NO_ADDRESS("Not an address of the web: {}"),
    LOGIN("An address with a name or password in it is never asked"),
    ROBOTS("robots.txt forbids it"),
    NO_ROBOTS("robots.txt can't be read now: {}"),
    NO_HOST("The name can't be looked up: {}"),
    NO_CONNECTION("No connection: {}"),
    NOT_SECURE("No secure connection: {}"),
    SLOW("No answer in time"),
    LARGE("Larger than {} KiB"),
    CROWDED("Too many large answers at a time"),
    PAUSED("The host asked for a pause"),
    BUSY("The host has enough to do"),
    TAKEN("Another process visits this host"),
    STOPPED("Stopped"),
    WEB_PAGE("a web page, not a feed"),
    LIST("a list of feeds (OPML), not a feed"),
    OTHER_XML("XML of another kind: its root is <{}>"),
    EMPTY("empty"),
    NO_MARKUP("neither XML nor JSON"),
    OURS("A fault of ours: {}"),
    OTHER("{}");

    private final String start;
    private final String end;

    Trouble(String words) {
        int gap = words.indexOf("{}");
        start = gap < 0 ? words : words.substring(0, gap);
        end = gap < 0 ? "" : words.substring(gap + 2);
    }

    /**
     * One trouble.
     *
     * @param value what differs, perhaps empty
     * @param words all of it in English
     */
    public record Met(Trouble kind, String value, String words) {

        /** The kind's name. */
        public String name() {
            return kind.name();
        }
    }

    /** The words in English. */
    public String words() {
        return with("");
    }

    /** The words in English with what differs. */
    public String with(Object value) {
        return start + value + end;
    }

    /** The trouble that was written down in words. */
    public static Met read(String words) {
        for (Trouble kind : values()) {
            int length = words.length() - kind.start.length() - kind.end.length();
            if (length >= 0 && words.startsWith(kind.start) && words.endsWith(kind.end) && kind.takes(length)) {
                return new Met(kind, words.substring(kind.start.length(), kind.start.length() + length), words);
            }
        }
        return new Met(OTHER, words, words);
    }

    private boolean takes(int length) {
        return length == 0 || !end.isEmpty() || start.endsWith(" ") || this == OTHER;
    }
}
