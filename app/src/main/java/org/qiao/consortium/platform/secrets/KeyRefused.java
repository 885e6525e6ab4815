package org.qiao.consortium.platform.secrets;

import java.nio.file.Path;

/** The key here is not the one that sealed the database: starting with it would store what nobody else can read. */
public final class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    KeyRefused(String message, Path file) {
        super(message);
        this.file = file.toAbsolutePath().toString();
    }

    /** Where the right key belongs. */
    public String file() {
        return file;
    }
}
