package org.qiao.consortium.platform.figures;

import java.util.Set;

/**
 * 指标 — one number that a module gives, as it is defined. Name, definition and source are the messages {@code figure.<code>},
 * {@code figure.<code>.definition} and {@code figure.<code>.source}.
 *
 * @param code dotted word of the owning slice, {@code exchange.need.open-posts}
 * @param unit 「个」「人」「家」
 * @param span whether it is read on a day or added up over days
 * @param persons whether it counts persons, so that small counts are not shown to others
 * @param hindsight whether the owner can tell it of days long past; else only what was kept of them is known
 * @param by the dimensions by which it can be split; {@link Dimension#TOTAL} is always among them
 */
public record Figure(String code, String unit, Span span, boolean persons, boolean hindsight, Set<Dimension> by) {

    public Figure {
        by = Set.copyOf(by);
    }

    public enum Span {
        /** 时点数 — as it is at the end of a day. */
        ON_DAY,
        /** 时期数 — what happened from the first to the last day, both included. */
        OVER_DAYS
    }

    /** Whether it can be limited to one unit: what is split by units can. */
    boolean isOfUnits() {
        return by.contains(Dimension.EMPLOYER) || by.contains(Dimension.SCHOOL);
    }

    public String labelKey() {
        return "figure." + code;
    }

    public String definitionKey() {
        return labelKey() + ".definition";
    }

    public String sourceKey() {
        return labelKey() + ".source";
    }
}
