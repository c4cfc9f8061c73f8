package org.kiosque.server.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Archive;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.StoryLedger;
import org.kiosque.server.store.Submission;
import org.kiosque.server.template.Templates;

/**
 * Files two weeks of invented articles and decides about stories by hand now and then, in a process that may be killed
 * at any moment and goes on where it was. Tells every story that a reader could have seen.
 */
final class TwoWeeks {

    static final int ARTICLES = 154;
    private static final int TOPICS = 30;
    private static final int BATCH = 7;
    private static final Instant START = Instant.parse("2025-08-01T05:00:00Z");
    private static final String[] PLACES = {
        "Brévenne", "Corbelin", "Mornant", "Tarare", "Givors", "Anse", "Condrieu", "Oullins", "Vaugneray", "Belleville"
    };
    private static final String[] EVENTS = {
        "crue", "grève", "incendie", "procès", "festival", "fermeture", "élection", "panne", "découverte", "accident"
    };
    private static final String[] WORDS =
            ("conseil maire habitants route usine école rivière pompiers syndicat patron juge témoin scène public"
                            + " salaire urgence travaux budget enquête colère soutien marché terrain village quartier atelier"
                            + " moulin viaduc caserne préfecture lycée bibliothèque piscine verger troupeau carrière barrage"
                            + " tunnel orgue musée")
                    .split(" ");

    private final Store store;
    private final Filing filing;
    private final StoryLedger ledger;
    private final Library library;

    TwoWeeks(Store store) {
        this.store = store;
        this.filing = new Filing(store, new Templates(store));
        this.ledger = new StoryLedger(store);
        this.library = new Library(store);
    }

    /** The folder is all it takes. */
    public static void main(String[] args) {
        try (var store = Store.open(Path.of(args[0]))) {
            new TwoWeeks(store).run();
        }
        System.out.println("done");
    }

    private void run() {
        filing.restore(START.plus(Duration.ofDays(7)));
        for (int first = 1; first <= ARTICLES; first += BATCH) {
            var drafts = IntStream.range(first, Math.min(first + BATCH, ARTICLES + 1))
                    .filter(number -> store.read(handle -> new Archive(handle).find(url(number)))
                            .isEmpty())
                    .mapToObj(TwoWeeks::draft)
                    .toList();
            if (!drafts.isEmpty()) {
                filing.file(drafts);
                decide(new Random(first));
                show();
            }
        }
    }

    private void decide(Random random) {
        var live = library.frontStories(START, Instant.EPOCH, 200);
        var story = live.get(random.nextInt(live.size()));
        switch (random.nextInt(4)) {
            case 0 ->
                ledger.merge(story.id(), live.get(random.nextInt(live.size())).id(), START);
            case 1 -> {
                var some = library.ofStory(story.id(), 200).stream()
                        .map(card -> card.id())
                        .filter(id -> random.nextBoolean())
                        .toList();
                ledger.split(story.id(), some, START);
            }
            case 2 ->
                ledger.standing().stream()
                        .skip(random.nextInt(3))
                        .findFirst()
                        .ifPresent(decision -> ledger.undo(decision.id(), START));
            default -> {}
        }
    }

    /** One line for each story: its id and its articles. */
    private void show() {
        System.out.println(shown(library).entrySet().stream()
                .map(entry -> entry.getKey()
                        + ":"
                        + entry.getValue().stream().map(Object::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining(" ")));
    }

    static Map<Long, List<Long>> shown(Library library) {
        return library.frontStories(START, Instant.EPOCH, ARTICLES * 2).stream()
                .collect(Collectors.toMap(
                        Library.StoryRow::id,
                        row -> library.ofStory(row.id(), 400).stream()
                                .map(card -> card.id())
                                .toList()));
    }

    private static String url(int number) {
        return "https://paper" + number % 9 + ".example/" + number;
    }

    private static Draft draft(int number) {
        var random = new Random(number);
        int topic = random.nextInt(TOPICS);
        var moment = START.plus(Duration.ofMinutes(number * 130L + topic));
        var article = article(number, topic, random, moment);
        var document = Editing.document(article);
        var analysis = Analyzer.analyze(document, List.of());
        var site = new Submission.Site("paper" + number % 9 + ".example", "Paper " + number % 9, "fr", "https://x/");
        var submission = new Submission(
                0,
                url(number),
                site,
                article.title(),
                "",
                null,
                "fr",
                moment,
                moment,
                null,
                null,
                "hash" + number,
                Json.write(article),
                Json.write(analysis),
                List.of(),
                null,
                null);
        return new Draft(0, submission, article, analysis, document, null, List.of());
    }

    private static Article article(int number, int topic, Random random, Instant moment) {
        String title = "%s à %s : %s et %s"
                .formatted(EVENTS[topic % 10], PLACES[topic / 5], word(topic, random), word(topic, random));
        String text = IntStream.range(0, 60)
                .mapToObj(i -> i % 9 == 0 ? PLACES[topic / 5] : word(topic, random))
                .collect(Collectors.joining(" "));
        return new Article(
                URI.create(url(number)),
                title,
                null,
                List.of(),
                null,
                moment.atOffset(ZoneOffset.UTC),
                null,
                "fr",
                null,
                null,
                text,
                List.of(new Block.Paragraph(text, text)),
                List.of(),
                List.of(),
                Article.Kind.ARTICLE,
                false,
                1,
                Map.of());
    }

    /** Neighbouring topics share some of their words. */
    private static String word(int topic, Random random) {
        return WORDS[(topic * 3 + random.nextInt(7)) % WORDS.length];
    }
}
