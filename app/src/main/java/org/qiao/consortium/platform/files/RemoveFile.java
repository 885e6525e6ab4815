package org.qiao.consortium.platform.files;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.FileSubject.Holder;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 移除附件 — takes a file from a thing, with a reason; its content stays for some days and then goes. */
@Component
public class RemoveFile {

    private final FileStore store;
    private final Deeds deeds;

    RemoveFile(FileStore store, Deeds deeds) {
        this.store = store;
        this.deeds = deeds;
    }

    @Transactional
    public void remove(Holder from, Attachment attachment, String reason, Actor by, Instant at) {
        if (!from.mayChange()) {
            throw new Refused(List.of(Refusal.of(FileError.CLOSED, "")));
        } else if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(FileError.REASON_MISSING, "reason")));
        } else if (!store.detach(attachment, at)) {
            throw new NotFound("platform.file", attachment.number());
        }
        var deed = Deed.of("platform.files.removed", from.subject(), from.number())
                .because(reason.strip())
                .with("attachment", attachment.number())
                .with("name", attachment.name())
                .with("sha256", HexFormat.of().formatHex(attachment.sha256()));
        deeds.record(deed, by, at);
    }
}
