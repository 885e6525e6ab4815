package org.qiao.consortium.exchange.matching;

import java.util.UUID;

/** Identifies a match. */
record MatchId(UUID value) {}
