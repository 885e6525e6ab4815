package org.qiao.consortium.governance.document;

import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 文件 — a superior document, a law, a plan; another version of it is another document that supersedes it.
 *
 * @param consortium empty for what is shared by the whole installation
 * @param verified whether somebody has read the text; else it is shown as 待核
 */
public record Document(
        UUID id,
        String number,
        Optional<ConsortiumId> consortium,
        Particulars particulars,
        boolean verified,
        Optional<UUID> supersedes,
        int version) {

    public static final String KIND = "governance.document";

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public String title() {
        return particulars.title();
    }

    public String url() {
        return "/documents/" + number;
    }

    /** 《标题》（文号）. */
    public String cited() {
        var no = particulars.documentNumber();
        return "《" + particulars.title() + "》" + (no.isEmpty() ? "" : "（" + no + "）");
    }
}
