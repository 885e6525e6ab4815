package org.qiao.consortium.governance.document;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.platform.codes.ReferenceFile.Row;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.parameters.Regulations;
import org.qiao.consortium.platform.parameters.Regulations.Regulation;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what rules cite and the policy documents with their clauses, each once; what people have changed since stays as it is.
 * The clauses have place, heading and a line of our own: the text is attached by who has it.
 */
@Component
class LoadDocuments {

    private static final String ISSUERS_HERE = "联合体秘书处";
    private static final String PROVINCE = "甘肃";

    private final Regulations regulations;
    private final DocumentStore documents;
    private final Numbers numbers;
    private final InstantSource clock;

    LoadDocuments(Regulations regulations, DocumentStore documents, Numbers numbers, InstantSource clock) {
        this.regulations = regulations;
        this.documents = documents;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Before the demo world, which cites them. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void load() {
        var at = clock.instant();
        var entries = ReferenceFile.read("reference/governance/documents.csv").rows().stream()
                .collect(Collectors.toMap(it -> it.get("key"), Function.identity()));
        var clauses = ReferenceFile.read("reference/governance/clauses.csv").rows().stream()
                .collect(Collectors.groupingBy(it -> it.get("document")));
        for (var regulation : regulations.all()) {
            if (documents.bySource(regulation.id()).isEmpty()) {
                var own = new ArrayList<Clause>();
                for (var row : clauses.getOrDefault(regulation.id(), List.of())) {
                    own.add(clause(row, own.size() + 1, at));
                }
                enter(regulation, entries, at).ifPresent(it -> documents.insertClauses(it, own, at));
            }
        }
    }

    private Optional<UUID> enter(Regulation regulation, Map<String, Row> entries, Instant at) {
        var row = Optional.ofNullable(entries.get(regulation.id()));
        var effective = Optional.ofNullable(regulation.effective());
        var particulars = new Particulars(
                regulation.title(),
                regulation.number(),
                regulation.issuer(),
                row.map(it -> DocumentLevel.valueOf(it.get("level"))).orElseGet(() -> levelOf(regulation)),
                row.map(it -> DocumentWeight.valueOf(it.get("weight"))).orElse(DocumentWeight.BINDING),
                row.map(it -> DocumentStage.valueOf(it.get("stage"))).orElse(DocumentStage.ISSUED),
                row.map(it -> it.get("adopted_by")).orElse(""),
                row.flatMap(it -> date(it.get("adopted_on"))),
                row.flatMap(it -> date(it.get("issued_on"))),
                effective,
                row.map(it -> it.get("receivers")).orElse(""),
                row.map(it -> it.get("note")).orElse(""));
        var number = numbers.next(
                RegisterDocument.NUMBER_KIND, BusinessTime.dateOf(at).getYear());
        var document = new Document(
                Uuid7.at(at), number, Optional.empty(), particulars, regulation.verified(), Optional.empty(), 0);
        return documents.insert(document, regulation.id(), at) ? Optional.of(document.id()) : Optional.empty();
    }

    private static DocumentLevel levelOf(Regulation regulation) {
        return regulation.issuer().contains(ISSUERS_HERE) || regulation.id().startsWith("house-")
                ? DocumentLevel.CONSORTIUM
                : regulation.issuer().startsWith(PROVINCE) ? DocumentLevel.PROVINCE : DocumentLevel.NATIONAL;
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Clause clause(Row row, int position, Instant at) {
        return new Clause(
                Uuid7.at(at),
                position,
                row.get("place"),
                Integer.parseInt(row.get("depth")),
                row.get("heading"),
                row.get("summary"),
                "",
                row.get("wants_task").equals("Y"),
                Clause.Change.FIRST,
                false);
    }
}
