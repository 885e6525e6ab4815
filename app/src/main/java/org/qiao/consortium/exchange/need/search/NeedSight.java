package org.qiao.consortium.exchange.need.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;

/**
 * Who may see a need, as the search index knows it: the labels of which a need carries one of each set. It narrows the
 * candidates, of which the database decides; and it lets through the same as {@link
 * org.qiao.consortium.exchange.need.NeedScope}, so that more than can be counted need not be counted there again.
 */
public final class NeedSight {

    public static final String PUBLISHED = "published";
    public static final String NO_DRAFT = "no-draft";
    public static final String OPEN = "open";

    private NeedSight() {}

    public static String consortium(UUID id) {
        return "consortium:" + id;
    }

    /** Whose need it is, or who entered it. */
    public static String unit(UUID id) {
        return "unit:" + id;
    }

    /** As {@link org.qiao.consortium.exchange.need.NeedScope} lets through; a visitor sees nothing of it. */
    public static List<Set<String>> visibleTo(Viewer viewer) {
        var here = Set.of(consortium(viewer.consortium().value()));
        var own = unit(viewer.organization().value());
        if (!viewer.isSignedIn()) {
            return List.of(Set.of("nobody"));
        } else if (viewer.is(Role.SECRETARIAT, Role.DEPARTMENT)) {
            return List.of(here, Set.of(NO_DRAFT, own));
        }
        return viewer.is(Role.ENTERPRISE_CLERK, Role.AREA_CLERK)
                ? List.of(here, Set.of(PUBLISHED, own))
                : published(viewer);
    }

    /** What anyone may read. */
    public static List<Set<String>> published(Viewer viewer) {
        return List.of(Set.of(consortium(viewer.consortium().value())), Set.of(PUBLISHED));
    }

    /** To what somebody may still apply. What ended with yesterday is among it until the morning's closing. */
    public static List<Set<String>> open(Viewer viewer) {
        return List.of(Set.of(consortium(viewer.consortium().value())), Set.of(OPEN));
    }
}
