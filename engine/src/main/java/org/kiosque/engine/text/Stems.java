package org.kiosque.engine.text;

import java.util.Map;

/**
 * Light stems: a key that most inflected forms of one word share. Only endings of number, gender, case and
 * the commonest of tense go; what remains has at least three letters and need not be a word.
 */
public final class Stems {

    /** Endings by language; the first that fits is cut, and what stands after {@code >} put in its place. */
    private static final Map<String, Ending[]> ENDINGS = Map.of(
            "fr",
            endings("issements issement ements>ement ateurs>at ateur>at atrices>at atrice>at ations>at ation>at"
                    + " euses>eur euse>eur ives>if ive>if aux>al eaux>eau iennes>ien ienne>ien onnes>on onne>on"
                    + " elles>el elle>el ees>e ee>e eres>er ere>er es e s x"),
            "en",
            endings("ational>at ations>at ation>at ities>it ity>it nesses ness ingly ings ing edly ies>y ied>y es ed"
                    + " ly s e"),
            "de",
            endings("ungen>ung innen>in erinnen>er heiten>heit keiten>keit ern em er en es e n s"),
            "es",
            endings("aciones>acion amientos>amient amiento>amient idades>idad mente ces>z anes>an ones>on es as os a o"
                    + " e s"),
            "it",
            endings("azioni>azion azione>azion amenti>ament amento>ament mente chi>c che>c ghi>g ghe>g a e i o"),
            "pt",
            endings("acoes>acao icoes>icao oes>ao aes>ao amentos>ament amento>ament mente ais>al eis>el res>r es as os"
                    + " a o e s"),
            "ru",
            endings(
                    "иями ями ами ом иях ях ах ией ией иям ям ам ием ого его ому ему ыми ими ий ый ой ая яя ое ее ые ие"
                            + " ью ия ии ию ов ев ей ет ют ит ят ал ил ла ло ли ся сь ть ем им ым их ых ую юю а е и о у ы ь ю я й"),
            "ar",
            endings("اتها اتهم هما كما تها تهم ات ون ين ان ها هم نا يه ية وا ه ة ي"),
            "uk",
            endings("ями ами ого ому ими ими ий ій ої ою ам ах ях ів їв ть ся а е и і о у ю я ь й"),
            "nl",
            endings("heden>heid ingen>ing en e s"));

    private static final String[] ARABIC_PREFIXES = {"وال", "بال", "كال", "فال", "لل", "ال"};
    private static final int LEAST = 3;

    private Stems() {}

    /** The stem of a word, folded; an unknown language only folds. */
    public static String stem(String word, String language) {
        String folded = Words.fold(word);
        Ending[] endings = ENDINGS.get(language);
        if (endings == null) {
            return folded;
        }
        String bare = language.equals("ar") ? withoutPrefix(folded) : folded;
        String stem = cut(bare, endings);
        return language.equals("ar") || language.equals("ru") ? stem : undoubled(stem);
    }

    private static String cut(String word, Ending[] endings) {
        for (Ending ending : endings) {
            if (word.endsWith(ending.cut) && word.length() - ending.cut.length() >= LEAST) {
                return word.substring(0, word.length() - ending.cut.length()).concat(ending.put);
            }
        }
        return word;
    }

    private static String withoutPrefix(String word) {
        for (String prefix : ARABIC_PREFIXES) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= LEAST) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > LEAST && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? stem.substring(0, last) : stem;
    }

    private static Ending[] endings(String rules) {
        String[] parts = rules.split(" ", -1);
        Ending[] endings = new Ending[parts.length];
        for (int i = 0; i < parts.length; i++) {
            // Folding takes the breve off й, so the endings are folded as the words are.
            String rule = Words.fold(parts[i]);
            int arrow = rule.indexOf('>');
            endings[i] =
                    arrow < 0 ? new Ending(rule, "") : new Ending(rule.substring(0, arrow), rule.substring(arrow + 1));
        }
        return endings;
    }

    private record Ending(String cut, String put) {}
}
