package org.qiao.consortium.world;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.world.plan.Chance;
import org.qiao.consortium.world.plan.PlannedClass;
import org.qiao.consortium.world.plan.PlannedStudent;
import org.qiao.consortium.world.plan.Remarks;
import org.qiao.consortium.world.plan.StudentPlan;
import org.springframework.stereotype.Component;

/** What those who graduate next look for, typed in by their school from paper. */
@Component
class WishesChapter implements Chapter {

    private final Offers offers;
    private final Ledger ledger;
    private final Cast cast;
    private final Remarks remarks = new Remarks();

    WishesChapter(Offers offers, Ledger ledger, Cast cast) {
        this.offers = offers;
        this.ledger = ledger;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        var classes = StudentPlan.on(today).stream()
                .filter(it -> it.wish().isPresent())
                .collect(Collectors.groupingBy(PlannedStudent::schoolClass, LinkedHashMap::new, Collectors.toList()));
        return classes.entrySet().stream()
                .map(it -> new Piece("wishes/" + it.getKey().key(), () -> enter(it.getKey(), it.getValue(), today)))
                .toList();
    }

    private void enter(PlannedClass schoolClass, List<PlannedStudent> students, LocalDate today) {
        var chance = Chance.of("wishes " + schoolClass.key());
        var clerk = cast.named(schoolClass.major().isCollege() ? "college" : "school");
        var ids = ledger.ids("student/" + schoolClass.key() + "/");
        var wishes = students.stream().map(it -> wish(it, ids)).toList();
        offers.enter(
                cast.consortium(),
                wishes,
                clerk.actor(),
                WorkingHours.on(today.minusDays(chance.between(37, 39)), chance));
    }

    private Offers.Wish wish(PlannedStudent student, Map<String, UUID> ids) {
        var chance = Chance.of("wish " + student.key());
        var wish = student.wish().orElseThrow();
        var seat = student.key().substring(student.key().lastIndexOf('/') + 1);
        return new Offers.Wish(
                Ledger.entry(ids, seat, StudentId::new),
                wish.occupations().stream().map(OccupationCode::new).toList(),
                wish.regions(),
                Optional.of(wish.payFrom()),
                wish.availableFrom(),
                contracts(chance),
                chance.oneOf(remarks.of("wish")).text());
    }

    private static Set<ContractKind> contracts(Chance chance) {
        return chance.happens(0.3)
                ? EnumSet.of(ContractKind.LABOUR, ContractKind.TRAINEESHIP)
                : chance.happens(0.5) ? EnumSet.of(ContractKind.LABOUR) : EnumSet.noneOf(ContractKind.class);
    }
}
