package org.kiosque.engine.extract.veto;

import java.util.List;

/** What the characters of a block tell, in whatever language it is written. */
final class WordNumbers {

    private static final String STOPS = ".!?。؟।";
    private static final String COMMAS = ",;،、，";
    private static final String QUOTES = "\"“”„«»‹›‘’'";
    private static final String PARTERS = "|·•/\\»›→_*#";

    private static final byte LETTER = 0;
    private static final byte CAPITAL = 1;
    private static final byte DIGIT = 2;
    private static final byte STOP = 3;
    private static final byte COMMA = 4;
    private static final byte QUOTE = 5;
    private static final byte PARTER = 6;
    private static final byte PARTING_QUOTE = 7;
    private static final byte BRACKET = 8;
    private static final byte OTHER = 9;
    /** What each character is, those of words first; each page's text is looked up here. */
    private static final byte[] SIGNS = signs();

    private WordNumbers() {}

    private static byte[] signs() {
        byte[] signs = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < signs.length; c++) {
            signs[c] = sign((char) c);
        }
        return signs;
    }

    private static byte sign(char c) {
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return Character.isDigit(c) ? DIGIT : Character.isUpperCase(c) ? CAPITAL : LETTER;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return PARTERS.indexOf(c) >= 0 ? PARTING_QUOTE : QUOTE;
        }
        if (STOPS.indexOf(c) >= 0) {
            return STOP;
        }
        if (COMMAS.indexOf(c) >= 0) {
            return COMMA;
        }
        return PARTERS.indexOf(c) >= 0 ? PARTER : "()[]".indexOf(c) >= 0 ? BRACKET : OTHER;
    }

    static void write(Piece piece, Row row) {
        Tally tally = new Tally(piece.text());
        row.put("form", piece.form());
        row.putLog("length", piece.text().length());
        row.putLog("words", tally.words);
        row.put("links", piece.linkDensity());
        row.put("ends as sentence", piece.sentence());
        shares(tally, piece.text().length(), row);
        ends(piece.text(), row);
        rules(piece, row);
    }

    private static void shares(Tally tally, int length, Row row) {
        int[] counts = tally.counts;
        int letters = counts[LETTER] + counts[CAPITAL];
        double words = Math.max(1, tally.words);
        row.put("stops", counts[STOP] / words);
        row.put("commas", counts[COMMA] / words);
        row.put("quotes", (counts[QUOTE] + counts[PARTING_QUOTE]) / words);
        row.put("parters", (counts[PARTER] + counts[PARTING_QUOTE]) / words);
        row.put("brackets", counts[BRACKET] / words);
        row.put("digits", (double) counts[DIGIT] / length);
        row.put("letters", (double) letters / length);
        row.put("capitals", counts[CAPITAL] / (double) Math.max(1, letters));
        row.put("capitalised", tally.capitalised / words);
        row.put("word length", letters / words);
        row.put("short words", tally.brief / words);
        row.put("longest word", Math.min(60, tally.longest));
        row.put("stop count", Math.min(30, counts[STOP]));
    }

    private static void ends(String text, Row row) {
        int first = text.codePointAt(0);
        int last = text.codePointBefore(text.length());
        row.put(
                "begins",
                Character.isUpperCase(first) ? 3 : Character.isLetter(first) ? 2 : Character.isDigit(first) ? 1 : 0);
        row.put("begins with quote", QUOTES.indexOf(first) >= 0);
        row.put("begins with bracket", "([{<".indexOf(first) >= 0);
        row.put("ends with stop", STOPS.indexOf(last) >= 0);
        row.put("ends with colon", last == ':');
        row.put("ends with dots", last == '…' || text.endsWith("..."));
        row.put("asks", last == '?' || last == '؟');
        row.put("address", text.contains("@") || text.contains("http") || text.contains("www."));
        row.put("right", text.contains("©") || text.contains("®"));
        row.put("clock", clocked(text));
        row.put("year", dated(text));
    }

    private static void rules(Piece piece, Row row) {
        row.put("phrase", piece.phrase());
        row.put("calls", piece.traits().asks());
        row.put("inside", piece.traits().inside());
        row.put("beside", piece.traits().beside());
        row.put("boxed", piece.traits().boxed());
        row.put("card", piece.traits().card());
        row.put("odd", piece.traits().odd());
        row.put("title", piece.traits().title());
    }

    private static boolean clocked(String text) {
        for (int colon = text.indexOf(':');
                colon > 0 && colon + 2 < text.length();
                colon = text.indexOf(':', colon + 1)) {
            if (Character.isDigit(text.charAt(colon - 1)) && Character.isDigit(text.charAt(colon + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean dated(String text) {
        for (String century : List.of("19", "20")) {
            int at = text.indexOf(century);
            if (at >= 0
                    && at + 4 <= text.length()
                    && Character.isDigit(text.charAt(at + 2))
                    && Character.isDigit(text.charAt(at + 3))) {
                return true;
            }
        }
        return false;
    }

    /** Counts over the characters of a text. */
    private static final class Tally {
        private final int[] counts = new int[OTHER + 1];
        private int words;
        private int capitalised;
        private int brief;
        private int longest;
        private int run;

        Tally(String text) {
            for (int i = 0; i < text.length(); i++) {
                byte sign = SIGNS[text.charAt(i)];
                counts[sign]++;
                if (sign <= DIGIT) {
                    capitalised += run == 0 && sign == CAPITAL ? 1 : 0;
                    run++;
                } else if (run > 0) {
                    end();
                }
            }
            end();
        }

        private void end() {
            words += run > 0 ? 1 : 0;
            brief += run > 0 && run < 4 ? 1 : 0;
            longest = Math.max(longest, run);
            run = 0;
        }
    }
}
