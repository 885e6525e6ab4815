package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.NeedIntake.Entry;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft like an older need: all but its dates. */
@Component
public class CopyNeed {

    private final OwnNeeds own;
    private final SaveDraft save;

    CopyNeed(OwnNeeds own, SaveDraft save) {
        this.own = own;
        this.save = save;
    }

    /** @return the number of the new draft */
    @Transactional
    public String copy(String number, Viewer by, Instant at) {
        var need = own.get(number, by);
        var entry = new Entry(need.employer(), withoutDates(need.terms()));
        return save.create(List.of(entry), "exchange.need.copied", by, at)
                .getFirst()
                .number();
    }

    private static PostTerms withoutDates(PostTerms it) {
        return new PostTerms(
                it.title(),
                it.occupation(),
                it.trade(),
                it.level(),
                it.heads(),
                it.place(),
                it.pay(),
                it.education(),
                it.majors(),
                Optional.empty(),
                Optional.empty(),
                it.tasks(),
                it.contract(),
                it.asked(),
                it.offered(),
                it.realEmployer(),
                it.reason());
    }
}
