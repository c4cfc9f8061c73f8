package org.kiosque.server;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.follow.Following;
import org.kiosque.server.icon.Icons;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.ingest.Status;
import org.kiosque.server.model.LanguageModel;
import org.kiosque.server.picture.Pictures;
import org.kiosque.server.schedule.FeedLog;
import org.kiosque.server.store.Comments;
import org.kiosque.server.store.Faults;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.Settings;
import org.kiosque.server.store.StoryLedger;
import org.kiosque.server.store.StoryReading;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.store.Visits;
import org.kiosque.server.template.LearnedLines;
import org.kiosque.server.template.PublisherHealth;
import org.kiosque.server.websub.Deliveries;

/** Hands the parts of the running newsstand to the pages. */
@ApplicationScoped
public class Beans {

    private static @Nullable Kiosque running;
    private static Runnable whenReady = () -> {};

    /** Sets the newsstand that is served, before the web server starts, and what to do as soon as it has. */
    public static void serve(Kiosque kiosque, Runnable ready) {
        running = kiosque;
        whenReady = ready;
    }

    void started(@ObservesAsync HttpServerStart event) {
        whenReady.run();
    }

    void stopping(@Observes ShutdownEvent event) {
        kiosque().close();
    }

    private static Kiosque kiosque() {
        return Objects.requireNonNull(running, "the web server was started without a newsstand");
    }

    @Produces
    @Singleton
    Clock clock() {
        return kiosque().clock();
    }

    @Produces
    @Singleton
    StoryLedger storyLedger() {
        return new StoryLedger(kiosque().store());
    }

    @Produces
    @Singleton
    Faults faults() {
        return new Faults(kiosque().store());
    }

    @Produces
    @Singleton
    StoryReading storyReading() {
        return new StoryReading(kiosque().store());
    }

    @Produces
    @Singleton
    Visits visits() {
        return new Visits(kiosque().store());
    }

    @Produces
    @Singleton
    Library library() {
        return new Library(kiosque().store());
    }

    @Produces
    @Singleton
    Comments comments() {
        return new Comments(kiosque().store());
    }

    @Produces
    @Singleton
    Subscriptions subscriptions() {
        return new Subscriptions(kiosque().store());
    }

    @Produces
    @Singleton
    Settings settings() {
        return new Settings(kiosque().store());
    }

    @Produces
    @Singleton
    ArticleIndex index() {
        return kiosque().index();
    }

    @Produces
    @Singleton
    Following following() {
        return kiosque().following();
    }

    @Produces
    @Singleton
    Pictures pictures() {
        return kiosque().pictures();
    }

    @Produces
    @Singleton
    Icons icons() {
        return new Icons(kiosque().store());
    }

    @Produces
    @Singleton
    FeedLog feedLog() {
        return new FeedLog(kiosque().store());
    }

    @Produces
    @Singleton
    LearnedLines learnedLines() {
        return new LearnedLines(kiosque().store(), kiosque().newsroom().templates());
    }

    @Produces
    @Singleton
    Deliveries deliveries() {
        return kiosque().deliveries();
    }

    @Produces
    @Singleton
    PublisherHealth publisherHealth() {
        return new PublisherHealth(kiosque().store());
    }

    @Produces
    @Singleton
    LanguageModel languageModel() {
        return kiosque().model();
    }

    @Produces
    @Singleton
    Status status() {
        return kiosque().status();
    }
}
