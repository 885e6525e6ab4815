package org.qiao.consortium.students.consent;

import java.time.LocalDate;
import java.time.Period;

/**
 * 周岁 — the ages at which the law draws lines: 14 (个人信息保护法 第三十一条), 16 and 18 (未成年人保护法 第六十一条、第二条).
 * On the birthday itself the year is complete.
 */
public record Age(int years) {

    public static Age of(LocalDate bornOn, LocalDate on) {
        return new Age(Period.between(bornOn, on).getYears());
    }

    /** Nothing is agreed to without the guardian. */
    public boolean isUnder14() {
        return years < 14;
    }

    /** May not be employed. */
    public boolean isUnder16() {
        return years < 16;
    }

    /** The guardian confirms before contacts open. */
    public boolean isMinor() {
        return years < 18;
    }
}
