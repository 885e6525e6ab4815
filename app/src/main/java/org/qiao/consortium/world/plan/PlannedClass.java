package org.qiao.consortium.world.plan;

import java.time.LocalDate;

/**
 * A class of one entry year.
 *
 * @param name 24机电1班
 * @param teacher 班主任, invented and marked so
 */
public record PlannedClass(SchoolMajor major, int entryYear, String name, String teacher, int size) {

    /** The same for each run: {@code vocational-centre/24机电1班}. */
    public String key() {
        return major.school() + "/" + name;
    }

    public LocalDate enteredOn() {
        return LocalDate.of(entryYear, 9, 1);
    }

    /** Three years of study, to the end of June. */
    public LocalDate graduatesOn() {
        return LocalDate.of(entryYear + 3, 6, 30);
    }
}
