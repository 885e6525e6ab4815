package org.qiao.consortium.students.intake;

import static org.qiao.consortium.shared.rule.Rule.rule;
import static org.qiao.consortium.students.StudentsError.BIRTH_MISMATCH;
import static org.qiao.consortium.students.StudentsError.GRADUATION_BEFORE_ENTRY;
import static org.qiao.consortium.students.StudentsError.GUARDIAN_INCOMPLETE;
import static org.qiao.consortium.students.StudentsError.ID_CARD_INVALID;
import static org.qiao.consortium.students.StudentsError.LEVEL_MISMATCH;
import static org.qiao.consortium.students.StudentsError.MAJOR_NAME_UNKNOWN;
import static org.qiao.consortium.students.StudentsError.MAJOR_UNKNOWN;
import static org.qiao.consortium.students.StudentsError.NATIONAL_NUMBER_MISMATCH;
import static org.qiao.consortium.students.StudentsError.NATIONAL_NUMBER_SHAPE;
import static org.qiao.consortium.students.StudentsError.PHONE_SHAPE;
import static org.qiao.consortium.students.StudentsError.REGION_UNKNOWN;
import static org.qiao.consortium.students.StudentsError.SEX_MISMATCH;
import static org.qiao.consortium.students.StudentsError.TOO_YOUNG;

import java.time.Period;
import java.util.List;
import org.qiao.consortium.atlas.Majors.MajorView;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.rule.Rule;

/**
 * 名册一行的核对. The fields are the columns' titles.
 *
 * <p>Easy to get wrong: what is quoted in a message must never be a number of identity.
 */
final class RosterRules {

    private static final int YOUNGEST = 12;

    static final List<Rule<RosterLine>> LINE = List.of(
            rule(NATIONAL_NUMBER_SHAPE, RosterColumns.NATIONAL_NUMBER, RosterLine::hasNationalNumberShape),
            rule(ID_CARD_INVALID, RosterColumns.ID_CARD, it -> it.card().isPresent()),
            rule(
                    NATIONAL_NUMBER_MISMATCH,
                    RosterColumns.NATIONAL_NUMBER,
                    it -> it.card().isEmpty() || it.nationalNumberFits()),
            rule(BIRTH_MISMATCH, RosterColumns.BORN_ON, RosterRules::birthFits),
            rule(SEX_MISMATCH, RosterColumns.SEX, RosterRules::sexFits),
            rule(TOO_YOUNG, RosterColumns.ENTERED_ON, RosterRules::isOldEnough),
            Rule.<RosterLine>rule(
                            MAJOR_UNKNOWN,
                            RosterColumns.MAJOR_CODE,
                            it -> it.major().isPresent() || !it.majorByCode())
                    .saying(it -> List.of(it.majorTyped())),
            Rule.<RosterLine>rule(
                            MAJOR_NAME_UNKNOWN,
                            RosterColumns.MAJOR_NAME,
                            it -> it.major().isPresent() || it.majorByCode())
                    .saying(it -> List.of(it.majorTyped())),
            Rule.<RosterLine>rule(LEVEL_MISMATCH, RosterColumns.LEVEL, RosterRules::levelFits)
                    .saying(it -> List.of(it.major().map(MajorView::level).orElse(""))),
            rule(
                    GRADUATION_BEFORE_ENTRY,
                    RosterColumns.GRADUATES_ON,
                    it -> it.graduatesOn().isAfter(it.enteredOn())),
            Rule.<RosterLine>rule(
                            REGION_UNKNOWN,
                            RosterColumns.HOME,
                            it -> it.homeTyped().isEmpty() || it.region().isPresent())
                    .saying(it -> List.of(it.homeTyped())),
            rule(PHONE_SHAPE, RosterColumns.PHONE, RosterLine::phoneHasShape),
            rule(GUARDIAN_INCOMPLETE, RosterColumns.GUARDIAN_NAME, RosterLine::guardianIsComplete),
            rule(
                    PHONE_SHAPE,
                    RosterColumns.GUARDIAN_PHONE,
                    it -> it.guardianPhone().isEmpty() || PhoneNumber.isValid(it.guardianPhone())));

    private RosterRules() {}

    private static boolean birthFits(RosterLine line) {
        return line.bornOn().isEmpty()
                || line.card()
                        .map(it -> it.bornOn().equals(line.bornOn().get()))
                        .orElse(true);
    }

    private static boolean sexFits(RosterLine line) {
        return line.male().isEmpty()
                || line.card().map(it -> it.isMale() == line.male().get()).orElse(true);
    }

    private static boolean isOldEnough(RosterLine line) {
        return line.card()
                .map(it -> Period.between(it.bornOn(), line.enteredOn()).getYears() >= YOUNGEST)
                .orElse(true);
    }

    private static boolean levelFits(RosterLine line) {
        return line.level().isEmpty()
                || line.major().map(it -> it.level().equals(line.level())).orElse(true);
    }
}
