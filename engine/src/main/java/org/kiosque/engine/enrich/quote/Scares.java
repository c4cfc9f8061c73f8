package org.kiosque.engine.enrich.quote;

import java.util.stream.IntStream;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.quote.Attributions.Attribution;
import org.kiosque.engine.enrich.quote.Marks.Mark;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Words;

/** Tells words that somebody says from what only stands between marks: scare quotes, titles, names, slogans. */
final class Scares {

    private static final int SCARE_WORDS = 3;
    private static final int SENTENCE_WORDS = 6;
    private static final int NAME_WORDS = 8;
    private static final String MARKS = "«»„“”\"‘'—–";
    private static final int SIGN_BEFORE = 6;

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cues cues;

    Scares(Reading reading, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cues = cues;
    }

    boolean isSpoken(Mark mark, Attribution attribution) {
        int words = words(mark);
        if (words == 0 || isOnASign(mark, attribution) || isCharge(mark, attribution)) {
            return false;
        }
        if (isRest(mark)) {
            return true;
        }
        boolean named = attribution.voice() != null && attribution.cue() != null;
        if (words > SCARE_WORDS) {
            return attribution.voice() != null || words > SENTENCE_WORDS || ends(mark) || isHeadline(mark);
        }
        boolean alone = attribution.voice() != null && attribution.cue() == null && begins(mark) && isWhole(mark);
        if (alone && words > 1 && reading.in() == In.TEXT) {
            return true;
        }
        return named && (words > 1 || mayBeOneWord(mark)) && (ends(mark) || isBesideCue(mark, attribution));
    }

    /** What goes on behind a clause inside the marks; no mark opens it. */
    private boolean isRest(Mark mark) {
        return MARKS.indexOf(reading.text().charAt(mark.open())) < 0;
    }

    /** An inquiry was opened for "homicide involontaire": the law's words, unless told before "pour". */
    private boolean isCharge(Mark mark, Attribution attribution) {
        int before = reading.tokenAt(mark.open()) - 1;
        Cues.Cue cue = attribution.cue();
        return before > 0
                && !begins(mark)
                && words(mark) <= SENTENCE_WORDS + 2
                && lexicon.has("charging", reading.token(before).folded())
                && reading.adjacent(before - 1)
                && (cue == null || cue.last() != before - 1);
    }

    /** "Le groupe s'est dit « abasourdi »": but one English word between marks is more often doubted than said. */
    private boolean mayBeOneWord(Mark mark) {
        return reading.in() == In.TEXT && (ends(mark) || !reading.language().equals("en"));
    }

    /** A headline that begins or ends with words between marks, a colon beside them, gives somebody's words. */
    private boolean isHeadline(Mark mark) {
        String text = reading.text();
        String around = text.substring(Math.max(0, mark.open() - 2), mark.open())
                + text.substring(mark.close(), Math.min(text.length(), mark.close() + 2));
        return reading.in() == In.TITLE && begins(mark) && around.indexOf(':') >= 0;
    }

    /** Whether a quotation is a sentence of its own. */
    private boolean isWhole(Mark mark) {
        return ".!?…".indexOf(reading.text().charAt(mark.end() - 1)) >= 0
                && reading.sentences().get(reading.sentenceAt(mark.open())).start() == mark.open();
    }

    private int words(Mark mark) {
        return reading.tokenAt(mark.end()) - reading.tokenAt(mark.start());
    }

    private boolean ends(Mark mark) {
        char last = reading.text().charAt(mark.end() - 1);
        boolean outside = mark.close() < reading.text().length()
                && ".!?".indexOf(reading.text().charAt(mark.close())) >= 0;
        return ".!?…,".indexOf(last) >= 0 || outside && begins(mark);
    }

    /** Whether a quotation begins like a sentence. */
    private boolean begins(Mark mark) {
        return Character.isUpperCase(reading.text().codePointAt(mark.start()));
    }

    /** Three words or fewer are somebody's only where the verb stands right beside them. */
    private boolean isBesideCue(Mark mark, Attribution attribution) {
        Cues.Cue cue = attribution.cue();
        if (cue == null) {
            return false;
        }
        int open = reading.tokenAt(mark.open());
        int close = reading.tokenAt(mark.close());
        boolean noun =
                open > 0 && lexicon.has("determiners", reading.token(open - 1).folded());
        boolean joined =
                open > 0 && lexicon.has("to-the", reading.token(open - 1).folded());
        int far = joined ? 2 : reading.language().equals("fr") ? 5 : 4;
        int reach = !noun || tellsOwn(cue, open) ? far : judges(cue, reading.token(open - 1), words(mark)) ? 3 : 1;
        return cue.last() < open && open - cue.last() <= reach || cue.first() >= close && cue.first() - close <= 1;
    }

