package org.qiao.consortium.exchange.matching;

import java.util.UUID;

/** Identifies a match. */
public record MatchId(UUID value) {}
