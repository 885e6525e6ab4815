package org.qiao.consortium.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** 病毒检查 — looks into a file before it is kept. Without a bean of this kind nothing is looked into. */
public interface FileScanner {

    /**
     * What it found, by the scanner's own name; empty when the file is clean.
     *
     * @throws IOException when the file could not be looked into: it is then not kept
     */
    Optional<String> finding(InputStream file) throws IOException;
}
