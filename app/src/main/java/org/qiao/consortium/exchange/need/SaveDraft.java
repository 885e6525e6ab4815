package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedIntake.Entry;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody has so far; a draft may leave anything empty but its title. */
@Component
public class SaveDraft {

    private final NeedStore store;
    private final OwnNeeds own;
    private final Numbers numbers;
    private final Deeds deeds;

    SaveDraft(NeedStore store, OwnNeeds own, Numbers numbers, Deeds deeds) {
        this.store = store;
        this.own = own;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    /** New drafts, with their numbers. */
    @Transactional
    public List<Need> create(List<Entry> entries, Viewer by, Instant at) {
        return create(entries, "exchange.need.drafted", by, at);
    }

    /** @param what the deed to record: drafted, imported, copied */
    @Transactional
    public List<Need> create(List<Entry> entries, String what, Viewer by, Instant at) {
        if (entries.isEmpty()) {
            return List.of();
        }
        if (!entries.stream().allMatch(it -> NeedScope.mayEnterFor(by, it.employer()))) {
            throw new Forbidden("entering needs for another unit");
        }
        if (entries.stream().anyMatch(it -> it.terms().title().isBlank())) {
            throw new Refused(List.of(Refusal.of(ExchangeError.NEED_TITLE_MISSING, "title")));
        }
        var free = numbers.next("XQ", BusinessTime.dateOf(at).getYear(), entries.size());
        var needs = new ArrayList<Need>();
        for (var entry : entries) {
            needs.add(new Need(
                    new NeedId(Uuid7.at(at)),
                    free.get(needs.size()),
                    by.consortium(),
                    entry.employer(),
                    by.organization(),
                    NeedStatus.DRAFT,
                    entry.terms(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    0));
        }
        store.insertAll(needs, at);
        deeds.recordAll(
                needs.stream()
                        .map(it -> Deed.of(what, it.subject(), it.number()))
                        .toList(),
                by.actor(),
                at);
        return needs;
    }

    /**
     * @param version of the need when the form was opened
     * @return the version now
     * @throws Stale when somebody else changed it since
     */
    @Transactional
    public int revise(String number, int version, PostTerms terms, Viewer by, Instant at) {
        var need = own.get(number, by);
        if (need.version() != version) {
            throw new Stale(Need.KIND, number);
        }
        if (terms.title().isBlank()) {
            throw new Refused(List.of(Refusal.of(ExchangeError.NEED_TITLE_MISSING, "title")));
        }
        store.reviseAll(List.of(need.revise(terms)), at);
        return version + 1;
    }
}
