package org.kiosque.engine.metadata;

/**
 * Which part of a page told something.
 *
 * @param source the sort of the part
 * @param name the property, tag or place there, such as {@code headline}, {@code og:title} or {@code h1}
 */
public record Reason(Source source, String name) {

    /** A sort of part. */
    public enum Source {
        /** A property of the article's JSON-LD object. */
        JSON_LD,
        /** A property of the article's microdata or RDFa. */
        MICRODATA,
        /** A {@code meta} element. */
        META,
        /** An element whose tag, class or attribute names what it holds. */
        ELEMENT,
        /** The address of the page. */
        ADDRESS,
        /** What a reader sees without a name for it. */
        TEXT,
        /** What a feed told. */
        FEED
    }

    static Reason meta(String name) {
        return new Reason(Source.META, name);
    }

    static Reason element(String name) {
        return new Reason(Source.ELEMENT, name);
    }
}
