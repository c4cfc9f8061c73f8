package org.kiosque.engine.terms;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words brought to lower-case Latin letters without accents, coarsely for other alphabets. */
final class Folding {

    private static final List<String> ARABIC_PREFIXES = List.of("وال", "بال", "فال", "كال", "ولل", "ال", "لل");
    private static final Map<Character, String> LETTERS = letters();

    private Folding() {}

    static String fold(String word) {
        String bare = withoutArabicArticle(word);
        String lower = Normalizer.normalize(bare.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 128) {
                folded.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(LETTERS.getOrDefault(c, String.valueOf(c)));
            }
        }
        return folded.toString();
    }

    /** Arabic writes "and", "in", "for" and "the" together with the word that follows. */
    private static String withoutArabicArticle(String word) {
        for (String prefix : ARABIC_PREFIXES) {
            if (word.length() > prefix.length() + 2 && word.startsWith(prefix)) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }

    private static Map<Character, String> letters() {
        Map<Character, String> letters = new HashMap<>();
        pairs(letters, "ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ħ h ŋ n");
        pairs(letters, "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh");
        pairs(letters, "ц ts ч ch ш sh щ sh ъ _ ы y ь _ э e ю yu я ya є e і i ґ g ћ c ђ dj љ l њ n џ dj ј j");
        pairs(
                letters,
                "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps"
                        + " ω o");
        pairs(letters, "ا a ب b ت t ث th ج j ح h خ kh د d ذ d ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ g ف f ق k ك k");
        pairs(letters, "ل l م m ن n ه h و u ي i ى a ة a ء _ پ p چ ch ژ zh گ g ک k ی i");
        return Map.copyOf(letters);
    }

    private static void pairs(Map<Character, String> letters, String pairs) {
        String[] parts = pairs.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            letters.put(parts[i].charAt(0), parts[i + 1].equals("_") ? "" : parts[i + 1]);
        }
    }
}
