package org.qiao.consortium.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the embedded database, claimed by one process at a time: the first to stop would stop the other's
 * database too.
 *
 * <p>The claim is a lock of the operating system, so it ends with the process however that ends.
 */
public final class DataFolder {

    private final FileLock claim;

    private DataFolder(FileLock claim) {
        this.claim = claim;
    }

    /** The claimed folder, made when missing; nothing when another process holds it. */
    public static @Nullable DataFolder claim(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = file.tryLock();
            if (lock == null) {
                file.close();
                return null;
            }
            return new DataFolder(lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + folder, e);
        }
    }

    public void release() {
        try {
            claim.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
