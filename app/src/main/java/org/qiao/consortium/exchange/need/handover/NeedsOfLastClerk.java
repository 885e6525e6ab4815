package org.qiao.consortium.exchange.need.handover;

import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.Grants.Grant;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.handover.OpenWork;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;

/**
 * Needs belong to a unit; they hang on a person when that person is the last who may change them there: the employer's own by
 * the last 企业经办, those entered for others (代录) by the last of the office that entered them.
 */
@Component
class NeedsOfLastClerk implements OpenWork {

    private final DSLContext sql;
    private final Grants grants;
    private final People people;
    private final Deeds deeds;
    private final Texts texts;

    NeedsOfLastClerk(DSLContext sql, Grants grants, People people, Deeds deeds, Texts texts) {
        this.sql = sql;
        this.grants = grants;
        this.people = people;
        this.deeds = deeds;
        this.texts = texts;
    }

    @Override
    public List<Item> of(PersonId person) {
        return held(person)
                .map(it -> new Item(
                        texts.of(
                                it.role() == Role.ENTERPRISE_CLERK
                                        ? "exchange.need.handover.own"
                                        : "exchange.need.handover.entered"),
                        sql.fetchCount(NEED, openOf(it)),
                        new Office(it.role(), it.organization())))
                .filter(it -> it.count() > 0)
                .toList();
    }

    private Stream<Grant> held(PersonId person) {
        return grants.of(person).stream().filter(this::isLast);
    }

    private boolean isLast(Grant grant) {
        return switch (grant.role()) {
            case ENTERPRISE_CLERK, AREA_CLERK, SECRETARIAT ->
                people.holding(grant.role(), grant.organization()).stream().allMatch(grant.person()::equals);
            default -> false;
        };
    }

    private static Condition openOf(Grant grant) {
        var unit = grant.organization().value();
        var theirs = grant.role() == Role.ENTERPRISE_CLERK
                ? NEED.ORGANIZATION_ID.eq(unit)
                : NEED.ENTERED_BY.eq(unit).and(NEED.ORGANIZATION_ID.ne(unit));
        return theirs.and(NEED.STATUS.ne(NeedStatus.CLOSED.name()));
    }

    /** The office is the successor's by now, so nobody is the last; what is written is each need's trail. */
    @Override
    public void handOver(PersonId from, PersonId to, Actor by, Instant at) {
        var name = grants.nameOf(to);
        var moved = grants.of(from).stream()
                .filter(it -> people.holding(it.role(), it.organization()).stream()
                        .allMatch(holder -> holder.equals(from) || holder.equals(to)))
                .filter(it -> switch (it.role()) {
                    case ENTERPRISE_CLERK, AREA_CLERK, SECRETARIAT -> true;
                    default -> false;
                })
                .flatMap(it -> sql.select(NEED.ID, NEED.NUMBER).from(NEED).where(openOf(it)).fetch().stream())
                .map(it -> Deed.of(
                                "exchange.need.handed-over", new SubjectRef("exchange.need", it.value1()), it.value2())
                        .because(name))
                .distinct()
                .toList();
        deeds.recordAll(moved, by, at);
    }
}
