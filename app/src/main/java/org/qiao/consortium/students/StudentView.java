package org.qiao.consortium.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;

/**
 * What other modules may know of a student; numbers of identity and contacts are not among it.
 *
 * @param number {@code XS-2026-000123}: ours, says nothing about the person
 * @param person empty until the account is made
 * @param level 中职, 高职专科, 职业本科
 * @param regionCode of the home county or township
 * @param certificates as the roster names them
 */
public record StudentView(
        StudentId id,
        String number,
        PersonName name,
        Optional<PersonId> person,
        OrganizationId school,
        String className,
        MajorCode major,
        String level,
        LocalDate bornOn,
        LocalDate graduatesOn,
        String regionCode,
        List<String> certificates,
        boolean male) {

    public int ageOn(LocalDate day) {
        return java.time.Period.between(bornOn, day).getYears();
    }
}
