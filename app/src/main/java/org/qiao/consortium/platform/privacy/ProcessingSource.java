package org.qiao.consortium.platform.privacy;

import java.time.LocalDate;
import java.util.List;

/** 按同意处理的事项 — what a module asks consent for, with the version of what it tells; shown among the public rules. */
public interface ProcessingSource {

    List<Consented> consented(LocalDate on);

    /** @param since first day of this version */
    record Consented(
            String purpose, String text, String kinds, String receiver, String period, int version, LocalDate since) {}
}
