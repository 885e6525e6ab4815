package org.qiao.consortium.world.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.IdCardNumber;
import org.qiao.consortium.shared.PhoneNumber;

/**
 * An invented student.
 *
 * @param key school, class and seat, {@code vocational-centre/24机电1班/7}: says nothing about the person
 * @param studentNumber 学籍号: G and the identity card number, as the national system makes it; cannot be real
 *     because that is not
 * @param isNamed the one who signs in
 * @param guardian of every student, of age or not: the school asks for one
 */
public record PlannedStudent(
        String key,
        String studentNumber,
        String name,
        Sex sex,
        IdCardNumber idCard,
        PlannedClass schoolClass,
        String homeRegion,
        PhoneNumber phone,
        Guardian guardian,
        List<String> certificates,
        ConsentAnswer consent,
        Optional<Wish> wish,
        boolean isNamed) {

    public record Guardian(String name, String relation, PhoneNumber phone) {}

    /**
     * @param occupations wished for, the dearest first; one to three
     * @param regions where, one to three
     * @param payFrom at least, yuan a month
     */
    public record Wish(List<String> occupations, List<String> regions, BigDecimal payFrom, LocalDate availableFrom) {}

    /** What the student said to the notice. */
    public enum ConsentAnswer {
        NONE,
        GIVEN,
        GIVEN_AND_CONFIRMED_BY_GUARDIAN,
        WITHDRAWN
    }

    public boolean isMinorOn(LocalDate day) {
        return idCard.bornOn().plusYears(18).isAfter(day);
    }
}
