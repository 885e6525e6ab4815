package org.qiao.consortium.students;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.IdCardNumber;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.rule.Refused;

/** 名册 — puts students on a school's roster. */
public interface Rosters {

    /**
     * One checked line of a roster. The birth date and the sex are in the identity number.
     *
     * @param nationalNumber 学籍号, as sensitive as the identity number; the natural key
     * @param className 24机电1班; the class is made when the school has none of this name
     * @param teacher name of the 班主任; empty leaves the class's as it is. An account is made when no 班主任 of the school
     *     has this name
     * @param level 中职, 高职专科, 职业本科
     * @param planName of the major as the school calls it; may differ from the catalogue's
     * @param regionCode of the home, county or township
     * @param account of somebody who can sign in already; usually empty: an account with a code to activate it is made
     */
    record Entry(
            String nationalNumber,
            String name,
            IdCardNumber idCard,
            String className,
            String teacher,
            MajorCode major,
            String level,
            String planName,
            LocalDate enteredOn,
            LocalDate graduatesOn,
            String regionCode,
            Optional<PhoneNumber> phone,
            Optional<Guardian> guardian,
            List<String> certificates,
            Optional<PersonId> account) {}

    /** @param relation 父亲, 母亲, 其他监护人 */
    record Guardian(String name, String relation, PhoneNumber phone) {}

    /**
     * Enrols all of them or nobody; who is on the roster already is brought up to date, and an equal line changes nothing.
     *
     * @return their ids in the order of the entries
     * @throws Refused when one of them studies at another school, or two entries are one student
     */
    List<StudentId> enrol(OrganizationId school, ConsortiumId consortium, List<Entry> entries, Actor by, Instant at);

    /**
     * Enrols somebody who is not on the roster yet.
     *
     * @throws Refused as {@link #enrol}, and when the school has the student already
     */
    StudentId enrolNew(OrganizationId school, ConsortiumId consortium, Entry entry, Actor by, Instant at);

    /**
     * Brings one student up to date, also the numbers by which a roster knows them. Without a guardian the one of before
     * stays.
     *
     * @return whether anything changed
     * @throws Refused when a number is another student's
     */
    boolean correct(
            OrganizationId school, ConsortiumId consortium, StudentId student, Entry entry, Actor by, Instant at);
}
