package org.qiao.consortium.governance.directory;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.search.Searchable;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Finds units from the top bar; who has no page inside is led to the public one. */
@Component
class MemberSearch implements Searchable {

    private final MemberQueries members;
    private final Texts texts;
    private final InstantSource clock;

    MemberSearch(MemberQueries members, Texts texts, InstantSource clock) {
        this.members = members;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String label() {
        return texts.of("governance.search.label");
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int limit) {
        var filter = new MemberFilter(words, "", "", "", "", "", "", "");
        var inside = viewer.isSignedIn() && !viewer.is(Role.STUDENT);
        var place = inside ? "/members/" : "/directory/";
        var today = BusinessTime.dateOf(clock.instant());
        var found = members.find(viewer, filter, Paging.first(), today);
        return found.rows().stream()
                .limit(limit)
                .map(it -> new Hit(it.name(), it.kind().label() + " · " + it.regionName(), place + it.number()))
                .toList();
    }
}
