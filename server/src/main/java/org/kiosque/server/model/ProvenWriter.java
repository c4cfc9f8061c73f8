package org.kiosque.server.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosque.engine.proof.Claim;
import org.kiosque.engine.proof.Evidence;
import org.kiosque.engine.proof.ProofChecker;
import org.kiosque.engine.proof.Verdict;
import org.kiosque.engine.text.Sentences;
import org.kiosque.engine.text.Span;

/** Lets a model answer from passages and hands on those of its sentences that the passages prove, as they come. */
public final class ProvenWriter {

    private static final Pattern CITED = Pattern.compile("\\[(\\d{1,2})]");
    private static final Pattern END = Pattern.compile("(?<=\\[\\d{1,2}])[.!?…]?\\s+(?!\\[)");

    private final LanguageModel model;

    public ProvenWriter(LanguageModel model) {
        this.model = model;
    }

    /**
     * A passage that may be cited.
     *
     * @param evidence where it stands in one of the sources
     */
    public record Passage(Evidence evidence, String text) {}

    /**
     * A sentence that is proven.
     *
     * @param passages numbers of those that prove it, from 0
     */
    public record Sentence(String text, List<Integer> passages) {}

    /**
     * What came of it.
     *
     * @param dropped how many sentences were not proven
     */
    public record Result(List<Sentence> sentences, int dropped, Written written) {}

    /** Answers a question; every sentence is handed on as soon as it is proven. */
    public Result answer(
            String question,
            String language,
            List<Passage> passages,
            Consumer<Sentence> each,
            BooleanSupplier stopped) {
        var prompt = Prompts.ask(question, passages.stream().map(Passage::text).toList(), language);
        var reading = new Reading(passages, language, each);
        Written written = model.write(prompt, reading::add, stopped);
        if (written instanceof Written.Text) {
            reading.end();
        }
        return new Result(reading.proven, reading.dropped, written);
    }

    /** What has come so far. */
    private static final class Reading {
        private final List<Passage> passages;
        private final String language;
        private final Consumer<Sentence> each;
        private final ProofChecker checker;
        private final StringBuilder open = new StringBuilder();
        private final List<Sentence> proven = new ArrayList<>();
        private int dropped;

        Reading(List<Passage> passages, String language, Consumer<Sentence> each) {
            this.passages = passages;
            this.language = language;
            this.each = each;
            Map<String, String> sources = new HashMap<>();
            for (int i = 0; i < passages.size(); i++) {
                sources.put(Integer.toString(i), passages.get(i).text());
            }
            this.checker = new ProofChecker(sources);
        }

        void add(String piece) {
            open.append(piece);
            Matcher end = END.matcher(open);
            int from = 0;
            while (end.find()) {
                check(open.substring(from, end.end()));
                from = end.end();
            }
            open.delete(0, from);
        }

        void end() {
            check(open.toString());
            open.setLength(0);
        }

        /** One citation proves the one sentence before it; sentences without one are dropped. */
        private void check(String text) {
            var numbers = new TreeSet<Integer>();
            Matcher cited = CITED.matcher(text);
            while (cited.find()) {
                numbers.add(Integer.parseInt(cited.group(1)) - 1);
            }
            String plain = CITED.matcher(text)
                    .replaceAll("")
                    .replaceAll("\\s+([.!?…])", "$1")
                    .strip();
            if (plain.isEmpty() || plain.equals("NONE")) {
                return;
            }
            int sentences = Sentences.of(plain, language).size();
            boolean known = !numbers.isEmpty() && numbers.first() >= 0 && numbers.last() < passages.size();
            if (sentences != 1 || !known || !isProven(plain, numbers)) {
                dropped += Math.max(1, sentences);
                return;
            }
            var sentence = new Sentence(plain, List.copyOf(numbers));
            proven.add(sentence);
            each.accept(sentence);
        }

        private boolean isProven(String text, TreeSet<Integer> numbers) {
            List<Evidence> evidence = numbers.stream()
                    .map(number -> new Evidence(
                            Integer.toString(number), whole(passages.get(number).text())))
                    .toList();
            return checker.check(new Claim(text, evidence)) instanceof Verdict.Proven;
        }

        private static Span whole(String text) {
            return new Span(0, text.codePointCount(0, text.length()));
        }
    }
}
