package org.qiao.consortium.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Unpacks the server's programs once; the folder's name carries the version, so that an upgrade unpacks anew. */
final class PostgresBinaries {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final String VERSION = "18.6";

    private PostgresBinaries() {}

    static Path unpackedIn(Path data) throws IOException {
        var target = data.resolve("pg-" + VERSION);
        if (Files.isDirectory(target)) {
            return target;
        }
        LOG.info("Unpacking PostgreSQL {} to {}", VERSION, target);
        var draft = Files.createTempDirectory(data, "pg-");
        try (var archive = open();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        removeLeftovers(data);
        return target;
    }

    private static InputStream open() {
        var name =
                "/postgres-linux-" + (System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        var archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IllegalStateException(
                    "No PostgreSQL comes along for this machine (" + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + "). Name a server of your own in QIAO_DB_URL.");
        }
        return archive;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** What an interrupted unpacking left behind. */
    private static void removeLeftovers(Path data) throws IOException {
        try (var folders = Files.newDirectoryStream(data, "pg-[0-9]*[0-9][0-9][0-9][0-9][0-9]*")) {
            for (var folder : folders) {
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(it -> it.toFile().delete());
                }
            }
        }
    }
}
