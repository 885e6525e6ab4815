package org.qiao.consortium.atlas.chain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.pages.Tone;

/** 核验 — whether a name, a count or a mapping was read in its source. */
public enum Verification {
    VERIFIED("已核", Tone.GOOD),
    UNVERIFIED("待核", Tone.WARN),
    /** Invented for demonstration. */
    EXAMPLE("示例", Tone.QUIET);

    private final String label;
    private final Tone tone;

    Verification(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether a constant has this name; a form may send anything. */
    public static boolean has(@Nullable String name) {
        return Arrays.stream(values()).anyMatch(it -> it.name().equals(name));
    }
}
