package org.qiao.consortium.platform.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.modulith.NamedInterface;

/** Files that only the owner may read (0600), written whole or not at all. */
@NamedInterface("files")
public final class PrivateFiles {

    private PrivateFiles() {}

    public static void write(Path file, byte[] content) throws IOException {
        Files.move(draft(file, content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Of several processes that do so at once, one succeeds. @return false when the file is there already, unchanged */
    public static boolean writeNew(Path file, byte[] content) throws IOException {
        var draft = draft(file, content);
        try {
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(draft);
        }
    }

    private static Path draft(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var draft = Files.createTempFile(
                folder, ".", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(draft, content);
    }
}
