package org.qiao.consortium.platform.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.database.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which a node keeps its index, a subfolder for each generation. One process at a time has it; a second one on
 * the same data folder keeps its index in a temporary one, which goes with it.
 */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path root;
    private final @Nullable DataFolder claim;

    private IndexFolder(Path root, @Nullable DataFolder claim) {
        this.root = root;
        this.claim = claim;
    }

    static IndexFolder claim(Path wanted) {
        try {
            var claim = tryClaim(wanted);
            return claim == null
                    ? new IndexFolder(Files.createTempDirectory("qiao-index"), null)
                    : new IndexFolder(wanted, claim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable DataFolder tryClaim(Path wanted) {
        try {
            return DataFolder.claim(wanted);
        } catch (OverlappingFileLockException e) {
            return null; // another context of this process
        } catch (UncheckedIOException e) {
            LOG.warn("the search index cannot be kept in {}: {}", wanted, e.getMessage());
            return null;
        }
    }

    /** The generation that the last process kept and that fits; everything that cannot be used is removed. */
    Optional<Generation> open(Predicate<Generation> fits) {
        Optional<Generation> opened = Optional.empty();
        for (var folder : folders().reversed()) {
            if (opened.isEmpty()) {
                opened = tryOpen(folder, fits);
            }
            if (opened.isEmpty() || !opened.get().folder().equals(folder)) {
                remove(folder);
            }
        }
        return opened;
    }

    private static Optional<Generation> tryOpen(Path folder, Predicate<Generation> fits) {
        try {
            var opened = Generation.open(folder);
            if (opened.isPresent() && !fits.test(opened.get())) {
                opened.get().close();
                return Optional.empty();
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            LOG.warn("the search index in {} cannot be read and is made anew: {}", folder, e.toString());
            return Optional.empty();
        }
    }

    /** A folder for the next generation, named so that the latest sorts last. */
    Path next() {
        var last = folders().isEmpty() ? "0" : folders().getLast().getFileName().toString();
        return root.resolve("%09d".formatted(Long.parseLong(last) + 1));
    }

    private List<Path> folders() {
        try (var all = Files.list(root)) {
            return all.filter(it -> it.getFileName().toString().matches("\\d{9}"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be removed: {}", folder, e.toString());
        }
    }

    void release() {
        if (claim == null) {
            remove(root);
        } else {
            claim.release();
        }
    }
}
