package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.files.AttachFile;
import org.qiao.consortium.platform.files.FileSubject;
import org.qiao.consortium.platform.files.FileType;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * 意见的附件 — a paper that an approver adds to a decision. It comes with the decision and stays: nobody removes from what was
 * decided. Who may read the approval reads its papers.
 */
@Component
public class ApprovalFiles implements FileSubject {

    private final ApprovalQueries queries;
    private final ApprovalStore store;
    private final Approvals approvals;
    private final AttachFile attach;
    private final Texts texts;

    ApprovalFiles(ApprovalQueries queries, ApprovalStore store, Approvals approvals, AttachFile attach, Texts texts) {
        this.queries = queries;
        this.store = store;
        this.approvals = approvals;
        this.attach = attach;
        this.texts = texts;
    }

    /** Both or neither. @param paper null or empty when none was chosen */
    @Transactional
    public void decide(
            String number, List<Approvals.Verdict> verdicts, @Nullable MultipartFile paper, Viewer by, Instant at) {
        if (paper != null && !paper.isEmpty()) {
            attach.attach(find(by, number).orElseThrow(), paper, by.actor(), at);
        }
        approvals.decide(number, verdicts, by, at);
    }

    @Override
    public String kind() {
        return StoredApprovals.KIND;
    }

    @Override
    public String word() {
        return "approvals";
    }

    @Override
    public Optional<Holder> find(Viewer viewer, String number) {
        try {
            var line = queries.get(viewer, number);
            return Optional.of(new Holder(
                    new SubjectRef(StoredApprovals.KIND, line.id()),
                    number,
                    line.title(),
                    "/approvals/" + number,
                    FileType.documents(),
                    false,
                    texts.of("platform.approval.files")));
        } catch (NotFound notFound) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Holder> find(Viewer viewer, UUID id) {
        return store.numberOf(id).flatMap(it -> find(viewer, it));
    }
}
