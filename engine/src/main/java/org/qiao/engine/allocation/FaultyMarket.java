package org.qiao.engine.allocation;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be worked on; names all its faults, in the order of discovery. */
public final class FaultyMarket extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<Fault> faults;

    FaultyMarket(List<Fault> faults) {
        super(faults.size() + " faults:\n"
                + faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n"))
                + (faults.size() > SHOWN ? "\n…" : ""));
        this.faults = List.copyOf(faults);
    }

    /** Every fault; the message shows the first twenty. */
    public List<Fault> faults() {
        return faults;
    }
}
