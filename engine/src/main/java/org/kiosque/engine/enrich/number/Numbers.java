package org.kiosque.engine.enrich.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.DateMention;
import org.kiosque.engine.enrich.analysis.Analysis.NumberMention;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;

/** Numbers as written, with their unit and what they count; those inside dates are left out. */
public final class Numbers {

    private static final String CURRENCIES = "€$£¥₽";
    private static final String[] CODES = {"EUR", "USD", "GBP", "JPY", "RUB"};
    private static final int LONGEST_THING = 3;

    private final Reading reading;
    private final Lexicon lexicon;
    private final NumberWords words;
    private final Set<String> stopWords;
    private final NumberListing listing;
    private final List<NumberMention> found = new ArrayList<>();

    private Numbers(Reading reading) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.words = NumberWords.of(reading.language());
        this.listing = new NumberListing(reading);
        this.stopWords = StopWords.of(reading.language());
    }

    public static List<NumberMention> in(Reading reading, List<DateMention> dates) {
        Numbers numbers = new Numbers(reading);
        int date = 0;
        int i = 0;
        while (i < reading.size()) {
            int place = reading.passageOfTokens(i, i).span().start();
            while (date < dates.size() && dates.get(date).passage().span().end() <= place) {
                date++;
            }
            boolean dated =
                    date < dates.size() && dates.get(date).passage().span().start() <= place;
            i = dated ? i + 1 : numbers.step(i);
        }
        return numbers.found;
    }

    private int step(int i) {
        Optional<Double> value = reading.token(i).number() ? digits(i) : word(i);
        if (value.isEmpty()) {
            return i + 1;
        }
        int last = reading.token(i).number() ? endOfDigits(i) : i;
        double number = last > i ? grouped(i, last) : value.get();
        while (last + 1 < reading.size() && reading.adjacent(last)) {
            Optional<Double> scale = scale(reading.token(last + 1).folded(), number);
            if (scale.isEmpty()) {
                break;
            }
            number *= scale.get();
            last++;
        }
        return add(i, last, number);
    }

    /** A word of scale, or hundred behind a smaller number. */
    private Optional<Double> scale(String folded, double number) {
        Optional<Double> hundred = words.small(folded).filter(value -> value == 100 && number > 1 && number < 10);
        return hundred.isPresent() ? hundred : words.scale(folded);
    }

    private int add(int i, int last, double number) {
        String symbol =
                symbolBeside(reading.token(i).start(), reading.token(last).end());
        int at = last;
        String unit = symbol;
        if (unit == null) {
            int of = isOf(last + 1) ? last + 2 : last + 1;
            Optional<String> named =
                    of < reading.size() && of - last <= 2 && near(last, of) ? unitAt(of) : Optional.empty();
            unit = named.orElse(null);
            at = named.isPresent() ? of + (isTwoWords(of) ? 1 : 0) : last;
        }
        String what = unit == null ? thing(last + 1) : null;
        if (listing.isWorth(i, last, number, unit, what)) {
            found.add(new NumberMention(reading.passageOfTokens(i, last), number, unit, what, isApproximate(i)));
        }
        return at + 1;
    }

    private boolean near(int last, int next) {
        return reading.token(next).start() - reading.token(last).end() <= 5;
    }

    private Optional<String> unitAt(int i) {
        String next = i + 1 < reading.size() ? reading.token(i + 1).folded() : "";
        return words.symbol(reading.token(i).folded(), next);
    }

    private boolean isTwoWords(int i) {
        return i + 1 < reading.size()
                && words.isTwo(reading.token(i).folded(), reading.token(i + 1).folded());
    }

    private boolean isOf(int i) {
        return i < reading.size()
                && Set.of("de", "d'", "di", "of").contains(reading.token(i).folded());
    }

    private @Nullable String symbolBeside(int start, int end) {
        int before = start > 0 ? CURRENCIES.indexOf(reading.text().charAt(start - 1)) : -1;
        if (before >= 0) {
            return CODES[before];
        }
        int at = end;
        while (at < reading.text().length()
                && at < end + 2
                && " \u00A0\u202F".indexOf(reading.text().charAt(at)) >= 0) {
            at++;
        }
        if (at >= reading.text().length()) {
            return null;
        }
        int after = CURRENCIES.indexOf(reading.text().charAt(at));
        return after >= 0 ? CODES[after] : reading.text().charAt(at) == '%' ? "%" : null;
    }

    /** What is counted: the words that follow, up to one that is none of it. */
    private @Nullable String thing(int from) {
        int at = isOf(from) ? from + 1 : from;
        int last = at - 1;
        while (at < reading.size() && last - at < LONGEST_THING && at - from < LONGEST_THING + 1) {
            Token token = reading.token(at);
            boolean joined = at == 0 || reading.adjacent(at - 1);
            boolean content = !stopWords.contains(token.folded())
                    && !token.number()
                    && !lexicon.has("cues", token.folded())
                    && !lexicon.has("verbs", token.folded())
                    && token.folded().length() > 2;
            if (!joined || !content) {
                break;
            }
            last = at++;
            if (listing.isTime(token.folded())) {
                break;
            }
        }
        int first = isOf(from) ? from + 1 : from;
        return last < first ? null : reading.passageOfTokens(first, last).text();
    }

    private boolean isApproximate(int i) {
        for (int at = i - 1; at >= Math.max(0, i - 2); at--) {
            if (lexicon.has("approximate", reading.token(at).folded())) {
                return true;
            }
        }
        return Set.of("dizaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "centaine", "quinzaine")
                .contains(reading.token(i).folded());
    }

    private Optional<Double> word(int i) {
        String folded = reading.token(i).folded();
        if (folded.equals("un")
                || folded.equals("une")
                || folded.equals("ein")
                || folded.equals("eine")
                || folded.equals("una")) {
            boolean scaled = i + 1 < reading.size()
                    && words.scale(reading.token(i + 1).folded()).isPresent();
            return scaled ? Optional.of(1.0) : Optional.empty();
        }
        Optional<Double> small = words.small(folded);
        return small.isPresent() ? small : compound(folded);
    }

    /** vingt-cinq, twenty-five */
    private Optional<Double> compound(String folded) {
        String[] parts = folded.split("-", 5);
        if (parts.length < 2 || parts.length > 4) {
            return Optional.empty();
        }
        double sum = 0;
        for (String part : parts) {
            Optional<Double> value = words.small(part);
            boolean eighty = part.startsWith("vingt") && sum == 4;
            if (value.isEmpty() && !part.equals("et") && !eighty) {
                return Optional.empty();
            }
            sum = eighty ? 80 : sum + value.orElse(0.0);
        }
        return Optional.of(sum);
    }

    private Optional<Double> digits(int i) {
        String text = reading.token(i).text();
        if (text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',')) {
            return Optional.empty();
        }
        return parse(text);
    }

    /** A mark with exactly three digits behind it parts thousands in most papers; otherwise it is the decimal sign. */
    private static Optional<Double> parse(String text) {
        String plain = text;
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (mark >= 0) {
            boolean grouped = text.length() - mark == 4 && mark <= 3 && text.charAt(0) != '0';
            boolean several = text.indexOf('.') != text.lastIndexOf('.') || text.indexOf(',') != text.lastIndexOf(',');
            String whole = text.substring(0, mark).replace(".", "").replace(",", "");
            plain = grouped || several ? whole + text.substring(mark + 1) : whole + "." + text.substring(mark + 1);
        }
        try {
            return Optional.of(Double.valueOf(plain.replace(",", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The last token of 12 345 678. */
    private int endOfDigits(int i) {
        int last = i;
        if (!isGroup(reading.token(i).text(), 1)) {
            return last;
        }
        while (last - i < 5 && last + 1 < reading.size() && reading.adjacent(last)) {
            String next = reading.token(last + 1).text();
            int mark = Math.max(next.indexOf('.'), next.indexOf(','));
            if (!isGroup(mark < 0 ? next : next.substring(0, mark), 3)) {
                break;
            }
            last++;
            if (mark >= 0) {
                break;
            }
        }
        return last;
    }

    private static boolean isGroup(String text, int least) {
        return text.length() >= least && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private double grouped(int i, int last) {
        StringBuilder digits = new StringBuilder();
        for (int at = i; at <= last; at++) {
            digits.append(reading.token(at).text());
        }
        return Double.parseDouble(digits.toString().replace(',', '.'));
    }
}
