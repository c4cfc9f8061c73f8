package org.kiosque.engine.enrich.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.actor.Cues.Cue;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.quote.Marks.Mark;
import org.kiosque.engine.enrich.quote.Subjects.Voice;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;

/** Finds who said each quotation and by which word it is given; nobody where the text does not tell. */
final class Attributions {

    private static final int NEAR = 10;

    private static final Set<String> DROPPING = Set.of("es", "it", "pt");

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Mark> marks;
    private final Cues cues;
    private final Subjects subjects;
    private final Introductions introductions;
    private final Floating floating;

    /** Who and by which cue. */
    record Attribution(@Nullable Voice voice, @Nullable Cue cue) {
        static final Attribution NONE = new Attribution(null, null);
    }

    Attributions(Reading reading, List<Mark> marks, Cues cues, Subjects subjects) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.marks = marks;
        this.cues = cues;
        this.subjects = subjects;
        this.introductions = new Introductions(reading, marks, cues, subjects);
        this.floating = new Floating(reading, subjects);
    }

    /** Remembers who spoke last. */
    void said(Attribution attribution, Mark mark) {
        Cue cue = attribution.cue();
        boolean asks = cue != null
                && reading.text().charAt(mark.end() - 1) == '?'
                && lexicon.has("asking", reading.token(cue.last()).folded().split("-", 2)[0]);
        floating.said(attribution.voice(), mark.close(), asks);
    }

    /** Whose words they are by their sentence alone, or by the one before, where nothing else tells. */
    Attribution guess(int i) {
        return new Attribution(floating.guess(marks.get(i)).orElse(null), null);
    }

    /** The attribution of a quotation; what begins small goes on with the sentence before it. */
    Attribution of(int i) {
        boolean part =
                Character.isLowerCase(reading.text().codePointAt(marks.get(i).start()));
        Optional<Attribution> found = part && isRightBehindCue(i)
                ? introductions.of(i).filter(attribution -> attribution.voice() != null)
                : Optional.empty();
        found = found.or(() -> beside(i));
        if (found.isEmpty() && part) {
            found = introductions.of(i).filter(attribution -> attribution.voice() != null);
        }
        return found.or(() -> after(i))
                .or(() -> introductions.of(i))
                .or(() -> headline(i))
                .or(() -> shared(i))
                .or(() -> floating.of(marks.get(i)).map(voice -> new Attribution(voice, null)))
                .orElse(Attribution.NONE);
    }

    /** "Le maire, qui se dit « confiant », espère …" */
    private boolean isRightBehindCue(int i) {
        int before = reading.tokenAt(marks.get(i).open()) - 1;
        return before >= 0
                && cues.at(before).isPresent()
                && reading.token(before).sentence()
                        == reading.token(Math.min(before + 1, reading.size() - 1))
                                .sentence();
    }

    /** « … », souffle-t-elle. « … », plaisante Odile Perraud. Right behind a quotation any verb gives it. */
    private Optional<Attribution> beside(int i) {
        Mark mark = marks.get(i);
        int from = reading.tokenAt(mark.close());
        int to = end(i);
        if (from >= to) {
            return Optional.empty();
        }
        int verb = verbAt(from, to);
        if (cues.isPronounEnding(reading.token(verb).folded())) {
            return Optional.of(ending(from, verb, to));
        }
        if (!isParted(mark, from)) {
            return Optional.empty();
        }
        if (!mayBeVerb(verb)) {
            return subjects.svo(from, to)
                    .map(voice -> new Attribution(voice, null))
                    .filter(found -> cues.first(from, Math.min(to, from + NEAR)).isEmpty());
        }
        boolean cue = cues.at(verb).isPresent();
        boolean object = !cue && verb > from && cues.isAuxiliary(reading.token(verb - 1));
        Optional<Voice> voice = cue && !cues.isToWhom(new Cue(from, verb))
                ? subjects.behind(verb, to)
                : subjects.besideVerb(verb, to, object);
        return voice.map(found -> new Attribution(found, new Cue(from, verb)));
    }

    private Attribution ending(int from, int verb, int to) {
        boolean participle = verb + 1 < to
                && reading.adjacent(verb)
                && cues.isAuxiliary(reading.token(verb))
                && !StopWords.of(reading.language())
                        .contains(reading.token(verb + 1).folded());
        Cue cue = new Cue(from, participle ? verb + 1 : verb);
        return new Attribution(
                cues.isNobody(verb) ? subjects.place(verb, to).orElse(null) : subjects.ending(verb), cue);
    }

    /** The verb at the head of a clause: behind its reflexive pronoun and its auxiliary. */
    private int verbAt(int from, int to) {
        int verb = from;
        while (verb + 1 < to
                && verb - from < 3
                && reading.adjacent(verb)
                && (lexicon.has("clitics", reading.token(verb).folded())
                        || cues.isAuxiliary(reading.token(verb))
                                && !cues.isPronounEnding(reading.token(verb).folded()))) {
            verb++;
        }
        return verb;
    }

    private boolean isParted(Mark mark, int from) {
        return ",!?…".indexOf(reading.text().charAt(mark.end() - 1)) >= 0
                || reading.text()
                                .substring(mark.close(), reading.token(from).start())
                                .indexOf(',')
                        >= 0;
    }

    private boolean mayBeVerb(int i) {
        Token token = reading.token(i);
        return Character.isLowerCase(token.text().codePointAt(0))
                && (cues.at(i).isPresent()
                        || !StopWords.of(reading.language()).contains(token.folded())
                                && !lexicon.has("prepositions", token.folded())
                                && !lexicon.has("roles", token.folded()));
    }

    /** Where the sentence of a quotation ends, or the next quotation begins. */
    private int end(int i) {
        Mark mark = marks.get(i);
        int sentence = reading.sentenceAt(mark.close() - 1);
        int end = reading.sentences().get(sentence).end();
        if (sentence + 1 < reading.sentences().size() && end == mark.close() && goesOn(mark, sentence + 1)) {
            end = reading.sentences().get(sentence + 1).end();
        }
        return reading.tokenAt(
                i + 1 < marks.size() ? Math.min(end, marks.get(i + 1).open()) : end);
    }

    /** “…?” Clinton said: a mark inside ended the sentence too soon. */
    private boolean goesOn(Mark mark, int next) {
        Reading.Range sentence = reading.sentences().get(next);
        int from = reading.tokenAt(sentence.start());
        boolean open = ".".indexOf(reading.text().charAt(mark.end() - 1)) < 0;
        boolean beside =
                reading.text().substring(mark.close(), sentence.start()).indexOf('\n') < 0;
        Optional<Cue> cue = open && beside && !reading.language().equals("fr")
                ? cues.first(from, Math.min(reading.tokenAt(sentence.end()), from + NEAR))
                : Optional.empty();
        return cue.isPresent() && subjects.clauses().isSubject(from, cue.get());
    }

    /** “…,” X said. « … », selon X. */
    private Optional<Attribution> after(int i) {
        int from = reading.tokenAt(marks.get(i).close());
        int to = end(i);
        Optional<Cue> cue = from >= to
                ? Optional.empty()
                : cues.first(from, Math.min(to, from + NEAR)).filter(found -> !cues.isRelative(found));
        return cue.map(found -> new Attribution(
                        voiceAfter(from, found, to)
                                .or(() -> found.first() == from ? dropped() : Optional.empty())
                                .orElse(null),
                        found))
                .filter(found -> found.voice() != null || isParted(marks.get(i), from));
    }

    /** «…», añadió: some languages need no pronoun. */
    private Optional<Voice> dropped() {
        return DROPPING.contains(reading.language()) ? subjects.last() : Optional.empty();
    }

    private Optional<Voice> voiceAfter(int from, Cue cue, int to) {
        if (cues.isAccording(cue)) {
            return subjects.according(cue, to);
        }
        if (cues.ending(cue) >= 0) {
            return Optional.of(subjects.ending(cues.ending(cue)));
        }
        boolean first = cue.first() - from <= 2;
        return subjects.before(from, cue)
                .or(() -> first && !cues.isToWhom(cue) ? subjects.behind(cue.last(), to) : Optional.empty());
    }

    /** « … » : la maire de Saint-Martin ne désarme pas. */
    private Optional<Attribution> headline(int i) {
        Mark mark = marks.get(i);
        int from = reading.tokenAt(mark.close());
        if (reading.in() != In.TITLE || from >= reading.size()) {
            return Optional.empty();
        }
        String gap = reading.text().substring(mark.close(), reading.token(from).start());
        return gap.indexOf(':') >= 0
                ? subjects.ofHeadline(from, Math.min(reading.size(), from + 3))
                        .map(voice -> new Attribution(voice, null))
                : Optional.empty();
    }

    /** A quotation split by its neighbour shares the cue that stands behind that one. */
    private Optional<Attribution> shared(int i) {
        if (i + 1 >= marks.size()) {
            return Optional.empty();
        }
        Mark next = marks.get(i + 1);
        boolean sameSentence = reading.sentenceAt(marks.get(i).close() - 1) == reading.sentenceAt(next.open());
        return sameSentence
                ? beside(i + 1).or(() -> after(i + 1)).filter(attribution -> attribution.voice() != null)
                : Optional.empty();
    }
}
