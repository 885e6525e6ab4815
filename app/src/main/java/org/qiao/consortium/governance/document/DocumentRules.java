package org.qiao.consortium.governance.document;

import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.shared.rule.Rule;

/** What an entry in the register must say. */
final class DocumentRules {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 1000;

    /** @param taken another document of the same number is there */
    record Entry(Particulars document, boolean taken, boolean supersededAlready, LocalDate today) {}

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(
                    DocumentError.TITLE_MISSING,
                    "title",
                    it -> !it.document().title().isEmpty()),
            rule(DocumentError.TEXT_TOO_LONG, "title", (Entry it) -> fits(it.document()))
                    .saying(it -> List.of(LONGEST_LINE, LONGEST_TEXT)),
            rule(
                    DocumentError.ISSUER_MISSING,
                    "issuer",
                    it -> !it.document().issuer().isEmpty()),
            rule(DocumentError.NUMBER_TAKEN, "documentNumber", it -> !it.taken()),
            rule(DocumentError.SUPERSEDED_ALREADY, "title", it -> !it.supersededAlready()),
            rule(DocumentError.ADOPTED_AFTER_ISSUED, "adoptedOn", it -> adoptedBeforeIssued(it.document())),
            rule(
                    DocumentError.ISSUED_WITHOUT_DATE,
                    "issuedOn",
                    it -> it.document().stage() == DocumentStage.DRAFT
                            || it.document().issuedOn().isPresent()),
            rule(
                    DocumentError.ISSUED_IN_FUTURE,
                    "issuedOn",
                    it -> it.document()
                            .issuedOn()
                            .filter(on -> on.isAfter(it.today()))
                            .isEmpty()));

    private DocumentRules() {}

    private static boolean fits(Particulars it) {
        return List.of(it.title(), it.documentNumber(), it.issuer(), it.adoptedBy()).stream()
                        .allMatch(line -> line.length() <= LONGEST_LINE)
                && it.receivers().length() <= LONGEST_TEXT
                && it.note().length() <= LONGEST_TEXT;
    }

    /** A meeting passes a document before it is issued (the head of 张教领〔2024〕2号 shows both). */
    private static boolean adoptedBeforeIssued(Particulars it) {
        return it.adoptedOn()
                .flatMap(adopted -> it.issuedOn().map(issued -> !adopted.isAfter(issued)))
                .orElse(true);
    }
}
