package org.qiao.consortium.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** Where the key of the installation lies, and how it is recognised without being told. */
public final class KeyFile {

    private KeyFile() {}

    /** @param setting {@code QIAO_KEY_FILE}, or blank */
    public static Path of(String setting, Path data) {
        return setting.isBlank() ? data.resolve("key") : Path.of(setting);
    }

    /** Sixteen characters that say which key it is; nothing when there is no such file. */
    public static Optional<String> mark(Path file) {
        return Files.exists(file)
                ? Optional.of(HexFormat.of()
                        .formatHex(read(file).digest("key", "mark"))
                        .substring(0, 16))
                : Optional.empty();
    }

    static Secrets read(Path file) {
        try {
            return new Secrets(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key " + file, e);
        }
    }
}
