package org.kiosque.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.follow.Following;
import org.kiosque.server.icon.IconVisits;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.ingest.Meanings;
import org.kiosque.server.ingest.Newsroom;
import org.kiosque.server.ingest.Status;
import org.kiosque.server.lease.Holder;
import org.kiosque.server.model.LanguageModel;
import org.kiosque.server.model.ModelOptions;
import org.kiosque.server.picture.Pictures;
import org.kiosque.server.rounds.SharedLedger;
import org.kiosque.server.rules.House;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.store.FolderLock;
import org.kiosque.server.store.Settings;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.websub.Deliveries;
import org.kiosque.server.websub.Subscriber;

/** All parts of one running newsstand, wired together over one data folder that it holds alone. */
public final class Kiosque implements AutoCloseable {

    private final Clock clock;
    private final House house;
    private final FolderLock lock;
    private final Store store;
    private final ArticleIndex index;
    private final Fetcher fetcher;
    private final Newsroom newsroom;
    private final Pictures pictures;
    private final IconVisits iconVisits;
    private final Timing timing;
    private @Nullable Subscriber subscriber;
    private @Nullable ModelOptions model;

    /**
     * What a newsstand is made of.
     *
     * @param folder the data folder; made where it is missing
     * @param clock tells the time to everything
     */
    public record Options(Path folder, Clock clock, Fetcher.Options fetching, Newsroom.Options working) {}

    private Kiosque(Options options) {
        clock = options.clock();
        house = House.read(options.folder());
        lock = FolderLock.take(options.folder()).orElseThrow(() -> new FolderInUseException(options.folder()));
        store = Store.open(options.folder());
        var indexFolder = options.folder().resolve("index");
        boolean indexed = ArticleIndex.isCurrent(indexFolder);
        index = ArticleIndex.open(indexFolder);
        if (!indexed) {
            new Shelf(store).unindex();
        }
        var encoder = house.encoder();
        if (encoder != null) {
            Meanings.keepOnly(encoder, store);
        }
        fetcher = new Fetcher(options.fetching(), new SharedLedger(store, Holder.server(), clock), clock);
        timing = options.working().timing();
        newsroom = new Newsroom(store, index, fetcher, options.working().with(house), clock);
        pictures = new Pictures(options.folder().resolve("pictures"), fetcher);
        iconVisits = new IconVisits(store, fetcher, clock);
    }

    /** Opens a data folder; fails with a {@link FolderInUseException} where another process holds it. */
    public static Kiosque open(Options options) {
        return new Kiosque(options);
    }

    public Clock clock() {
        return clock;
    }

    public Store store() {
        return store;
    }

    public ArticleIndex index() {
        return index;
    }

    /** What the operator has put into the data folder. */
    public House house() {
        return house;
    }

    public Newsroom newsroom() {
        return newsroom;
    }

    public Pictures pictures() {
        return pictures;
    }

    /** Asks publishers for their icons. */
    public IconVisits iconVisits() {
        return iconVisits;
    }

    public Following following() {
        return new Following(new Subscriptions(store), fetcher, clock);
    }

    /** What hubs send. */
    public Deliveries deliveries() {
        return new Deliveries(store, timing, clock);
    }

    /** Begins to ask hubs to tell what is new. */
    public void subscribe(URI publicUrl) {
        var asking = new Subscriber(store, fetcher, publicUrl, clock);
        subscriber = asking;
        asking.open();
    }

    /** Lets a language model write answers; they are shown only as far as the articles prove them. */
    public void write(ModelOptions options) {
        model = options;
    }

    /** The language model, or none. */
    public LanguageModel model() {
        return new LanguageModel(model, new Settings(store), clock);
    }

    public Status status() {
        return new Status(store);
    }

    @Override
    public void close() {
        if (subscriber != null) {
            subscriber.close();
        }
        iconVisits.close();
        newsroom.close();
        fetcher.close();
        index.close();
        house.close();
        store.close();
        lock.close();
    }

    /** Another process works in the data folder. */
    public static final class FolderInUseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public FolderInUseException(Path folder) {
            super("Another Kiosque works in " + folder + "; stop it first, or choose another folder with --data");
        }
    }
}
