package org.qiao.consortium.governance.document;

import java.util.UUID;

/**
 * 条款 — what tasks cite.
 *
 * @param summary one line of our own, not the text
 * @param wantsTask whether a task should carry it out
 * @param change against the earlier version
 * @param withdrawn the text that was imported last no longer has it
 */
public record Clause(
        UUID id,
        int position,
        String place,
        int depth,
        String heading,
        String summary,
        String text,
        boolean wantsTask,
        Change change,
        boolean withdrawn) {

    /** 与前一版本相比. */
    public enum Change {
        FIRST(""),
        SAME("未变"),
        CHANGED("有变"),
        NEW("新增");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
