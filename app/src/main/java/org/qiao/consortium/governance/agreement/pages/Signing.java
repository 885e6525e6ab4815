package org.qiao.consortium.governance.agreement.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 签署与终止 as they were typed. */
public record Signing(
        @Nullable String signer,
        @Nullable String signedOn,
        @Nullable String reason,
        @Nullable String endedOn) {

    static Signing blank(String name, LocalDate today) {
        return new Signing(name, today.toString(), "", today.toString());
    }
}
