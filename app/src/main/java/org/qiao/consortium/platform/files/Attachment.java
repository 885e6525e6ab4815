package org.qiao.consortium.platform.files;

import java.time.Instant;
import org.qiao.consortium.shared.SubjectRef;

/** One file of a thing. */
public record Attachment(
        String number,
        SubjectRef subject,
        String name,
        FileType type,
        long bytes,
        byte[] sha256,
        String addedBy,
        Instant addedAt) {

    public String url() {
        return "/files/" + number;
    }
}
