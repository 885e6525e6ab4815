package org.qiao.engine.planning.flow;

/** Persons admitted to an offering in the autumn of a year, past or planned. */
public record Intake(String offering, int year, double persons) {}
