package org.qiao.consortium.exchange.matching.posts;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.PostTerms.Place;
import org.qiao.consortium.exchange.matching.criteria.Demand;

/**
 * All that criteria look at in a post but for its title and trade: many posts are alike in it, and are then counted once.
 *
 * @param demand with title, trade, heads and all long texts left out
 */
record Terms(Demand demand) {

    /** Terms of one kind share all points but those for pay and certificate. @param occupation code, empty for none */
    record Kind(String occupation, String region, List<MajorCode> majors) {}

    static Terms of(PostTerms whole) {
        return new Terms(Demand.of(new PostTerms(
                "",
                whole.occupation(),
                "",
                whole.level(),
                0,
                new Place(whole.place().regionCode(), ""),
                whole.pay(),
                whole.education(),
                whole.majors(),
                whole.startOn(),
                whole.untilOn(),
                "",
                whole.contract(),
                whole.asked(),
                PostTerms.Offered.nothing(),
                "",
                "")));
    }

    Kind kind() {
        return new Kind(
                demand.terms().occupation().map(OccupationCode::value).orElse(""),
                demand.terms().place().regionCode(),
                demand.terms().majors());
    }

    boolean areOpen(LocalDate on) {
        var until = demand.terms().untilOn();
        return until.isEmpty() || !on.isAfter(until.get());
    }
}
