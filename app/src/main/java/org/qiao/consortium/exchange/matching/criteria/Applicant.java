package org.qiao.consortium.exchange.matching.criteria;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.exchange.PostTerms.Education;
import org.qiao.consortium.students.StudentView;

/**
 * A student as the criteria look at one, on one day; made once for a student who is held against many.
 *
 * @param education what the student will hold on graduating
 * @param level the highest that a certificate tells, 1 to 8; 0 for none
 * @param payFrom as {@link MonthlyPay}; -1 where it is left open
 */
public record Applicant(
        StudentView student,
        OfferView offer,
        LocalDate on,
        Education education,
        List<Certificate> certificates,
        int level,
        long payFrom) {

    public static Applicant of(StudentView student, OfferView offer, LocalDate on) {
        var certificates = student.certificates().stream().map(Certificate::of).toList();
        return new Applicant(
                student,
                offer,
                on,
                educationOf(student.level()),
                certificates,
                certificates.stream().mapToInt(Certificate::level).max().orElse(0),
                MonthlyPay.wish(offer.payFrom()));
    }

    private static Education educationOf(String level) {
        return switch (level) {
            case "中职" -> Education.SECONDARY;
            case "高职专科" -> Education.COLLEGE;
            case "职业本科" -> Education.BACHELOR;
            default -> Education.JUNIOR;
        };
    }
}
