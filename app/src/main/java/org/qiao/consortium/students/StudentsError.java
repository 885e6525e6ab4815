package org.qiao.consortium.students;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can be refused around rosters, consents and guardians. */
public enum StudentsError implements ErrorCode {
    NATIONAL_NUMBER_SHAPE("students.roster.national-number-shape"),
    NATIONAL_NUMBER_MISMATCH("students.roster.national-number-mismatch"),
    ID_CARD_INVALID("students.roster.id-card-invalid"),
    ID_CARD_TAKEN("students.roster.id-card-taken"),
    BIRTH_MISMATCH("students.roster.birth-mismatch"),
    SEX_MISMATCH("students.roster.sex-mismatch"),
    TOO_YOUNG("students.roster.too-young"),
    MAJOR_UNKNOWN("students.roster.major-unknown"),
    MAJOR_NAME_UNKNOWN("students.roster.major-name-unknown"),
    LEVEL_MISMATCH("students.roster.level-mismatch"),
    GRADUATION_BEFORE_ENTRY("students.roster.graduation-before-entry"),
    REGION_UNKNOWN("students.roster.region-unknown"),
    PHONE_SHAPE("students.roster.phone-shape"),
    GUARDIAN_INCOMPLETE("students.roster.guardian-incomplete"),
    GUARDIAN_MISSING("students.roster.guardian-missing"),
    NAME_MISSING("students.roster.name-missing"),
    CLASS_MISSING("students.roster.class-missing"),
    MAJOR_MISSING("students.roster.major-missing"),
    DATE_SHAPE("students.roster.date-shape"),
    TEXT_TOO_LONG("students.roster.text-too-long"),
    ALREADY_ENROLLED("students.roster.already-enrolled"),
    TWICE("students.roster.twice"),
    ALREADY_LEFT("students.roster.already-left"),
    STUDIES_ELSEWHERE("students.roster.studies-elsewhere"),
    NUMBER_UNKNOWN("students.roster.number-unknown"),
    REASON_MISSING("students.roster.reason-missing"),
    CANNOT_LEAVE("students.roster.cannot-leave"),
    PURPOSE_MISSING("students.consent.purpose-missing"),
    GUARDIAN_FIRST("students.consent.guardian-first"),
    SIGHT_PURPOSE_MISSING("students.sight.purpose-missing"),
    SIGHT_DAYS("students.sight.days"),
    SIGHT_WAITING("students.sight.waiting"),
    SIGHT_NEEDED("students.sight.needed"),
    RESTRICTED("students.roster.restricted"),
    NOTE_MISSING("students.guardian.note-missing"),
    GUARDIAN_UNKNOWN("students.guardian.unknown"),
    GUARDIAN_REQUEST_INCOMPLETE("students.guardian.request-incomplete"),
    GUARDIAN_OF_ADULT("students.guardian.of-adult"),
    GUARDIAN_CODE_UNKNOWN("students.guardian.code-unknown"),
    GUARDIAN_PHONE_MISMATCH("students.guardian.phone-mismatch");

    private final String code;

    StudentsError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
