package org.kiosque.engine.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.quote.Marks.Mark;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** Finds what is said in lines that begin with a dash: "— Et vous ? demande le président." */
final class Dialogues {

    private static final String DASHES = "—–";

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cues cues;
    private final String text;

    private Dialogues(Reading reading, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cues = cues;
        this.text = reading.text();
    }

    /** The words said, without the clauses that tell by whom; lines beside each other need one such clause. */
    static List<Mark> in(Reading reading, Cues cues) {
        Dialogues dialogues = new Dialogues(reading, cues);
        List<Mark> all = new ArrayList<>();
        List<Mark> run = new ArrayList<>();
        boolean told = false;
        int start = 0;
        while (start < dialogues.text.length()) {
            int end = dialogues.endOfLine(start);
            if (dialogues.isDialogue(start, end)) {
                int clause = dialogues.clause(start, end);
                told |= clause < end;
                run.add(dialogues.mark(start, clause));
            } else if (end > start) {
                all.addAll(told ? run : List.of());
                run.clear();
                told = false;
            }
            start = end + 1;
        }
        all.addAll(told ? run : List.of());
        return all;
    }

    private int endOfLine(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private boolean isDialogue(int start, int end) {
        return end - start > 4
                && DASHES.indexOf(text.charAt(start)) >= 0
                && !Character.isLetterOrDigit(text.charAt(start + 1));
    }

    /** Where the clause begins that tells who speaks, or the end of the line. */
    private int clause(int start, int end) {
        int to = reading.tokenAt(end);
        for (int i = reading.tokenAt(start) + 1; i < to; i++) {
            int before = reading.token(i - 1).end();
            String gap = text.substring(before, reading.token(i).start());
            boolean parted = gap.chars().anyMatch(c -> ",?!…".indexOf(c) >= 0);
            boolean small = Character.isLowerCase(reading.token(i).text().codePointAt(0));
            if (parted && small && (tells(i) || i + 1 < to && isClitic(i) && tells(i + 1))) {
                return gap.startsWith(",")
                        ? before
                        : before + gap.stripTrailing().length();
            }
        }
        return end;
    }

    private boolean tells(int i) {
        return cues.at(i).isPresent() || cues.isPronounEnding(reading.token(i).folded());
    }

    private boolean isClitic(int i) {
        return lexicon.has("clitics", reading.token(i).folded());
    }

    private Mark mark(int start, int end) {
        int first = start + 1;
        while (first < end && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        int last = end;
        while (last > first && (Character.isWhitespace(text.charAt(last - 1)) || text.charAt(last - 1) == '\u00A0')) {
            last--;
        }
        return new Mark(start, first, last, last);
    }
}
