package org.qiao.consortium.exchange.matching.criteria;

import java.time.LocalDate;
import org.qiao.consortium.atlas.Majors.Affinity;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.students.StudentView;

/**
 * One student before one post on one day: all that the criteria may look at.
 *
 * @param affinity of the student's major and the post's occupation
 */
public record Pairing(Demand demand, Applicant applicant, Affinity affinity) {

    public PostTerms post() {
        return demand.terms();
    }

    public OfferView offer() {
        return applicant.offer();
    }

    public StudentView student() {
        return applicant.student();
    }

    public LocalDate on() {
        return applicant.on();
    }
}
