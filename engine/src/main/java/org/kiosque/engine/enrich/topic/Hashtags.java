package org.kiosque.engine.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.Hashtag;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Keyphrase;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.name.Entities;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** The hashtags of an article: its salient entities, then its keyphrases, with the publisher's own tags as evidence. */
public final class Hashtags {

    private static final int MOST = 8;
    private static final int FEWEST = 3;
    private static final double BAR = .16;
    /** Keeps the doubtful below the bar, so that they only stand where there is nothing better. */
    private static final double DOUBT = .15;

    private final Entities entities;
    private final Set<String> publisherTags;
    private final Reading text;
    private final TopicWords topics;
    private final boolean inflected;
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(
            String label, Type type, @Nullable String id, double score) {}

    private Hashtags(Entities entities, Reading title, Reading text, List<String> publisherTags) {
        this.entities = entities;
        this.text = text;
        this.inflected = text.language().equals("ru") || text.language().equals("ar");
        this.topics = new TopicWords(title, text);
        this.publisherTags = publisherTags.stream().map(Hashtags::key).collect(Collectors.toSet());
    }

    /** Best first; fewer than three only where the article gives no more. */
    public static List<Hashtag> of(
            Entities entities, List<Keyphrase> keyphrases, Reading title, Reading text, List<String> publisherTags) {
        Hashtags hashtags = new Hashtags(entities, title, text, publisherTags);
        entities.byKey().values().forEach(hashtags::addEntity);
        keyphrases.forEach(hashtags::addKeyphrase);
        return hashtags.choose();
    }

    private void addEntity(List<Mention> same) {
        Mention first = same.getFirst();
        Type type = same.stream()
                .map(Mention::type)
                .filter(t -> t != Type.TOPIC)
                .findFirst()
                .orElse(Type.TOPIC);
        double count = same.size() + .5 * entities.adjectives(first.id());
        double early = same.stream()
                .filter(m -> m.reading().in() == In.TEXT)
                .findFirst()
                .map(m -> 1.0 / (1 + 4.0 * m.start() / Math.max(400, text.text().length())))
                .orElse(.5);
        boolean title = first.reading().in() == In.TITLE;
        double known = first.id() != null ? 1.25 : .8;
        double score = Math.log1p(count) * (.4 + early) * (title ? 1.8 : 1) * known * (type == Type.TOPIC ? .6 : 1);
        if (isSure(first)) {
            add(first.label(), type, first.id(), score / 5);
        } else if (first.type() != Type.TOPIC && !inflected) {
            add(first.label(), type, null, DOUBT * Math.min(1, score / 5));
        }
    }

    /** What no gazetteer knows counts where it is named again, or tagged by the publisher. */
    private boolean isSure(Mention mention) {
        List<Mention> same = entities.byKey().getOrDefault(Entities.key(mention), List.of());
        boolean topic = mention.type() != Type.TOPIC || topics.isTopic(mention.label());
        return mention.id() != null || same.size() > 1 && topic || publisherTags.contains(key(mention.label()));
    }

    /** A keyphrase that names an entity speaks for it; one that is part of a name says nothing of its own. */
    private void addKeyphrase(Keyphrase keyphrase) {
        String key = key(keyphrase.phrase());
        Set<String> words = words(keyphrase.phrase());
        if (words.size() == 1
                && Lexicon.of(text.language()).has("roles", words.iterator().next())) {
            return;
        }
        for (Mention mention : entities.mentions()) {
            boolean same = key(mention.label()).equals(key)
                    || key(mention.passage().text()).equals(key);
            if (same && mention.type() != Type.TOPIC) {
                if (!isSure(mention)) {
                    return;
                }
                add(mention.label(), mention.type(), mention.id(), .36 * keyphrase.score());
                return;
            }
            if (mention.type() == Type.PERSON && words(mention.label()).containsAll(words)) {
                return;
            }
        }
        if (publisherTags.contains(key) || topics.isTopic(keyphrase.phrase())) {
            add(keyphrase.phrase(), Type.TOPIC, null, .36 * keyphrase.score());
        } else if (topics.mayBeTopic(keyphrase.phrase())) {
            add(keyphrase.phrase(), Type.TOPIC, null, DOUBT * keyphrase.score());
        }
    }

    private void add(String label, Type type, @Nullable String id, double score) {
        boolean tagged = publisherTags.contains(key(label));
        candidates.add(new Candidate(label, type, id, Math.min(1, tagged ? score * 1.5 + .1 : score)));
    }

    private List<Hashtag> choose() {
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.score));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean enough = chosen.size() >= FEWEST && candidate.score < BAR;
            if (!enough && chosen.size() < MOST && isReadable(candidate) && isNew(candidate, chosen)) {
                chosen.add(candidate);
            }
        }
        return chosen.stream()
                .map(c -> new Hashtag(tag(c.label), c.label, c.type, c.id, Math.round(c.score * 1000) / 1000.0))
                .toList();
    }

    private static boolean isReadable(Candidate candidate) {
        String key = key(candidate.label);
        return key.length() > 1 && key.length() <= 40 && key.chars().anyMatch(Character::isLetter);
    }

    private static boolean isNew(Candidate candidate, List<Candidate> chosen) {
        Set<String> words = words(candidate.label);
        for (Candidate other : chosen) {
            Set<String> others = words(other.label);
            if (candidate.id != null && candidate.id.equals(other.id)) {
                return false;
            }
            boolean nested = words.containsAll(others) || others.containsAll(words);
            boolean bothKnown = candidate.id != null && other.id != null;
            if (key(candidate.label).equals(key(other.label)) || (nested && !bothKnown)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> words(String label) {
        return new HashSet<>(Words.of(label.replace('-', ' ')).stream()
                .map(word -> Words.fold(word.text()))
                .toList());
    }

    private static String key(String label) {
        return Words.fold(tag(label));
    }

    /** The sign and the label's words, each with a capital; accents and inner capitals stay. */
    public static String tag(String label) {
        StringBuilder tag = new StringBuilder("#");
        for (Word word : Words.of(label.replace('-', ' ').replace('.', ' '))) {
            String bare = word.text().replace("'", "").replace("’", "");
            if (!bare.isEmpty()) {
                int first = bare.codePointAt(0);
                tag.appendCodePoint(Character.toTitleCase(first))
                        .append(bare, Character.charCount(first), bare.length());
            }
        }
        return tag.toString();
    }
}
