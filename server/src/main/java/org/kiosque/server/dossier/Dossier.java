package org.kiosque.server.dossier;

import java.util.List;
import java.util.Optional;

/**
 * What a story's articles say together. Nothing is written anew: every piece is verbatim and has its place.
 *
 * @param summary sentences of several publishers, in three lengths: the first three, six and twelve
 * @param circumstances who, what, when, where and why, in this order
 * @param timeline by date, oldest first
 * @param sayings who said what, those most told of first
 * @param wishes who wants what
 * @param quarrels figures that disagree
 * @param names who and what is named, by how many articles
 * @param glossary who and what the articles explain, those most named first
 */
public record Dossier(
        List<Extract> summary,
        List<Circumstance> circumstances,
        List<Event> timeline,
        List<Sayings> sayings,
        List<Wish> wishes,
        List<Quarrel> quarrels,
        List<Named> names,
        List<Term> glossary) {

    public Dossier {
        summary = List.copyOf(summary);
        circumstances = List.copyOf(circumstances);
        timeline = List.copyOf(timeline);
        sayings = List.copyOf(sayings);
        wishes = List.copyOf(wishes);
        quarrels = List.copyOf(quarrels);
        names = List.copyOf(names);
        glossary = List.copyOf(glossary);
    }

    /** What readers ask first. */
    public enum Ask {
        WHO,
        WHAT,
        WHEN,
        WHERE,
        WHY
    }

    /**
     * The answer to one of these.
     *
     * @param label names, or a day by ISO 8601; empty where the passage alone answers
     * @param passage the sentence that tells it, or empty where no article does
     */
    public record Circumstance(Ask ask, String label, Optional<Extract> passage) {}

    /**
     * Something that happened or will.
     *
     * @param date ISO 8601, a day or a month
     * @param told the sentences that tell it, one for each publisher, the reader's language first
     */
    public record Event(String date, List<Extract> told) {
        public Event {
            told = List.copyOf(told);
        }
    }

    /** All that somebody said. */
    public record Sayings(String speaker, List<Saying> said) {
        public Sayings {
            said = List.copyOf(said);
        }
    }

    /**
     * A quotation.
     *
     * @param words as the first to publish it has them
     * @param same the same words elsewhere
     * @param otherwise nearly the same words elsewhere, told differently
     */
    public record Saying(Extract words, List<Extract> same, List<Extract> otherwise) {
        public Saying {
            same = List.copyOf(same);
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * Who demands, refuses, proposes, accepts, accuses or denies what.
     *
     * @param stance one of those verbs
     */
    public record Wish(String actor, String stance, Extract what) {}

    /**
     * A thing of which publishers give different figures.
     *
     * @param thing what is counted, as one of them writes it
     * @param figures one for each value, with the words around it
     */
    public record Quarrel(String thing, List<Extract> figures) {
        public Quarrel {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Somebody, something or an acronym explained.
     *
     * @param words the name together with what explains it
     * @param articles how many name it
     * @param country the country of a place in the reader's language, by the gazetteer, or empty
     */
    public record Term(String label, Extract words, int articles, String country) {}

    /**
     * Somebody or something named.
     *
     * @param type the coarse class, such as {@code PERSON}
     * @param first the sentence that introduces it
     */
    public record Named(String label, String type, int articles, Extract first) {}
}
