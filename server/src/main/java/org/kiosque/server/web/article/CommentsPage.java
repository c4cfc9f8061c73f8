package org.kiosque.server.web.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.kiosque.server.store.Comments;
import org.kiosque.server.web.markup.CommentText;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** Takes what readers write under an article. In the personal mode there is one reader, who may delete all of it. */
@Path("/article/{id}/comments")
@RunOnVirtualThread
class CommentsPage {

    private final ArticleDesk desk;
    private final Comments comments;
    private final Clock clock;

    CommentsPage(ArticleDesk desk, Comments comments, Clock clock) {
        this.desk = desk;
        this.comments = comments;
        this.clock = clock;
    }

    @POST
    public Response add(
            long id,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String text,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var view = desk.view(id, "", "", new Draft(name, text, true), reader).orElseThrow(NotFoundException::new);
        var author = CommentText.name(name);
        var body = CommentText.body(text);
        if (author.isEmpty() || body.isEmpty()) {
            var frame = Frame.of(reader, view.item().title());
            return Answer.of(Response.Status.BAD_REQUEST, frame, Pages.article(frame, view));
        }
        long comment = comments.add(id, author.get(), body.get(), clock.instant());
        return Response.seeOther(URI.create("/article/" + id + "#comment-" + comment))
                .build();
    }

    @POST
    @Path("/{comment}/delete")
    public Response delete(long id, long comment) {
        boolean here = comments.of(id).stream().anyMatch(written -> written.id() == comment);
        if (!here || !comments.remove(comment)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/article/" + id + "#comments")).build();
    }
}
