package org.qiao.engine.allocation.files;

import java.util.List;

/** The files cannot be worked on; a line for each thing wrong, with file and line. */
final class WrongFiles extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    WrongFiles(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
