package org.qiao.consortium.governance.health;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;

/** 体检项 — one figure and its rows. Implemented once for each; texts are {@code governance.health.<code>} and {@code ….about}. */
interface HealthCheck {

    enum Kind {
        /** Something is done: the more the better, nothing to act on. */
        DONE,
        /** Something is near. */
        SOON,
        /** Somebody should act. */
        FAULT
    }

    /** The word in the address, {@code meetings-missed}. */
    String code();

    /** Where it stands on the page. */
    int order();

    Kind kind();

    /** The figure: as many as {@link #rows} has without limit. */
    int count(Viewer viewer, LocalDate today);

    /** The most urgent first. */
    List<HealthRow> rows(Viewer viewer, LocalDate today, int limit);
}
