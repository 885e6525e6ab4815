package org.qiao.consortium.platform.approval.flow;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.platform.approval.delegation.Delegations;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** As whom a viewer may act today: as themselves, and for those of the same consortium who delegated to them. */
@Component
public class Standings {

    private final Delegations delegations;
    private final Grants grants;
    private final InstantSource clock;

    Standings(Delegations delegations, Grants grants, InstantSource clock) {
        this.delegations = delegations;
        this.grants = grants;
        this.clock = clock;
    }

    /** Themselves first; nothing for a visitor. */
    public List<Standing> of(Viewer viewer) {
        var all = new ArrayList<Standing>();
        viewer.role()
                .ifPresent(
                        it -> all.add(new Standing(viewer.person(), viewer.name(), it, viewer.organization(), false)));
        for (var absent : delegations.to(viewer.person(), BusinessTime.dateOf(clock.instant()))) {
            grants.of(absent).stream()
                    .filter(it -> it.consortium().equals(viewer.consortium()))
                    .forEach(it -> all.add(new Standing(absent, it.personName(), it.role(), it.organization(), true)));
        }
        return all;
    }
}
