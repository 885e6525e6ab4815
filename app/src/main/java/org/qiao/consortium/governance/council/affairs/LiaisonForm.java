package org.qiao.consortium.governance.council.affairs;

import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.typed.Typed;

/** 联络人表单. */
public record LiaisonForm(
        @Nullable String department,
        @Nullable String holder,
        @Nullable String post,
        @Nullable String phone,
        @Nullable String since) {

    public static String text(@Nullable String typed) {
        return Typed.text(typed);
    }
}
