package org.kiosque.server.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a feed is about. */
public enum Section {
    GENERAL,
    REGIONAL,
    WORLD,
    POLITICS,
    ECONOMY,
    SOCIETY,
    CULTURE,
    SCIENCE,
    TECH,
    ENVIRONMENT,
    HEALTH,
    SPORT,
    OPINION,
    IDEAS,
    INVESTIGATION,
    FACT_CHECK,
    SATIRE,
    RELIGION;

    /** As the catalogue writes it, such as {@code fact-check}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Section of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
