package org.qiao.consortium.governance.agreement;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT_EDITION;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT_PARTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads agreements: 秘书处 and 主管部门 all of the consortium, a unit those it is a party of once they were sent to it, and what it
 * drafted itself.
 */
@Component
@Transactional(readOnly = true)
public class AgreementQueries {

    private final DSLContext sql;
    private final EditionReader editions;
    private final OrganizationNames names;
    private final Parameters settings = Parameters.load("governance/agreement");

    AgreementQueries(DSLContext sql, EditionReader editions, OrganizationNames names) {
        this.sql = sql;
        this.editions = editions;
        this.names = names;
    }

    /** One line of the register. @param edition what holds, else the last one */
    public record Row(Agreement agreement, Edition edition, AgreementState state, List<String> parties) {}

    public int warnDays(LocalDate today) {
        return settings.on("expiry-warning-days", today).asInt();
    }

    public Agreement get(Viewer viewer, String number) {
        return sql.selectFrom(AGREEMENT)
                .where(visibleTo(viewer), AGREEMENT.NUMBER.eq(number))
                .fetchOptional(EditionReader::agreement)
                .orElseThrow(() -> new NotFound(Agreement.KIND, number));
    }

    public Optional<String> numberOf(UUID id) {
        return sql.select(AGREEMENT.NUMBER)
                .from(AGREEMENT)
                .where(AGREEMENT.ID.eq(id))
                .fetchOptional(it -> it.value1());
    }

    public List<Edition> editions(Agreement of) {
        return editions.of(of.id());
    }

    public Paged<Row> find(Viewer viewer, AgreementFilter filter, Paging paging, LocalDate today) {
        var condition = visibleTo(viewer).and(matching(filter, today));
        var total =
                sql.fetchCount(DSL.selectOne().from(AGREEMENT).where(condition).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows(condition, paging.size(), paging.offset(), today), paging, total);
    }

    /** All of them in the same order, for a file. */
    public List<Row> all(Viewer viewer, AgreementFilter filter, LocalDate today) {
        return rows(visibleTo(viewer).and(matching(filter, today)), Integer.MAX_VALUE, 0, today);
    }

    /** Those in which it is the viewer's unit's turn to sign. */
    public List<Row> toSign(Viewer viewer, LocalDate today) {
        var signing = new AgreementFilter("", Optional.empty(), Optional.of(AgreementState.SIGNING));
        return all(viewer, signing, today).stream()
                .filter(row -> editions.of(row.agreement().id()).stream()
                        .flatMap(it -> it.next().stream())
                        .anyMatch(it -> it.party().unit().equals(viewer.organization())))
                .toList();
    }

    private List<Row> rows(Condition condition, int limit, int offset, LocalDate today) {
        var found = sql.selectFrom(AGREEMENT)
                .where(condition)
                .orderBy(AGREEMENT.OPENED_AT.desc(), AGREEMENT.ID)
                .limit(limit)
                .offset(offset)
                .fetch(EditionReader::agreement);
        var all = editions.ofAll(found.stream().map(Agreement::id).toList());
        var units = names.namesOf(all.values().stream()
                .flatMap(List::stream)
                .flatMap(it -> it.parties().stream())
                .map(it -> it.party().unit())
                .distinct()
                .toList());
        return found.stream()
                .map(it -> row(it, all.getOrDefault(it.id(), List.of()), units, today))
                .toList();
    }

    private Row row(Agreement it, List<Edition> all, Map<OrganizationId, String> units, LocalDate today) {
        var shown = Standing.effective(all, today).orElseGet(all::getLast);
        return new Row(
                it,
                shown,
                Standing.of(it, all, today, warnDays(today)),
                shown.parties().stream()
                        .map(party -> units.getOrDefault(party.party().unit(), ""))
                        .toList());
    }

    private Condition matching(AgreementFilter filter, LocalDate today) {
        var words = filter.words().isEmpty()
                ? noCondition()
                : AGREEMENT.TITLE.containsIgnoreCase(filter.words()).or(AGREEMENT.NUMBER.eq(filter.words()));
        return words.and(filter.kind().map(it -> AGREEMENT.KIND.eq(it.name())).orElse(noCondition()))
                .and(filter.state()
                        .map(it -> AgreementStates.is(it, today, warnDays(today)))
                        .orElse(noCondition()));
    }

    private static Condition visibleTo(Viewer viewer) {
        var within = AGREEMENT.CONSORTIUM_ID.eq(viewer.consortium().value());
        if (viewer.is(Role.SECRETARIAT, Role.DEPARTMENT)) {
            return within;
        }
        var party = DSL.exists(DSL.selectOne()
                .from(AGREEMENT_EDITION)
                .join(AGREEMENT_PARTY)
                .on(AGREEMENT_PARTY.EDITION_ID.eq(AGREEMENT_EDITION.ID))
                .where(
                        AGREEMENT_EDITION.AGREEMENT_ID.eq(AGREEMENT.ID),
                        AGREEMENT_EDITION.STATUS.ne(EditionStatus.DRAFT.name()),
                        AGREEMENT_PARTY.ORGANIZATION_ID.eq(viewer.organization().value())));
        return within.and(
                AGREEMENT.OPENED_UNIT.eq(viewer.organization().value()).or(party));
    }
}
