package org.qiao.consortium.platform.pages;

import java.util.Locale;

/**
 * 步骤 — one of a few steps in order.
 *
 * @param state past, present or future
 * @param note who or when, one short line; empty shows none
 */
public record Step(String label, State state, String note) {

    public enum State {
        DONE,
        CURRENT,
        AHEAD;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Step of(String label, State state) {
        return new Step(label, state, "");
    }
}
