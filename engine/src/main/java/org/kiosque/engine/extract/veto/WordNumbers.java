package org.kiosque.engine.extract.veto;

import java.util.List;

/** What the characters of a block tell, in whatever language it is written. */
final class WordNumbers {

    private static final String STOPS = ".!?。؟।";
    private static final String COMMAS = ",;،、，";
    private static final String QUOTES = "\"“”„«»‹›‘’'";
    private static final String PARTERS = "|·•/\\»›→_*#";

    private WordNumbers() {}

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
        double words = Math.max(1, tally.words);
        double letters = Math.max(1, tally.letters);
        row.put("stops", tally.stops / words);
        row.put("commas", tally.commas / words);
        row.put("quotes", tally.quotes / words);
        row.put("parters", tally.parters / words);
        row.put("brackets", tally.brackets / words);
        row.put("digits", (double) tally.digits / length);
        row.put("letters", (double) tally.letters / length);
        row.put("capitals", tally.capitals / letters);
        row.put("capitalised", tally.capitalised / words);
        row.put("word length", tally.letters / words);
        row.put("short words", tally.brief / words);
        row.put("longest word", Math.min(60, tally.longest));
        row.put("stop count", Math.min(30, tally.stops));
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
        private int words;
        private int letters;
        private int digits;
        private int capitals;
        private int capitalised;
        private int brief;
        private int longest;
        private int stops;
        private int commas;
        private int quotes;
        private int parters;
        private int brackets;
        private int run;

        Tally(String text) {
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i));
            }
            end();
        }

        private void add(char c) {
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters += Character.isDigit(c) ? 0 : 1;
                digits += Character.isDigit(c) ? 1 : 0;
                capitals += Character.isUpperCase(c) ? 1 : 0;
                capitalised += run == 0 && Character.isUpperCase(c) ? 1 : 0;
                run++;
                return;
            }
            end();
            stops += STOPS.indexOf(c) >= 0 ? 1 : 0;
            commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
            quotes += QUOTES.indexOf(c) >= 0 ? 1 : 0;
            parters += PARTERS.indexOf(c) >= 0 ? 1 : 0;
            brackets += "()[]".indexOf(c) >= 0 ? 1 : 0;
        }

        private void end() {
            words += run > 0 ? 1 : 0;
            brief += run > 0 && run < 4 ? 1 : 0;
            longest = Math.max(longest, run);
            run = 0;
        }
    }
}
