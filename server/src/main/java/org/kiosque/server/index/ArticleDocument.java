package org.kiosque.server.index;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Things;
import org.kiosque.engine.terms.Token;

/** Which fields an article has in the index. */
final class ArticleDocument {

    static final String ID = "id";
    static final String STORY = "story";
    static final String PUBLISHED = "published";
    static final String LANGUAGE = "language";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String WHO = "who";

    /** The publisher's name and host, each {@link #plain}. */
    static final String PUBLISHER = "publisher";

    /** The publisher's name as it is written. */
    static final String PUBLISHER_NAME = "publisherName";

    /** Keys of hashtags. */
    static final String TAG = "tag";

    /** Their labels and types, in the same order. */
    static final String TAG_LABEL = "tagLabel";

    static final String TAG_TYPE = "tagType";

    /** Keys of hashtags with their label: {@code key NUL label}. */
    static final String TAG_NAMED = "tagNamed";

    /** Keys of hashtags and of all that is named. */
    static final String NAME = "name";

    /** What these are called: {@code plain NUL key NUL label}. */
    static final String CALLED = "called";

    /** The same from each of the words on: for beginnings. */
    static final String SUGGESTED = "suggested";

    /** What the beginning speaks of in any language. */
    static final String THING = "thing";

    static final char NUL = '\0';

    private static final int LEAD = 60;

    private ArticleDocument() {}

    static Document of(IndexedArticle article) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(article.id()), Store.YES));
        document.add(new StringField(STORY, Long.toString(article.storyId()), Store.YES));
        document.add(new NumericDocValuesField(STORY, article.storyId()));
        document.add(new LongField(PUBLISHED, article.published().toEpochMilli(), Store.NO));
        document.add(new TextField(TITLE, article.title(), Store.YES));
        document.add(new TextField(TEXT, article.text(), Store.YES));
        article.who().forEach(who -> document.add(new TextField(WHO, who, Store.NO)));
        addLanguage(document, article);
        addPublisher(document, article.publisher());
        addNames(document, article);
        return document;
    }

    /** Letters and digits alone, without accents: how names are compared. */
    static String plain(String name) {
        var plain = new StringBuilder();
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The key of a thing in the index. */
    static String key(long thing) {
        return Long.toHexString(thing);
    }

    private static void addLanguage(Document document, IndexedArticle article) {
        @Nullable String language = article.language();
        if (language == null) {
            return;
        }
        document.add(new StringField(LANGUAGE, language, Store.YES));
        document.add(new SortedDocValuesField(LANGUAGE, new BytesRef(language)));
        if (Analyzers.stems(language)) {
            document.add(new TextField(TITLE + "_" + language, article.title(), Store.NO));
            document.add(new TextField(TEXT + "_" + language, article.text(), Store.NO));
        }
        things(article.title(), article.text(), language)
                .forEach(thing -> document.add(new StringField(THING, thing, Store.NO)));
    }

    /** The keys of what a headline and the beginning of a text speak of. */
    static Set<String> things(String title, String text, String language) {
        Set<String> things = new TreeSet<>();
        for (String part : List.of(title, text)) {
            for (Token token : Token.of(part, language, LEAD)) {
                Things.of(token, language).forEach(thing -> things.add(key(thing)));
            }
        }
        return things;
    }

    private static void addPublisher(Document document, IndexedArticle.Publisher publisher) {
        document.add(new StringField(PUBLISHER, plain(publisher.name()), Store.NO));
        document.add(new StringField(PUBLISHER, plain(publisher.host()), Store.NO));
        document.add(new SortedDocValuesField(PUBLISHER_NAME, new BytesRef(publisher.name())));
    }

    private static void addNames(Document document, IndexedArticle article) {
        Set<String> names = new TreeSet<>();
        Set<String> called = new TreeSet<>();
        Set<String> suggested = new TreeSet<>();
        for (var tag : article.tags()) {
            String key = tag.label().key();
            String label = tag.label().label();
            document.add(new StringField(TAG, key, Store.YES));
            document.add(new StoredField(TAG_LABEL, label));
            document.add(new StoredField(TAG_TYPE, tag.type()));
            document.add(new SortedSetDocValuesField(TAG_NAMED, new BytesRef(key + NUL + label)));
            add(tag.label(), names, called, suggested);
        }
        article.names().forEach(name -> add(name, names, called, suggested));
        names.forEach(name -> document.add(new StringField(NAME, name, Store.NO)));
        called.forEach(name -> document.add(new StringField(CALLED, name, Store.NO)));
        suggested.forEach(name -> document.add(new StringField(SUGGESTED, name, Store.NO)));
    }

    private static void add(IndexedArticle.Label label, Set<String> names, Set<String> called, Set<String> suggested) {
        String named = NUL + label.key() + NUL + label.label();
        names.add(label.key());
        called.add(plain(label.label()) + named);
        for (int at = 0; at >= 0; at = next(label.label(), at)) {
            suggested.add(plain(label.label().substring(at)) + named);
        }
    }

    /** Where the next word begins, or -1. */
    private static int next(String label, int at) {
        int space = label.indexOf(' ', at);
        return space < 0 ? -1 : space + 1;
    }
}
