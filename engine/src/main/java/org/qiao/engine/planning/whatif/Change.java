package org.qiao.engine.planning.whatif;

import java.util.List;
import org.qiao.engine.planning.demand.Need;
import org.qiao.engine.planning.flow.Intake;
import org.qiao.engine.planning.flow.Offering;

/**
 * What is to be different.
 *
 * @param intakes that replace those of the same offering and year, or come new
 * @param rates offerings with other rates; pathway and aims stay
 * @param needs that come on top of those known; negative persons take off, to nothing at most
 */
public record Change(List<Intake> intakes, List<Offering> rates, List<Need> needs) {
    public Change {
        intakes = List.copyOf(intakes);
        rates = List.copyOf(rates);
        needs = List.copyOf(needs);
    }
}
