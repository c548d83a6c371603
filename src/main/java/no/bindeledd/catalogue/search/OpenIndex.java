package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicActivity;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that is open for reading and writing. Writes come from one thread at a time. It knows
 * how far it has read the table of changes; what a kill takes away is read again from there.
 */
final class OpenIndex implements AutoCloseable {
  private static final double MEGABYTES_OF_MEMORY = 16;
  private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
  private static final String MADE_BY = "madeBy";
  private static final String POSITION = "position";
  private static final String READ_AT = "readAt";

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Compounds compounds = new Compounds();
  private final Documents documents = new Documents(compounds);
  private final String program;

  /** The highest change that is in here. */
  private long position;

  /** When the changes were last read; the moment of the last commit after opening. */
  private Instant readAt = Instant.EPOCH;

  private OpenIndex(Path folder, IndexWriterConfig.OpenMode mode, String program)
      throws IOException {
    this.program = program;
    directory = FSDirectory.open(folder);
    try {
      writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(new KeywordAnalyzer())
                  .setOpenMode(mode)
                  .setRAMBufferSizeMB(MEGABYTES_OF_MEMORY)
                  .setCommitOnClose(false));
      searchers = new SearcherManager(writer, new Warming());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Columns are ready before the first question comes. */
  private static final class Warming extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      reader.leaves().forEach(context -> Columns.of(context.reader()));
      var searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  /**
   * A new one; titles that are in it teach how words are put together.
   *
   * @param program who makes it: another program may understand words otherwise
   */
  static OpenIndex create(Path folder, String program) throws IOException {
    return new OpenIndex(folder, IndexWriterConfig.OpenMode.CREATE, program);
  }

  /**
   * One that was finished before.
   *
   * @throws IOException if it is damaged in any of its bytes
   */
  static OpenIndex open(Path folder) throws IOException {
    Map<String, String> marks = marks(folder);
    String maker = marks.getOrDefault(MADE_BY, "");
    OpenIndex index;
    try {
      index = new OpenIndex(folder, IndexWriterConfig.OpenMode.APPEND, maker);
    } catch (IllegalArgumentException | IllegalStateException unreadable) {
      throw new CorruptIndexException("Cannot be opened", folder.toString(), unreadable);
    }
    index.position = Long.parseLong(marks.getOrDefault(POSITION, "0"));
    index.readAt = Instant.ofEpochMilli(Long.parseLong(marks.getOrDefault(READ_AT, "0")));
    index.learnTitles();
    return index;
  }

  /** Who made it: another program may understand words otherwise. */
  String program() {
    return program;
  }

  /** Reads every byte once, and compares. */
  private static Map<String, String> marks(Path folder) throws IOException {
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      for (var segment : reader.leaves()) {
        segment.reader().checkIntegrity();
      }
      return Map.copyOf(reader.getIndexCommit().getUserData());
    } catch (IllegalArgumentException | IllegalStateException unreadable) {
      throw new CorruptIndexException("Cannot be read", folder.toString(), unreadable);
    }
  }

  /** Reads every byte of what is written. */
  void check() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      for (var segment : searcher.getIndexReader().leaves()) {
        segment.reader().checkIntegrity();
      }
      for (String file : directory.listAll()) {
        directory.fileLength(file);
      }
      if (directory.listAll().length == 0) {
        throw new CorruptIndexException("The folder is empty", directory.toString());
      }
    } finally {
      searchers.release(searcher);
    }
  }

  private void learnTitles() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Terms words = MultiTerms.getTerms(searcher.getIndexReader(), Part.TITLE.words());
      TermsEnum each = words == null ? TermsEnum.EMPTY : words.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        compounds.learn(word.utf8ToString());
      }
    } finally {
      searchers.release(searcher);
    }
  }

  void learn(List<String> titles) {
    titles.forEach(compounds::learn);
  }

  void put(List<PublicActivity> activities) throws IOException {
    for (PublicActivity activity : activities) {
      var key = new ActivityKey(activity.municipality(), activity.id());
      writer.updateDocument(Documents.key(key), documents.of(activity));
    }
  }

  void remove(Collection<ActivityKey> keys) throws IOException {
    for (ActivityKey key : keys) {
      writer.deleteDocuments(Documents.key(key));
    }
  }

  /** What was put and removed can be found from now on. */
  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** What is in it outlives a kill from now on. */
  void commit() throws IOException {
    var marks = new HashMap<String, String>();
    marks.put(MADE_BY, program);
    marks.put(POSITION, String.valueOf(position));
    marks.put(READ_AT, String.valueOf(readAt.toEpochMilli()));
    writer.setLiveCommitData(marks.entrySet());
    writer.commit();
  }

  long position() {
    return position;
  }

  Instant readAt() {
    return readAt;
  }

  void read(long upTo, Instant at) {
    position = Math.max(position, upTo);
    readAt = at;
  }

  int documents() {
    return writer.getDocStats().numDocs;
  }

  /** Work on the index as it stands at one moment. */
  interface Work<T> {
    T on(Snapshot snapshot) throws IOException;
  }

  <T> T ask(Work<T> work) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return work.on(new Snapshot(searcher, compounds));
    } finally {
      searchers.release(searcher);
    }
  }

  /** What was not committed is given up. */
  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
      writer.rollback();
    }
  }

  /** Closes one that nobody uses any more, however damaged it is. */
  void letGo() {
    try {
      close();
    } catch (IOException | RuntimeException alreadyGone) {
      LOG.debug("An index that is no longer used did not close");
    }
  }
}
