package org.qiao.engine.planning.demand;

import java.util.HashSet;
import java.util.Set;
import org.qiao.engine.planning.Axes;
import org.qiao.engine.planning.FaultyInput;

/** Says what is wrong with needs and replacements, each with its place. */
final class NeedFaults {
    private final FaultyInput.Gathering faults = new FaultyInput.Gathering();
    private final Axes axes;
    private final Set<String> occupations;
    private final Set<String> seen = new HashSet<>();

    NeedFaults(Axes axes) {
        this.axes = axes;
        occupations = Set.copyOf(axes.occupations());
    }

    void look(Need it) {
        String at = named(it);
        faults.persons(it.persons(), at);
    }

    /** A change adds to what is known: it may be negative, but cannot be past. */
    void lookAtChange(Need it) {
        String at = named(it);
        faults.unless(Double.isFinite(it.persons()), at + " is no number of persons: " + it.persons());
        faults.unless(it.year() >= axes.firstYear(), at + ": the past cannot be changed");
    }

    private String named(Need it) {
        String at = "need of " + it.occupation() + ", " + it.level() + ", " + it.year();
        known(it.occupation(), it.level(), at);
        faults.unless(it.year() < axes.firstYear() + axes.years(), at + ": after the last year of the table");
        faults.persons(it.error(), at + ": standard error");
        return at;
    }

    void look(Replacement it) {
        String at = "replacement of " + it.occupation() + ", " + it.level();
        known(it.occupation(), it.level(), at);
        faults.unless(seen.add(it.occupation() + ' ' + it.level()), at + " stands twice");
        faults.persons(it.employed(), at + ": employed");
        faults.share(it.rate(), at + ": rate");
        faults.share(it.declared(), at + ": declared");
    }

    private void known(String occupation, String level, String at) {
        faults.unless(occupations.contains(occupation), at + ": unknown occupation");
        faults.unless(axes.levels().contains(level), at + ": unknown level");
    }

    void check() {
        faults.check();
    }
}
