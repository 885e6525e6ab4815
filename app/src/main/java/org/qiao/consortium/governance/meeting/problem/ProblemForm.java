package org.qiao.consortium.governance.meeting.problem;

import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.typed.Typed;

/** 提出问题. */
public record ProblemForm(
        @Nullable String title,
        @Nullable String text,
        @Nullable String weight) {

    static ProblemForm empty() {
        return new ProblemForm("", "", Weight.USUAL.name());
    }

    public static String text(@Nullable String typed) {
        return Typed.text(typed);
    }
}
