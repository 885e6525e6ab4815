package org.qiao.engine.planning.seats;

import org.qiao.engine.planning.flow.Yield;

/** An offering that may admit, with what one of its seats gives. */
public record Candidate(String offering, Yield yield) {}
