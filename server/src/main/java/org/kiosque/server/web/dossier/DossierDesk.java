package org.kiosque.server.web.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.answer.Answer;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Citation;
import org.kiosque.engine.text.Span;
import org.kiosque.server.dossier.Dossier;
import org.kiosque.server.dossier.Extract;
import org.kiosque.server.dossier.News;
import org.kiosque.server.dossier.Source;
import org.kiosque.server.web.page.DateWords;
import org.kiosque.server.web.page.Origin;
import org.kiosque.server.web.page.Paths;
import org.kiosque.server.web.page.Reader;

/** Gathers what a dossier's page shows. */
@ApplicationScoped
class DossierDesk {

    private static final int SHORT = 3;
    private static final int LONGER = 6;
    private static final int SUGGESTED = 4;

    private final Texts texts;

    DossierDesk(Texts texts) {
        this.texts = texts;
    }

    /**
     * What a reader asks.
     *
     * @param question perhaps empty
     * @param previous what was asked before, or empty
     */
    record Asked(String question, String previous) {

        private static final int LONGEST = 300;

        /** What is too long to be a question is none. */
        static Asked of(String question, String previous) {
            return new Asked(within(question.strip()), within(previous.strip()));
        }

        private static String within(String question) {
            return question.length() > LONGEST ? "" : question;
        }
    }

    /** A subject's texts, if it is on file and has any. */
    Optional<Texts.Read> read(Subject subject, Reader reader) {
        return texts.find(subject, reader);
    }

    /** The page of a brief that nobody's visits are noted of. */
    DossierView view(Texts.Read read, Asked asked, Reader reader) {
        return view(read, (DossierView.@Nullable Since) null, asked, reader);
    }

    /**
     * The page of a story's brief.
     *
     * @param visited when the reader's last visit ended, or empty
     */
    DossierView view(Texts.Read read, Subject.Story story, Optional<Instant> visited, Asked asked, Reader reader) {
        var since =
                visited.map(moment -> since(story.id(), read, moment, reader)).orElse(null);
        return view(read, since, asked, reader);
    }

    private DossierView view(Texts.Read read, DossierView.@Nullable Since since, Asked asked, Reader reader) {
        Dossier dossier = read.dossier();
        List<DossierView.Cited> summary = dossier.summary().stream()
                .map(extract -> cited(extract, reader))
                .toList();
        var reply = asked.question().isEmpty() ? null : reply(read, asked.question(), asked.previous(), reader);
        return new DossierView(
                head(read, reader),
                since,
                part(summary, 0, SHORT),
                part(summary, SHORT, LONGER),
                part(summary, LONGER, summary.size()),
                dossier.circumstances().stream()
                        .map(told -> circumstance(told, reader))
                        .toList(),
                dossier.timeline().stream().map(event -> day(event, reader)).toList(),
                dossier.sayings().stream()
                        .map(sayings -> speaker(sayings, reader))
                        .toList(),
                dossier.wishes().stream()
                        .map(wish -> new DossierView.Wish(
                                wish.actor(), Stances.of(wish.stance(), reader.language()), cited(wish.what(), reader)))
                        .toList(),
                dossier.quarrels().stream()
                        .map(quarrel -> new DossierView.Quarrel(
                                quarrel.thing(),
                                quarrel.figures().stream()
                                        .map(figure -> cited(figure, reader))
                                        .toList()))
                        .toList(),
                dossier.names().stream()
                        .map(name -> new DossierView.Name(name.label(), name.articles(), cited(name.first(), reader)))
                        .toList(),
                dossier.glossary().stream()
                        .map(term -> new DossierView.Term(term.label(), term.country(), cited(term.words(), reader)))
                        .toList(),
                Views.perspectives(read.sources(), reader),
                suggested(read, reader),
                reply);
    }

    /** An answer where no more is shown; null where nothing is asked. */
    DossierView.@Nullable Reply answer(Subject subject, Asked asked, Reader reader) {
        return asked.question().isEmpty()
                ? null
                : read(subject, reader)
                        .map(read -> reply(read, asked.question(), asked.previous(), reader))
                        .orElseGet(() -> untold(asked));
    }

    /** What there is to say where nothing has to do with a question. */
    static DossierView.Reply untold(Asked asked) {
        return new DossierView.Reply(asked.question(), false, false, List.of());
    }

    private DossierView.Since since(long story, Texts.Read read, Instant moment, Reader reader) {
        News news = texts.news(story, read, moment).orElse(News.NONE);
        return new DossierView.Since(
                reader.ages().of(moment),
                headlines(news.articles(), "", reader),
                headlines(news.changed(), "/versions", reader),
                news.quotes().stream()
                        .map(quote -> new DossierView.Quote(quote.speaker(), cited(quote.words(), reader)))
                        .toList(),
                news.figures().stream().map(figure -> cited(figure, reader)).toList());
    }

