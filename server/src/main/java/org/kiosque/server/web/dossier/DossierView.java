package org.kiosque.server.web.dossier;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Tongue;

/**
 * Everything that a dossier's page shows.
 *
 * @param since what is new since the reader's last visit; null at the first, and where visits aren't noted
 * @param reply to the question asked, or null
 * @param previous what was asked before, for questions that lean on it
 * @param suggested questions that the articles answer
 */
public record DossierView(
        Head head,
        @Nullable Since since,
        List<Cited> shorter,
        List<Cited> longer,
        List<Cited> longest,
        List<Circumstance> circumstances,
        List<Day> timeline,
        List<Speaker> speakers,
        List<Wish> wishes,
        List<Quarrel> quarrels,
        List<Name> names,
        List<Term> glossary,
        Perspectives perspectives,
        List<String> suggested,
        @Nullable Reply reply) {

    /**
     * What it is a brief of.
     *
     * @param kind the name of a kind of subject
     * @param title a headline, or what the subject is called
     * @param articles how many were read
     * @param origin where its words come from, for machines
     */
    public record Head(String kind, String title, int articles, Subject subject, RawString origin) {}

    /**
     * A verbatim piece with its address.
     *
     * @param href of its place in the article
     */
    public record Cited(String text, String href, String publisher, Tongue tongue) {}

    /**
     * What is new since the reader's last visit.
     *
     * @param articles headlines of those that came
     * @param changed headlines of those whose text changed, leading to what did
     */
    public record Since(
            Moment visit, List<Cited> articles, List<Cited> changed, List<Quote> quotes, List<Cited> figures) {

        public boolean isEmpty() {
            return articles.isEmpty() && changed.isEmpty();
        }
    }

    /** Somebody's words. */
    public record Quote(String speaker, Cited words) {}

    /**
     * The answer to what readers ask first.
     *
     * @param ask such as {@code WHO}
     * @param label names or a day in words, perhaps empty
     * @param passage null where no article tells
     */
    public record Circumstance(
            String ask, String label, @Nullable Cited passage) {}

    /** What happened on a day, by the first who tells it, and who else does. */
    public record Day(String date, String words, Cited told, List<Cited> others) {}

    /** Somebody's words. */
    public record Speaker(String name, List<Saying> said) {}

    /** Words, who else has them (joined by commas, perhaps empty), and who has them otherwise. */
    public record Saying(Cited words, String same, List<Cited> otherwise) {}

    /** Who wants what. */
    public record Wish(String actor, String stance, Cited what) {}

    /** Figures that disagree. */
    public record Quarrel(String thing, List<Cited> figures) {}

    /** A name with the sentence that introduces it. */
    public record Name(String label, int articles, Cited first) {}

    /**
     * What the articles explain.
     *
     * @param country of a place, by the gazetteer, or empty
     */
    public record Term(String label, String country, Cited words) {}

    /**
     * What the publishers of each country or language tell; without groups where there is but one.
     *
     * @param byLanguage whether languages tell the groups apart, as the countries aren't known
     */
    public record Perspectives(boolean byLanguage, List<Perspective> groups) {}

    /**
     * What the publishers of one country or language tell.
     *
     * @param first the headline of the article that began it
     * @param only what no other group names
     */
    public record Perspective(String name, int articles, int publishers, Cited first, List<Only> only) {}

    /** A name that leads to its place in the text. */
    public record Only(String label, String href) {}

    /**
     * An answer.
     *
     * @param question as the reader asked it
     * @param found whether the articles tell
     * @param sure whether what they tell answers more likely than not
     * @param passages those that answer or, where none does, that come nearest
     */
    public record Reply(String question, boolean found, boolean sure, List<Cited> passages) {}
}
