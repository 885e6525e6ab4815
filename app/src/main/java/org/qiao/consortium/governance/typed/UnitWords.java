package org.qiao.consortium.governance.typed;

import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** Units as people write them: 区发展改革局、区工信局 — full name, short name or number. */
@Component
public class UnitWords {

    private static final int MOST = 2_000;

    private final DSLContext sql;

    UnitWords(DSLContext sql) {
        this.sql = sql;
    }

    public static List<String> split(String text) {
        return Arrays.stream(text.split("[、，,;；\\n]+"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Those that are known, by the words that were asked. */
    public Map<String, OrganizationId> find(Collection<String> words) {
        var found = new HashMap<String, OrganizationId>();
        if (words.isEmpty() || words.size() > MOST) {
            return found;
        }
        var wanted = List.copyOf(new LinkedHashSet<>(words));
        sql.select(ORGANIZATION.ID, ORGANIZATION.NAME, ORGANIZATION.SHORT_NAME, ORGANIZATION.NUMBER)
                .from(ORGANIZATION)
                .where(ORGANIZATION
                        .NAME
                        .in(wanted)
                        .or(ORGANIZATION.SHORT_NAME.in(wanted))
                        .or(ORGANIZATION.NUMBER.in(wanted)))
                .orderBy(ORGANIZATION.NUMBER.desc())
                .forEach(it -> {
                    // A whole name goes before another's short name, an older unit before a younger one.
                    var id = new OrganizationId(it.value1());
                    found.putIfAbsent(it.value3(), id);
                    found.put(it.value4(), id);
                });
        sql.select(ORGANIZATION.ID, ORGANIZATION.NAME)
                .from(ORGANIZATION)
                .where(ORGANIZATION.NAME.in(wanted))
                .forEach(it -> found.put(it.value2(), new OrganizationId(it.value1())));
        return found;
    }

    /** Names for the hints of a field, those with a short name by it: it is what people type. */
    public List<String> hints() {
        return sql.select(ORGANIZATION.NAME, ORGANIZATION.SHORT_NAME)
                .from(ORGANIZATION)
                .orderBy(ORGANIZATION.KIND.desc(), ORGANIZATION.NAME)
                .limit(MOST)
                .fetch(it -> it.value2().isEmpty() ? it.value1() : it.value2());
    }

    public Optional<String> nameOf(OrganizationId unit) {
        return sql.select(ORGANIZATION.NAME)
                .from(ORGANIZATION)
                .where(ORGANIZATION.ID.eq(unit.value()))
                .fetchOptional(ORGANIZATION.NAME);
    }

    public Map<OrganizationId, String> namesOf(Collection<OrganizationId> units) {
        return sql.select(ORGANIZATION.ID, ORGANIZATION.NAME)
                .from(ORGANIZATION)
                .where(ORGANIZATION.ID.in(
                        units.stream().map(OrganizationId::value).toList()))
                .fetchMap(it -> new OrganizationId(it.value1()), it -> it.value2());
    }
}
