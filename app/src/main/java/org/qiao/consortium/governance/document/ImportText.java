package org.qiao.consortium.governance.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qiao.consortium.governance.document.text.MatchClauses;
import org.qiao.consortium.governance.document.text.MatchClauses.Known;
import org.qiao.consortium.governance.document.text.MatchClauses.Pair;
import org.qiao.consortium.governance.document.text.MatchClauses.State;
import org.qiao.consortium.governance.document.text.Part;
import org.qiao.consortium.governance.document.text.ReadText;
import org.qiao.consortium.governance.document.text.SplitClauses;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 导入全文 — splits a file into clauses, shows how they stand against those that are there, and takes them over when a person has
 * looked. A clause keeps its id, and with it the tasks that cite it.
 *
 * <p>A new version without clauses of its own is compared with the version before; its clauses follow those of that one.
 */
@Component
@Transactional
public class ImportText {

    private static final int MOST_CLAUSES = 2000;

    private final DocumentStore documents;
    private final Deeds deeds;
    private final JsonMapper json;

    ImportText(DocumentStore documents, Deeds deeds, JsonMapper json) {
        this.documents = documents;
        this.deeds = deeds;
        this.json = json;
    }

    /** @return by which the import is confirmed */
    public UUID read(Document document, String fileName, byte[] file, Viewer viewer, Instant at) {
        var parts = SplitClauses.of(ReadText.lines(file));
        if (parts.isEmpty() || parts.size() > MOST_CLAUSES) {
            throw new Refused(List.of(Refusal.of(DocumentError.NO_CLAUSES, "file", MOST_CLAUSES)));
        }
        return documents.keepImport(
                document.id(),
                viewer.consortium(),
                ReadText.nameOf(fileName),
                json.writeValueAsString(parts),
                viewer.name(),
                at);
    }

    /** The parts of a file that was read. */
    public List<Part> parts(String kept) {
        return List.of(json.readValue(kept, Part[].class));
    }

    /** How the parts stand against the clauses of the document, or of the version before. */
    public List<Pair> compare(Document document, List<Part> parts) {
        var own = known(document.id());
        var earlier = own.isEmpty() ? document.supersedes().map(this::known).orElse(List.of()) : own;
        return MatchClauses.match(parts, earlier);
    }

    private List<Known> known(UUID document) {
        return documents.clauses(document).stream()
                .filter(it -> !it.withdrawn())
                .map(it -> new Known(it.id(), it.place(), it.heading(), it.text()))
                .toList();
    }

    /** Takes the clauses over. @throws Refused when somebody has settled the import already */
    public void take(Document document, UUID clauseImport, String parts, Viewer viewer, Instant at) {
        settle(clauseImport, "TAKEN");
        var pairs = compare(document, parts(parts));
        if (documents.clauses(document.id()).isEmpty()) {
            takeAsNew(document, pairs, at);
        } else {
            takeOver(document, pairs, at);
        }
        var deed = Deed.of("governance.document.text-imported", document.subject(), document.number());
        for (var state : State.values()) {
            var count = pairs.stream().filter(it -> it.state() == state).count();
            deed = count == 0 ? deed : deed.with(state.name().toLowerCase(java.util.Locale.ROOT), count);
        }
        deeds.record(deed, viewer.actor(), at);
    }

    /** Leaves it; one that somebody has settled already stays as it is. */
    public void discard(UUID clauseImport) {
        documents.settle(clauseImport, "DISCARDED");
    }

    private void settle(UUID clauseImport, String how) {
        if (!documents.settle(clauseImport, how)) {
            throw new Refused(List.of(Refusal.of(DocumentError.IMPORT_SETTLED, "")));
        }
    }

    private void takeAsNew(Document document, List<Pair> pairs, Instant at) {
        var earlier = document.supersedes().map(documents::clauses).orElse(List.of());
        var clauses = new ArrayList<Clause>();
        var followed = new ArrayList<UUID[]>();
        for (var pair : pairs) {
            if (pair.part().isPresent()) {
                var before = pair.known()
                        .flatMap(it -> earlier.stream()
                                .filter(c -> c.id().equals(it.id()))
                                .findFirst());
                var clause = clause(pair, clauses.size() + 1, earlier.isEmpty(), before, at);
                clauses.add(clause);
                before.ifPresent(it -> followed.add(new UUID[] {clause.id(), it.id()}));
            }
        }
        documents.insertClauses(document.id(), clauses, at);
        followed.forEach(it -> documents.follow(it[0], it[1]));
    }

    private static Clause clause(
            Pair pair, int position, boolean first, java.util.Optional<Clause> before, Instant at) {
        var part = pair.part().orElseThrow();
        var change = first
                ? Clause.Change.FIRST
                : switch (pair.state()) {
                    case NEW -> Clause.Change.NEW;
                    case CHANGED -> Clause.Change.CHANGED;
                    default -> Clause.Change.SAME;
                };
        return new Clause(
                Uuid7.at(at),
                position,
                part.place(),
                part.depth(),
                part.heading(),
                before.map(Clause::summary).orElse(""),
                part.text(),
                before.map(Clause::wantsTask).orElse(false),
                change,
                false);
    }

    private void takeOver(Document document, List<Pair> pairs, Instant at) {
        var position = 0;
        var added = new ArrayList<Clause>();
        for (var pair : pairs) {
            if (pair.part().isPresent()) {
                position++;
                if (pair.known().isPresent()) {
                    documents.retext(
                            pair.known().get().id(), position, pair.part().get(), pair.state(), at);
                } else {
                    added.add(clause(pair, position, false, java.util.Optional.empty(), at));
                }
            }
        }
        documents.insertClauses(document.id(), added, at);
        var gone = pairs.stream()
                .filter(it -> it.state() == State.GONE)
                .map(it -> it.known().orElseThrow().id())
                .toList();
        documents.withdraw(gone, position + 1, at);
    }
}