    /** Il a exprimé sa « colère ». */
    private boolean tellsOwn(Cues.Cue cue, int open) {
        return open > 0
                && lexicon.has("possessives", reading.token(open - 1).folded())
                && lexicon.has("feeling-verbs", reading.token(cue.last()).folded());
    }

    /** "Elle dénonce une « mascarade »": the noun is the speaker's word where the verb tells what she thinks of it. */
    private boolean judges(Cues.Cue cue, Token determiner, int words) {
        String verb = reading.token(cue.last()).folded();
        boolean one = lexicon.has("indefinite", determiner.folded());
        return (one || words > 1) && lexicon.list("judging").stream().anyMatch(verb::startsWith)
                || one && words > 1 && lexicon.list("calling").stream().anyMatch(verb::startsWith);
    }

    /** On the banner stood « … »; the plan is called « … ». */
    private boolean isOnASign(Mark mark, Attribution attribution) {
        Subjects.Voice voice = attribution.voice();
        if (voice != null && isSign(voice)) {
            return true;
        }
        int before = reading.tokenAt(mark.open()) - 1;
        int sentence = before < 0 ? 0 : reading.token(before).sentence();
        Cues.Cue cue = attribution.cue();
        for (int i = before; i >= Math.max(0, before - SIGN_BEFORE); i--) {
            Token token = reading.token(i);
            boolean brief = i == before && words(mark) <= SCARE_WORDS;
            boolean told = cue != null && i <= cue.last() && (cue.last() <= before || !brief);
            if (token.sentence() != sentence || told) {
                return false;
            }
            if (lexicon.has("signs", token.folded())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSign(Subjects.Voice voice) {
        return Words.of(voice.speaker().mention().text()).stream()
                .anyMatch(word -> lexicon.has("signs", Words.fold(word.text())));
    }

    boolean isTitleOfWork(Mark mark) {
        int before = reading.tokenAt(mark.open()) - 1;
        if (before < 0 || mark.open() - reading.token(before).end() > 2) {
            return false;
        }
        String gap = reading.text().substring(reading.token(before).end(), mark.open());
        if (gap.indexOf(':') >= 0 || gap.indexOf(',') >= 0 || gap.indexOf('\n') >= 0 || gap.indexOf('.') >= 0) {
            return false;
        }
        boolean cue = cues.at(before).isPresent();
        boolean told = cue && cues.whole(before).first() < before;
        if (!told && lexicon.has("scare-before", reading.token(before).folded())) {
            boolean aside = before > 0
                    && reading.text().startsWith(",", reading.token(before - 1).end());
            return !cue || aside || words(mark) <= SCARE_WORDS;
        }
        return cue ? isLaunched(mark, before) : isNameOfSomething(mark, before);
    }

    /** "Ils ont lancé « La Brebis têtue »": a few words that begin with an article and a capital, and tell nothing. */
    private boolean isLaunched(Mark mark, int before) {
        int first = reading.tokenAt(mark.start());
        int end = reading.tokenAt(mark.end());
        boolean brief = begins(mark) && end - first <= SCARE_WORDS + 1 && !ends(mark);
        return brief
                && lexicon.has("launching", reading.token(before).folded())
                && lexicon.has("determiners", reading.token(first).folded())
                && IntStream.range(first, end).noneMatch(cues::isVerb);
    }

    /** "Le programme « Valeurs en partage »": words with a capital right behind a noun are its name. */
    private boolean isNameOfSomething(Mark mark, int before) {
        char last = reading.text().charAt(mark.end() - 1);
        return begins(mark)
                && words(mark) <= NAME_WORDS
                && ".!?…,".indexOf(last) < 0
                && !reading.language().equals("de")
                && !reading.language().equals("en")
                && (!StopWords.of(reading.language())
                                .contains(reading.token(before).folded())
                        || lexicon.has("determiners", reading.token(before).folded())
                        || lexicon.has("to-the", reading.token(before).folded()));
    }
}
