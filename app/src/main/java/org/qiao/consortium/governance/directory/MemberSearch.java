package org.qiao.consortium.governance.directory;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.search.SearchIndex;
import org.qiao.consortium.platform.search.SearchIndex.Sought;
import org.qiao.consortium.platform.search.Searchable;
import org.qiao.consortium.platform.search.Words;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Finds units from the top bar; who has no page inside is led to the public one. */
@Component
class MemberSearch implements Searchable {

    private static final int LOOKED_AT = 60;

    private final MemberQueries members;
    private final SearchIndex index;
    private final Texts texts;
    private final InstantSource clock;

    MemberSearch(MemberQueries members, SearchIndex index, Texts texts, InstantSource clock) {
        this.members = members;
        this.index = index;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String label() {
        return texts.of("governance.search.label");
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int limit) {
        var inside = viewer.isSignedIn() && !viewer.is(Role.STUDENT);
        var place = inside ? "/members/" : "/directory/";
        var today = BusinessTime.dateOf(clock.instant());
        return best(viewer, Words.of(words), limit, today).stream()
                .map(it -> new Hit(it.name(), it.kind().label() + " · " + it.regionName(), place + it.number()))
                .toList();
    }

    /** The index does not know who may see a unit, so more of them are looked at than are shown. */
    private List<MemberRow> best(Viewer viewer, List<String> words, int limit, LocalDate today) {
        var said = words.stream().map(ORGANIZATION.SEARCHED::contains).reduce(noCondition(), Condition::and);
        var candidates = index.best(Sought.of(OrganizationDocuments.KIND, words, LOOKED_AT));
        if (words.isEmpty() || candidates.isEmpty()) {
            return words.isEmpty() ? List.of() : members.those(viewer, said, limit, today);
        }
        var ranked = candidates.get().found();
        var fitting = ORGANIZATION
                .ID
                .in(ranked)
                .or(ORGANIZATION.ID.in(candidates.get().unseen()).and(said));
        return members.those(viewer, fitting, 2 * LOOKED_AT, today).stream()
                .sorted(Comparator.comparingInt(it -> ranked.indexOf(it.id().value())))
                .limit(limit)
                .toList();
    }
}