    private static List<DossierView.Cited> headlines(List<Source> sources, String page, Reader reader) {
        return sources.stream().map(source -> headline(source, page, reader)).toList();
    }

    /** An article's headline, which leads to one of its pages. */
    static DossierView.Cited headline(Source source, String page, Reader reader) {
        return new DossierView.Cited(
                source.title(), "/article/" + source.id() + page, source.publisher(), reader.tongue(source.language()));
    }

    private static DossierView.Head head(Texts.Read read, Reader reader) {
        Subject subject = read.subject();
        return new DossierView.Head(
                subject.getClass().getSimpleName(),
                read.name().isEmpty() ? title(read, reader) : read.name(),
                read.sources().size(),
                subject,
                Origin.extract(
                        ".dossier", read.sources().stream().map(Source::id).toList()));
    }

    private static String title(Texts.Read read, Reader reader) {
        return read.sources().stream()
                .filter(source -> reader.reads(source.language()))
                .findFirst()
                .orElse(read.sources().getFirst())
                .title();
    }

    private static List<DossierView.Cited> part(List<DossierView.Cited> all, int from, int to) {
        return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
    }

    static DossierView.Reply reply(Texts.Read read, String question, String previous, Reader reader) {
        String carried = Answerer.carried(question, previous, reader.language());
        return switch (read.answerer().answer(carried)) {
            case Answer.Found found ->
                new DossierView.Reply(question, true, found.isSure(), cited(read, found.citations(), reader));
            case Answer.NotInSources none ->
                new DossierView.Reply(question, false, false, cited(read, none.nearest(), reader));
        };
    }

    static List<DossierView.Cited> cited(Texts.Read read, List<Citation> citations, Reader reader) {
        List<DossierView.Cited> cited = new ArrayList<>();
        for (Citation citation : citations) {
            for (Source source : read.sources()) {
                if (Long.toString(source.id()).equals(citation.article())) {
                    var place = new Span(citation.start(), citation.end());
                    cited.add(cited(Extract.of(source, place), reader));
                }
            }
        }
        return cited;
    }

    static DossierView.Cited cited(Extract extract, Reader reader) {
        return new DossierView.Cited(
                extract.text(),
                Paths.passage(extract.article(), extract.span()),
                extract.publisher(),
                reader.tongue(extract.language()));
    }

    private static DossierView.Circumstance circumstance(Dossier.Circumstance told, Reader reader) {
        String label = told.ask() == Dossier.Ask.WHEN ? DateWords.of(told.label(), reader.language()) : told.label();
        return new DossierView.Circumstance(
                told.ask().name(),
                label,
                told.passage().map(extract -> cited(extract, reader)).orElse(null));
    }

    private static DossierView.Day day(Dossier.Event event, Reader reader) {
        List<DossierView.Cited> told =
                event.told().stream().map(extract -> cited(extract, reader)).toList();
        return new DossierView.Day(
                event.date(),
                DateWords.of(event.date(), reader.language()),
                told.getFirst(),
                told.subList(1, told.size()));
    }

    private static DossierView.Speaker speaker(Dossier.Sayings sayings, Reader reader) {
        return new DossierView.Speaker(
                sayings.speaker(),
                sayings.said().stream()
                        .map(saying -> new DossierView.Saying(
                                cited(saying.words(), reader),
                                saying.same().stream()
                                        .map(Extract::publisher)
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                                saying.otherwise().stream()
                                        .map(extract -> cited(extract, reader))
                                        .toList()))
                        .toList());
    }

    /** Questions about who is quoted and named, kept only where the articles answer with a sentence that names them. */
    private static List<String> suggested(Texts.Read read, Reader reader) {
        List<String> asked = new ArrayList<>();
        read.dossier().sayings().stream()
                .map(Dossier.Sayings::speaker)
                .filter(name -> Character.isUpperCase(name.codePointAt(0)))
                .forEach(name -> addAnswered(asked, read, name, whatSays(name, reader.language())));
        return asked;
    }

    private static String whatSays(String name, String language) {
        return language.equals("fr") ? "Que dit " + name + " ?" : "What does " + name + " say?";
    }

    private static void addAnswered(List<String> asked, Texts.Read read, String name, String question) {
        boolean answered = asked.size() < SUGGESTED
                && read.answerer().answer(question) instanceof Answer.Found found
                && found.citations().stream()
                        .anyMatch(citation -> citation.text().contains(name));
        if (answered) {
            asked.add(question);
        }
    }
}
