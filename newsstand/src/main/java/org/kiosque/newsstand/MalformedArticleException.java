package org.kiosque.newsstand;

/** An article file that breaks the format: a mistake of ours, since the files are shipped with the program. */
public final class MalformedArticleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedArticleException(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
