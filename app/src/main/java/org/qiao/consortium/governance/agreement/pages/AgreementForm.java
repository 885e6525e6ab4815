package org.qiao.consortium.governance.agreement.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.agreement.Agreement;
import org.qiao.consortium.governance.agreement.AgreementError;
import org.qiao.consortium.governance.agreement.Edition;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/** 协议 as it was typed: rows of parties and of clauses; empty rows are dropped. */
public record AgreementForm(
        String kind,
        String title,
        String beginsOn,
        String endsOn,
        String reason,
        List<PartyRow> parties,
        List<ClauseRow> clauses) {

    static final int PARTIES = 5;
    static final int CLAUSES = 16;
    private static final List<String> ROLES = List.of("甲方", "乙方", "丙方", "丁方", "戊方");

    /** @param unit number, {@code shown} its name */
    public record PartyRow(String unit, String shown, String role, String duties, String share) {

        boolean isEmpty() {
            return unit.isEmpty() && shown.isEmpty() && duties.isEmpty() && share.isEmpty();
        }
    }

    public record ClauseRow(String heading, String text) {}

    static AgreementForm of(HttpServletRequest request) {
        var parties = new ArrayList<PartyRow>();
        for (var i = 1; i <= PARTIES; i++) {
            parties.add(new PartyRow(
                    value(request, "unit" + i),
                    value(request, "unit" + i + "Text"),
                    value(request, "role" + i),
                    value(request, "duties" + i),
                    value(request, "share" + i)));
        }
        var clauses = new ArrayList<ClauseRow>();
        for (var i = 1; i <= CLAUSES; i++) {
            clauses.add(new ClauseRow(value(request, "heading" + i), value(request, "text" + i)));
        }
        return new AgreementForm(
                value(request, "kind"),
                value(request, "title"),
                value(request, "beginsOn"),
                value(request, "endsOn"),
                value(request, "reason"),
                parties,
                clauses);
    }

    private static String value(HttpServletRequest request, String name) {
        return Typed.text(request.getParameter(name));
    }

    /** A new one of a kind, with its clauses and the drafter's unit as the first party. */
    static AgreementForm blank(
            AgreementKind kind, List<Agreements.Clause> template, Optional<OrganizationView> own, LocalDate today) {
        var parties = new ArrayList<PartyRow>();
        for (var role : ROLES) {
            var first = parties.isEmpty() ? own : Optional.<OrganizationView>empty();
            parties.add(new PartyRow(
                    first.map(OrganizationView::number).orElse(""),
                    first.map(OrganizationView::name).orElse(""),
                    role,
                    "",
                    ""));
        }
        return new AgreementForm(kind.name(), "", today.toString(), "", "", parties, rows(template));
    }

    static AgreementForm of(Agreement of, Edition edition, Map<OrganizationId, OrganizationView> units) {
        var parties = new ArrayList<PartyRow>();
        edition.parties().forEach(it -> {
            var unit = Optional.ofNullable(units.get(it.party().unit()));
            parties.add(new PartyRow(
                    unit.map(OrganizationView::number).orElse(""),
                    unit.map(OrganizationView::name).orElse(""),
                    it.party().role(),
                    it.party().duties(),
                    it.party()
                            .share()
                            .map(share -> Written.number(share.doubleValue()))
                            .orElse("")));
        });
        while (parties.size() < PARTIES) {
            parties.add(new PartyRow("", "", ROLES.get(parties.size()), "", ""));
        }
        return new AgreementForm(
                of.kind().name(),
                of.title(),
                edition.beginsOn().toString(),
                edition.endsOn().map(LocalDate::toString).orElse(""),
                edition.reason(),
                parties,
                rows(edition.clauses()));
    }

    private static List<ClauseRow> rows(List<Agreements.Clause> clauses) {
        var rows = new ArrayList<>(clauses.stream()
                .map(it -> new ClauseRow(it.heading(), it.text()))
                .toList());
        rows.add(new ClauseRow("", ""));
        rows.add(new ClauseRow("", ""));
        return rows.stream().limit(CLAUSES).toList();
    }

    /** Rows that are shown again: those that say something, and one more. */
    public List<ClauseRow> clausesShown() {
        var last = 0;
        for (var i = 0; i < clauses.size(); i++) {
            if (!clauses.get(i).heading().isEmpty() || !clauses.get(i).text().isEmpty()) {
                last = i + 1;
            }
        }
        return clauses.subList(0, Math.min(clauses.size(), Math.max(last + 2, 2)));
    }

    /** @throws Refused when something cannot be read; all else is for the rules */
    Agreements.Draft draft(Organizations units, LocalDate today, Optional<SubjectRef> about) {
        var wrong = new ArrayList<Refusal>();
        var chosen = Typed.chosen(AgreementKind.class, kind);
        var from = Typed.date(beginsOn);
        if (chosen.isEmpty()) {
            wrong.add(Refusal.of(AgreementError.KIND_MISSING, "kind"));
        }
        if (from.isEmpty()) {
            wrong.add(Refusal.of(AgreementError.BEGIN_MISSING, "beginsOn"));
        }
        if (!endsOn.isEmpty() && Typed.date(endsOn).isEmpty()) {
            wrong.add(Refusal.of(AgreementError.DATE_SHAPE, "endsOn"));
        }
        var typed = new ArrayList<Agreements.Party>();
        for (var i = 0; i < parties.size(); i++) {
            if (!parties.get(i).isEmpty()) {
                read(parties.get(i), i + 1, units, today, wrong).ifPresent(typed::add);
            }
        }
        Refused.ifAny(wrong);
        var terms = new Agreements.Terms(from.orElseThrow(), Typed.date(endsOn), typed, clausesTyped());
        return new Agreements.Draft(chosen.orElseThrow(), title, terms, about);
    }

    private static Optional<Agreements.Party> read(
            PartyRow row, int number, Organizations units, LocalDate today, List<Refusal> wrong) {
        var unit = (row.unit().isEmpty() ? named(row.shown(), units, today) : Optional.of(row.unit()))
                .flatMap(it -> units.byNumber(it, today));
        if (unit.isEmpty()) {
            wrong.add(Refusal.of(AgreementError.PARTY_UNKNOWN, "unit" + number));
        }
        var reads = row.share().isEmpty() || row.share().matches("[0-9]{1,3}(\\.[0-9]{1,2})?");
        if (!reads || !row.share().isEmpty() && new BigDecimal(row.share()).compareTo(new BigDecimal(100)) > 0) {
            wrong.add(Refusal.of(AgreementError.SHARE_SHAPE, "share" + number));
            return Optional.empty();
        }
        return unit.map(it -> new Agreements.Party(
                it.id(),
                row.role(),
                row.duties(),
                row.share().isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(row.share()))));
    }

    /** Without script only the name is sent. */
    private static Optional<String> named(String name, Organizations units, LocalDate today) {
        var found = name.isEmpty() ? List.<OrganizationId>of() : units.saying(name);
        return found.size() == 1
                ? units.find(found, today).values().stream()
                        .map(OrganizationView::number)
                        .findFirst()
                : Optional.empty();
    }

    private List<Agreements.Clause> clausesTyped() {
        return clauses.stream()
                .filter(it -> !it.heading().isEmpty() || !it.text().isEmpty())
                .map(it -> new Agreements.Clause(it.heading(), it.text()))
                .toList();
    }
}
