package org.qiao.consortium.exchange.listing.figures;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.listing.OpenWishes;
import org.qiao.consortium.exchange.listing.Recent;
import org.qiao.consortium.exchange.listing.post.PostQueries;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.students.Students.Purpose;
import org.springframework.stereotype.Component;

/** Reads supply and demand by occupation; at most a minute old. */
@Component
public class BalanceQueries {

    private final DSLContext sql;
    private final OpenWishes wishes;
    private final Occupations occupations;
    private final Parameters settings = Parameters.load("exchange/listing");
    private final Recent<ConsortiumId, BalanceTree> recent = new Recent<>();

    BalanceQueries(DSLContext sql, OpenWishes wishes, Occupations occupations) {
        this.sql = sql;
        this.wishes = wishes;
        this.occupations = occupations;
    }

    public Recent.Read<BalanceTree> now(Viewer viewer, Instant now) {
        return recent.get(viewer.consortium(), now, () -> read(viewer, BusinessTime.dateOf(now)));
    }

    private BalanceTree read(Viewer viewer, LocalDate today) {
        var demand = sql
                .select(NEED.OCCUPATION_CODE, count(), sum(NEED.HEADS.minus(NEED.HEADS_FILLED)))
                .from(NEED)
                .where(PostQueries.open(viewer, today), NEED.OCCUPATION_CODE.isNotNull())
                .groupBy(NEED.OCCUPATION_CODE)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        it -> it.value1(),
                        it -> new BalanceTree.Demand(it.value2(), it.value3().intValue())));
        var seekers = wishes.of(viewer, Purpose.MATCHING, today).values().stream()
                .flatMap(it -> it.occupations().stream().limit(1))
                .collect(Collectors.toMap(OccupationCode::value, it -> 1, Integer::sum));
        return BalanceTree.of(
                demand,
                seekers,
                names(demand, seekers),
                settings.on("small-cell", today).asInt());
    }

    /** Names of the occupations and of all groups above them. */
    private Map<String, String> names(Map<String, ?> demand, Map<String, ?> seekers) {
        var names = new HashMap<String, String>();
        Stream.concat(demand.keySet().stream(), seekers.keySet().stream())
                .distinct()
                .filter(OccupationCode::isValid)
                .flatMap(it -> occupations.find(new OccupationCode(it)).stream())
                .forEach(it -> {
                    names.put(it.code().value(), it.name());
                    var above = BalanceLine.above(it.code().value());
                    for (var i = it.path().size() - 1; i >= 0 && !above.isEmpty(); i--) {
                        names.put(above, it.path().get(i));
                        above = BalanceLine.above(above);
                    }
                });
        return names;
    }
}
