package org.qiao.consortium.governance.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记文件 — enters a document, or a new version of one, and keeps what the register says of it. */
@Component
@Transactional
public class RegisterDocument {

    static final String NUMBER_KIND = "WJ";

    private final DocumentStore documents;
    private final Numbers numbers;
    private final Deeds deeds;

    RegisterDocument(DocumentStore documents, Numbers numbers, Deeds deeds) {
        this.documents = documents;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    /**
     * @param supersedes the version before
     * @return the document's number
     */
    public String register(Particulars typed, Optional<Document> supersedes, Viewer viewer, Instant at) {
        var today = BusinessTime.dateOf(at);
        Refused.ifAny(refusalsOf(typed, supersedes, viewer, at));
        var document = new Document(
                Uuid7.at(at),
                numbers.next(NUMBER_KIND, today.getYear()),
                Optional.of(viewer.consortium()),
                typed,
                true,
                supersedes.map(Document::id),
                0);
        documents.insert(document, "", at);
        var deed = Deed.of("governance.document.registered", document.subject(), document.number());
        deeds.record(supersedes.map(it -> deed.with("supersedes", it.number())).orElse(deed), viewer.actor(), at);
        return document.number();
    }

    /** What {@link #register} would refuse of a document that supersedes none. */
    @Transactional(readOnly = true)
    public List<Refusal> refusalsOf(Particulars typed, Viewer viewer, Instant at) {
        return refusalsOf(typed, Optional.empty(), viewer, at);
    }

    private List<Refusal> refusalsOf(Particulars typed, Optional<Document> supersedes, Viewer viewer, Instant at) {
        var taken = documents.isTaken(typed.documentNumber(), viewer.consortium(), Optional.empty());
        var superseded =
                supersedes.filter(it -> documents.isSuperseded(it.id())).isPresent();
        return Rule.refusals(
                DocumentRules.ENTRY, new DocumentRules.Entry(typed, taken, superseded, BusinessTime.dateOf(at)));
    }

    /** @param version as it was read */
    public void revise(Document document, Particulars typed, int version, Viewer viewer, Instant at) {
        var taken = documents.isTaken(typed.documentNumber(), viewer.consortium(), Optional.of(document.id()));
        Refused.ifAny(Rule.refusals(
                DocumentRules.ENTRY, new DocumentRules.Entry(typed, taken, false, BusinessTime.dateOf(at))));
        documents.save(document, typed, version);
        deeds.record(Deed.of("governance.document.revised", document.subject(), document.number()), viewer.actor(), at);
    }

    /** Our own line about a clause, and whether a task should carry it out. */
    public void describe(Document document, UUID clause, String summary, boolean wantsTask, Viewer viewer, Instant at) {
        var known = documents.clauses(document.id()).stream()
                .filter(it -> it.id().equals(clause))
                .findFirst()
                .orElseThrow(() -> new org.qiao.consortium.shared.rule.NotFound("governance.clause", clause));
        if (summary.length() > DocumentRules.LONGEST_LINE) {
            throw new Refused(List.of(Refusal.of(
                    DocumentError.TEXT_TOO_LONG, "summary", DocumentRules.LONGEST_LINE, DocumentRules.LONGEST_TEXT)));
        }
        documents.describe(clause, summary, wantsTask);
        deeds.record(
                Deed.of("governance.document.clause-described", document.subject(), document.number())
                        .with("place", known.place()),
                viewer.actor(),
                at);
    }
}
