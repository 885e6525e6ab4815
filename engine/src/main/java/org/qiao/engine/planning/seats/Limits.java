package org.qiao.engine.planning.seats;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.qiao.engine.planning.seats.Limit.Range;

/** The limits that regulations on intake speak of. The numbers and what they rest on are the caller's. */
public final class Limits {
    private Limits() {}

    /** The seats of a school, or of any other set of offerings, together. */
    public static Limit total(Basis basis, Collection<String> offerings, double least, double most) {
        return new Limit.Sum(basis, "seats", each(offerings, 1), least, most, OptionalDouble.empty());
    }

    /**
     * Students per teacher (师生比): those already enrolled and those to be admitted share the teachers.
     *
     * @param enrolled students of earlier cohorts who are still there in the year of admission
     * @param perTeacher 20 in the standard of secondary schools
     */
    public static Limit teachers(
            Basis basis, Collection<String> offerings, double teachers, double enrolled, double perTeacher) {
        double free = teachers - enrolled / perTeacher;
        return new Limit.Sum(
                basis,
                "teachers",
                each(offerings, 1 / perTeacher),
                Double.NEGATIVE_INFINITY,
                free,
                OptionalDouble.empty());
    }

    /**
     * Workstations (工位) that offerings share.
     *
     * @param perSeat workstations one admitted person takes: 1 over the number of shifts, for example
     */
    public static Limit workstations(Basis basis, Map<String, Double> perSeat, double free) {
        return new Limit.Sum(basis, "workstations", perSeat, Double.NEGATIVE_INFINITY, free, OptionalDouble.empty());
    }

    /** A class between its smallest and largest size, or not at all; several classes multiply both. */
    public static Limit classes(Basis basis, Collection<String> offerings, int smallest, int largest) {
        return new Limit.Classes(basis, List.copyOf(offerings), smallest, largest);
    }

    /**
     * No more than a share above or below the year before, rounded so that one person is always allowed. An offering
     * that did not admit the year before is free.
     *
     * @param orNone whether closing is allowed too; without it a class may have to be kept that nobody needs
     */
    public static Limit yearlyChange(Basis basis, Map<String, Integer> before, double share, boolean orNone) {
        var ranges = new HashMap<String, Range>();
        before.forEach((offering, persons) -> {
            int step = Math.max(1, (int) Math.floor(persons * share));
            if (persons > 0) {
                ranges.put(offering, new Range(Math.max(0, persons - step), persons + step, orNone));
            }
        });
        return new Limit.Each(basis, ranges);
    }

    /**
     * Some offerings are at most a share of all, but for a price: 五年一贯制 at about 20 % of a school's intake. Name the
     * first cohorts only; a later cohort is under no such limit.
     *
     * @param price cost of one person above the share
     */
    public static Limit share(
            Basis basis, Collection<String> some, Collection<String> all, double share, double price) {
        var perSeat = new HashMap<>(each(all, -share));
        some.forEach(it -> perSeat.merge(it, 1.0, Double::sum));
        return new Limit.Sum(basis, "seats", perSeat, Double.NEGATIVE_INFINITY, 0, OptionalDouble.of(price));
    }

    /** At least and at most so many pilot majors (试点); give the basis the year the pilot ends. */
    public static Limit pilots(Basis basis, Collection<String> offerings, int least, int most) {
        return new Limit.Open(basis, List.copyOf(offerings), least, most);
    }

    /** 限制: not more than a number of persons each, such as the year before's. */
    public static Limit restricted(Basis basis, Map<String, Integer> most) {
        var ranges = new HashMap<String, Range>();
        most.forEach((offering, persons) -> ranges.put(offering, new Range(0, persons, false)));
        return new Limit.Each(basis, ranges);
    }

    /** 撤销: no intake. Leave such offerings out of {@link #yearlyChange}, or the two clash. */
    public static Limit withdrawn(Basis basis, Collection<String> offerings) {
        return firstYear(basis, offerings, 0);
    }

    /** Not more than so many in the first year: 50 for new 医学 and 中医 points. Name the new points only. */
    public static Limit firstYear(Basis basis, Collection<String> offerings, int most) {
        var ranges = new HashMap<String, Range>();
        offerings.forEach(it -> ranges.put(it, new Range(0, most, false)));
        return new Limit.Each(basis, ranges);
    }

    private static Map<String, Double> each(Collection<String> offerings, double units) {
        var map = new HashMap<String, Double>();
        offerings.forEach(it -> map.put(it, units));
        return map;
    }
}
