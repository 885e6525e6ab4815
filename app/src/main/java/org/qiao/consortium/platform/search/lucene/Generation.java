package org.qiao.consortium.platform.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.qiao.consortium.platform.search.SearchSource;

/**
 * 一代索引 — one index in one folder: written by one thread, read by many. What was put becomes visible with
 * {@link #show}, together with how far it has followed, and survives the process with {@link #keep}.
 */
final class Generation {

    private static final double BUFFER_MEGABYTES = 24;

    /** What a question is asked of: the two belong together. */
    record View(IndexSearcher searcher, Cursor cursor) {}

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private volatile View view;

    private Generation(Path folder, Directory directory, IndexWriter writer, Cursor cursor) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.view = new View(new IndexSearcher(DirectoryReader.open(writer)), cursor);
    }

    /** An empty one. */
    static Generation create(Path folder, Cursor cursor) throws IOException {
        var directory = FSDirectory.open(folder);
        return new Generation(folder, directory, new IndexWriter(directory, config(OpenMode.CREATE)), cursor);
    }

    /**
     * The one in the folder, all of its bytes checked.
     *
     * @return nothing when it never became complete, or another layout wrote it
     * @throws IOException also when it is damaged
     */
    static Optional<Generation> open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) {
            directory.close();
            return Optional.empty();
        }
        var cursor = readAndCheck(directory);
        if (cursor.isEmpty()) {
            directory.close();
            return Optional.empty();
        }
        var writer = new IndexWriter(directory, config(OpenMode.APPEND));
        return Optional.of(new Generation(folder, directory, writer, cursor.get()));
    }

    private static Optional<Cursor> readAndCheck(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return Cursor.read(reader.getIndexCommit().getUserData());
        } catch (IllegalArgumentException e) {
            throw new CorruptIndexException("commit data", directory.toString(), e);
        }
    }

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(null)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    /** Puts what there is, takes out those of the asked that there are not. */
    void put(String kind, Collection<UUID> asked, List<SearchSource.Document> there) throws IOException {
        writer.deleteDocuments(asked.stream().map(it -> Layout.key(kind, it)).toArray(Term[]::new));
        add(kind, there);
    }

    /** Puts what is not in it yet. */
    void add(String kind, List<SearchSource.Document> documents) throws IOException {
        for (var document : documents) {
            writer.addDocument(Layout.of(kind, document));
        }
    }

    /** From now on questions see all that was put. */
    void show(Cursor cursor) throws IOException {
        var before = view;
        var reader = (DirectoryReader) before.searcher().getIndexReader();
        var newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer == null) {
            view = new View(before.searcher(), cursor);
        } else {
            view = new View(new IndexSearcher(newer), cursor);
            reader.decRef();
        }
    }

    /** Writes it to the disk, so that the next start goes on from here. */
    void keep() throws IOException {
        writer.setLiveCommitData(view.cursor().written().entrySet());
        writer.commit();
    }

    Cursor cursor() {
        return view.cursor();
    }

    /** Whether it can still be written: after an error of the disk it cannot. */
    boolean isUsable() {
        return writer.isOpen();
    }

    int size() {
        return view.searcher().getIndexReader().numDocs();
    }

    Path folder() {
        return folder;
    }

    /** Held until {@link #leave}; it stays as it is meanwhile. @return nothing when this generation is closed */
    Optional<View> enter() {
        for (var now = view; ; now = view) {
            if (now.searcher().getIndexReader().tryIncRef()) {
                return Optional.of(now);
            } else if (now == view) {
                return Optional.empty();
            }
        }
    }

    void leave(View entered) {
        try {
            entered.searcher().getIndexReader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was not kept is lost to the next start, and followed again by it. */
    void close() throws IOException {
        try (directory) {
            view.searcher().getIndexReader().decRef();
            writer.rollback();
        }
    }
}
