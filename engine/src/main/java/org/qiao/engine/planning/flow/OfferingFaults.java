package org.qiao.engine.planning.flow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiao.engine.planning.Axes;
import org.qiao.engine.planning.FaultyInput;

/** Says what is wrong with offerings and intakes, each with its place. */
final class OfferingFaults {
    private static final double ROUNDING = 1e-9;

    private final FaultyInput.Gathering faults = new FaultyInput.Gathering();
    private final Axes axes;
    private final Set<String> occupations;
    private final Set<String> ids = new HashSet<>();

    OfferingFaults(Axes axes) {
        this.axes = axes;
        occupations = Set.copyOf(axes.occupations());
    }

    void look(Offering it) {
        String at = "offering " + it.id();
        faults.unless(ids.add(it.id()), at + " stands twice");
        var stages = it.pathway().stages();
        faults.unless(!stages.isEmpty(), at + ": the pathway has no stage");
        for (var stage : stages) {
            faults.unless(stage.years() > 0, at + ": a stage of " + stage.years() + " years");
            faults.unless(axes.levels().contains(stage.level()), at + ": unknown level " + stage.level());
        }
        if (faults.unless(it.rates().size() == stages.size(), at + ": one set of rates for each stage is wanted")) {
            for (int s = 0; s < stages.size(); s++) {
                look(it.rates().get(s), at + ", stage " + (s + 1), s + 1 == stages.size());
            }
        }
        lookAtAims(it, at);
        faults.share(it.likeness(), at + ": likeness");
    }

    private void look(StageRates rates, String at, boolean last) {
        faults.share(rates.progress(), at + ": progress");
        faults.share(rates.repeat(), at + ": repeat");
        faults.share(rates.transfer(), at + ": transfer");
        faults.share(rates.furtherStudy(), at + ": further study");
        faults.share(rates.localStay(), at + ": local stay");
        faults.share(rates.leave(), at + ": leave");
        faults.unless(rates.progress() + rates.repeat() <= 1 + ROUNDING, at + ": progress and repeat exceed 1");
        faults.unless(rates.localStay() + rates.leave() <= 1 + ROUNDING, at + ": local stay and leave exceed 1");
        faults.unless(!last || rates.transfer() == 0, at + ": no stage is left to transfer to");
    }

    private void lookAtAims(Offering it, String at) {
        var seen = new HashSet<String>();
        double sum = 0;
        for (var aim : it.aims()) {
            faults.share(aim.weight(), at + ": weight of " + aim.occupation());
            faults.unless(occupations.contains(aim.occupation()), at + ": unknown occupation " + aim.occupation());
            faults.unless(seen.add(aim.occupation()), at + ": " + aim.occupation() + " stands twice");
            sum += aim.weight();
        }
        faults.unless(!(sum > 1 + ROUNDING), at + ": weights sum to " + sum);
    }

    void look(List<Offering> offerings, List<Intake> intakes) {
        look(offerings.stream().map(Offering::id).collect(Collectors.toSet()), intakes);
    }

    void look(Collection<String> known, List<Intake> intakes) {
        var seen = new HashSet<String>();
        for (var it : intakes) {
            String at = "intake of " + it.offering() + " in " + it.year();
            faults.unless(known.contains(it.offering()), at + ": unknown offering");
            faults.unless(it.year() < axes.firstYear() + axes.years(), at + ": after the last year of the table");
            faults.unless(seen.add(it.offering() + ' ' + it.year()), at + " stands twice");
            faults.persons(it.persons(), at);
        }
    }

    /** A changed offering may differ in its rates only. */
    void same(Offering it, @Nullable Integer place, Offering[] offerings) {
        if (faults.unless(place != null, "unknown offering " + it.id()) && place != null) {
            var was = offerings[place];
            faults.unless(
                    was.pathway().equals(it.pathway()) && was.aims().equals(it.aims()),
                    "offering " + it.id() + ": pathway and aims cannot change");
        }
    }

    void check() {
        faults.check();
    }
}
