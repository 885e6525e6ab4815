package org.qiao.consortium.governance.council.affairs;

import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.typed.Typed;

/** 法人形式表单. */
public record LegalStandingForm(
        @Nullable String form,
        @Nullable String registeredName,
        @Nullable String number,
        @Nullable String registeredOn,
        @Nullable String operation,
        @Nullable String account,
        @Nullable String staff) {

    static LegalStandingForm of(LegalStanding it) {
        return new LegalStandingForm(
                it.form().name(),
                it.registeredName(),
                it.number(),
                it.registeredOn().map(Object::toString).orElse(""),
                it.operation(),
                String.valueOf(it.account()),
                String.valueOf(it.staff()));
    }

    public static String text(@Nullable String typed) {
        return Typed.text(typed);
    }
}
