package org.kiosque.server.web.faults;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Faults;
import org.kiosque.server.store.Faults.Kind;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.front.Ranking;
import org.kiosque.server.web.markup.CommentText;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** Takes what a reader says is wrong with a page. */
@Path("/fault")
@RunOnVirtualThread
class FaultPage {

    private static final Pattern PAGE = Pattern.compile("/(article|story)/(\\d{1,18})(?:/dossier)?");
    private static final int MOST_OF_STORY = 100;

    private final Library library;
    private final Faults faults;
    private final Clock clock;

    FaultPage(Library library, Faults faults, Clock clock) {
        this.library = library;
        this.faults = faults;
        this.clock = clock;
    }

    @GET
    public Response ask(
            @RestQuery @DefaultValue("") String page,
            @RestQuery @DefaultValue("") String shown,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        String words = CommentText.body(shown).orElse("");
        return answer(Response.Status.OK, new FaultForm(page, title(page, reader), Kind.OTHER, words, "", ""), reader);
    }

    @POST
    public Response take(
            @RestForm @DefaultValue("") String page,
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String shown,
            @RestForm @DefaultValue("") String note,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        String title = title(page, reader);
        var chosen = kind(kind);
        Optional<String> told = CommentText.body(note);
        if (told.isEmpty()) {
            var again = new FaultForm(page, title, chosen, shown, note, "incomplete");
            return answer(Response.Status.BAD_REQUEST, again, reader);
        }
        String words = CommentText.body(shown).orElse("");
        var report = new Faults.Report(page, title, chosen, words, told.get());
        boolean taken = faults.report(report, clock.instant()).isPresent();
        var form = new FaultForm(page, title, chosen, words, told.get(), taken ? "sent" : "full");
        return answer(taken ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE, form, reader);
    }

    private static Response answer(Response.Status status, FaultForm form, Reader reader) {
        var frame = Frame.of(reader, form.title());
        return Answer.of(status, frame, Pages.fault(frame, form));
    }

    private static Kind kind(String written) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(written))
                .findFirst()
                .orElse(Kind.OTHER);
    }

    /** The headline of a page that can be wrong: an article's, a story's or its brief's, as long as it is here. */
    private String title(String page, Reader reader) {
        var path = PAGE.matcher(page);
        if (!path.matches()) {
            throw new NotFoundException();
        }
        long id = Long.parseLong(path.group(2));
        Optional<Card> card = path.group(1).equals("article")
                ? library.article(id)
                : library.story(id)
                        .flatMap(story -> Ranking.forReader(library.ofStory(story.id(), MOST_OF_STORY), reader).stream()
                                .findFirst());
        return card.map(Card::title).orElseThrow(NotFoundException::new);
    }
}
