package org.kiosque.server.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index of one data folder. It can always be made again from the store; writing an article twice leaves it once.
 * What {@link #write} returned from survives a crash.
 */
public final class ArticleIndex implements AutoCloseable {

    static final String ID = "id";
    static final String STORY = "story";
    static final String TAG = "tag";
    static final String TAG_LABEL = "tagLabel";
    static final String LANGUAGE = "language";
    static final String PUBLISHED = "published";

    private static final double BUFFER_MIB = 32;

    private final Analyzers analyzers = new Analyzers();
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private ArticleIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzers).setRAMBufferSizeMB(BUFFER_MIB));
        searchers = new SearcherManager(writer, null);
    }

    /** Opens the index of a folder and makes it where it is missing. */
    public static ArticleIndex open(Path folder) {
        try {
            return new ArticleIndex(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index can't be opened: " + folder, e);
        }
    }

    /** Adds articles or puts them in the place of their older selves, durably and visible to searches. */
    public void write(Collection<IndexedArticle> articles) {
        try {
            for (var article : articles) {
                writer.updateDocument(new Term(ID, Long.toString(article.id())), document(article));
            }
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index can't be written", e);
        }
    }

    /** How many articles it holds. */
    public int size() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    /**
     * Articles that hold all words of a query, best first; phrases stand in quotation marks, unwanted words behind a
     * minus sign. Words are also found by their stems in the reader's language and the one the query seems to be in.
     */
    public Hits search(String query, @Nullable String readerLanguage, int offset, int limit) {
        return with(searcher -> new Search(searcher, analyzers).run(query, readerLanguage, offset, limit));
    }

    /** Articles of other stories that share hashtags and telling words with one, best first, one for each story. */
    public List<Related> related(long article, int limit) {
        return with(searcher -> new RelatedArticles(searcher, analyzers).of(article, limit));
    }

    @Override
    public void close() {
        try (directory;
                writer) {
            searchers.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index can't be closed", e);
        }
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index can't be read", e);
        }
    }

    private static Document document(IndexedArticle article) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(article.id()), Field.Store.YES));
        document.add(new StringField(STORY, Long.toString(article.storyId()), Field.Store.YES));
        document.add(new NumericDocValuesField(STORY, article.storyId()));
        document.add(new LongField(PUBLISHED, article.published().toEpochMilli(), Field.Store.NO));
        document.add(new TextField("title", article.title(), Field.Store.YES));
        document.add(new TextField("text", article.text(), Field.Store.YES));
        String language = article.language();
        if (language != null) {
            document.add(new StringField(LANGUAGE, language, Field.Store.YES));
        }
        if (Analyzers.stems(language)) {
            document.add(new TextField("title_" + language, article.title(), Field.Store.NO));
            document.add(new TextField("text_" + language, article.text(), Field.Store.NO));
        }
        for (var tag : article.tags()) {
            document.add(new StringField(TAG, tag.key(), Field.Store.YES));
            document.add(new StoredField(TAG_LABEL, tag.label()));
        }
        return document;
    }

    /** Whether an index stands in a folder. */
    public static boolean exists(Path folder) {
        try (var there = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(there);
        } catch (IOException e) {
            return false;
        }
    }
}
