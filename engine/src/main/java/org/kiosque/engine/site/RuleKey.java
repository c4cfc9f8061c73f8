package org.kiosque.engine.site;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of a file of rules. */
enum RuleKey {
    HOSTS("hosts"),
    BODY("body"),
    DROP("drop"),
    TITLE("title"),
    STANDFIRST("standfirst"),
    AUTHOR("author"),
    DATE("date"),
    TEASER_ONLY("teaser-only");

    private final String written;

    RuleKey(String written) {
        this.written = written;
    }

    static Optional<RuleKey> find(String written) {
        return Arrays.stream(values())
                .filter(key -> key.written.equals(written))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(key -> key.written).collect(Collectors.joining(", "));
    }

    boolean selects() {
        return this != HOSTS && this != TEASER_ONLY;
    }

    @Override
    public String toString() {
        return written;
    }
}
