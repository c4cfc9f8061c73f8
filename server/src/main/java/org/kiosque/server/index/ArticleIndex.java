package org.kiosque.server.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index of one data folder. It can always be made again from the store; writing an article twice leaves it once.
 * What {@link #write} returned from survives a crash. An index of an older form is emptied when it is opened.
 */
public final class ArticleIndex implements AutoCloseable {

    private static final String FORM_KEY = "form";

    /** To be raised with each change of what is indexed. */
    private static final String FORM = "2";

    private static final double BUFFER_MIB = 32;

    private final Analyzers analyzers = new Analyzers();
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private ArticleIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzers)
                        .setOpenMode(isCurrent(directory) ? OpenMode.APPEND : OpenMode.CREATE)
                        .setRAMBufferSizeMB(BUFFER_MIB));
        writer.setLiveCommitData(Map.of(FORM_KEY, FORM).entrySet());
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
                writer.updateDocument(
                        new Term(ArticleDocument.ID, Long.toString(article.id())), ArticleDocument.of(article));
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
     * Which results are wanted.
     *
     * @param language the reader's, in whose forms words are found too, or null
     * @param now what is fresh is measured by it
     * @param newest whether the newest come first, instead of the best
     * @param offset how many stories to leave out
     * @param limit how many stories at most
     */
    public record Page(@Nullable String language, Instant now, boolean newest, int offset, int limit) {}

    /** Articles that fulfil an inquiry, one for each story. */
    public Hits search(Inquiry inquiry, Page page) {
        return with(searcher -> new Search(searcher, analyzers).run(inquiry, page));
    }

    /** The articles of a page of results: of each story the best, then its others; nothing is marked in them. */
    public List<Long> articles(Inquiry inquiry, Page page) {
        return with(searcher -> new Search(searcher, analyzers).articles(inquiry, page));
    }

    /** The articles that have most to do with a question, best first. */
    public List<Long> nearest(String question, @Nullable String language, int limit) {
        return with(searcher -> new Search(searcher, analyzers).nearest(Inquiry.words(question), language, limit));
    }

    /** Names of people, places and other things in articles, of which a word and the next begin so, most frequent first. */
    public List<String> suggest(String beginning, int limit) {
        return with(searcher -> new Called(searcher.getIndexReader()).beginningWith(beginning, limit));
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

    /** Whether a folder holds an index as it is made now; another is made anew. */
    public static boolean isCurrent(Path folder) {
        try (var there = FSDirectory.open(folder)) {
            return isCurrent(there);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isCurrent(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory)
                && FORM.equals(
                        SegmentInfos.readLatestCommit(directory).getUserData().get(FORM_KEY));
    }
}
