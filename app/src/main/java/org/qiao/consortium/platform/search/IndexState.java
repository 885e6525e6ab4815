package org.qiao.consortium.platform.search;

import java.util.Optional;

/** How the search index of this node stands. */
public interface IndexState {

    /** How much can be found; nothing while there is no index. */
    Optional<Integer> documents();
}
