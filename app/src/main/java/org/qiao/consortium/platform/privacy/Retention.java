package org.qiao.consortium.platform.privacy;

import java.time.Instant;

/**
 * 到期处理 — one kind of data that does not stay for ever. The period is the dated parameter of the same name in
 * {@code rules/platform/retention.yaml}; without one the application does not start.
 */
public interface Retention {

    enum Way {
        DELETED("删除"),
        ANONYMISED("去标识");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** {@code students.contacts}. */
    String kind();

    Way way();

    /** How many are out of date, without touching them. */
    long due(Instant before);

    /** Removes some of them. @return how many; 0 when none is left */
    int removeSome(Instant before, int atMost);
}
