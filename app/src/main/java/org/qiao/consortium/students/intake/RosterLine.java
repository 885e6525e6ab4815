package org.qiao.consortium.students.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiao.consortium.atlas.Majors.MajorView;
import org.qiao.consortium.shared.IdCardNumber;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.students.Rosters.Entry;
import org.qiao.consortium.students.Rosters.Guardian;

/**
 * What a roster says about one student, as typed; empty texts where nothing was typed.
 *
 * @param male as typed, to be compared with the identity number
 * @param major what code or name were found to mean; empty when the catalogue has neither
 * @param region code of the home that was found; empty when nothing fits
 */
record RosterLine(
        String nationalNumber,
        String name,
        String idCard,
        Optional<Boolean> male,
        Optional<LocalDate> bornOn,
        String className,
        String teacher,
        String majorTyped,
        boolean majorByCode,
        Optional<MajorView> major,
        String level,
        LocalDate enteredOn,
        LocalDate graduatesOn,
        String homeTyped,
        Optional<String> region,
        String phone,
        String guardianName,
        String guardianRelation,
        String guardianPhone,
        List<String> certificates) {

    private static final Pattern NATIONAL_NUMBER = Pattern.compile("[A-Z0-9]{6,24}");
    private static final int GENERATED = 19;

    Optional<IdCardNumber> card() {
        return IdCardNumber.isValid(idCard) ? Optional.of(new IdCardNumber(idCard)) : Optional.empty();
    }

    /** The entry that it means. Easy to get wrong: only of a line that keeps every rule. */
    Entry entry() {
        var named = major.orElseThrow();
        return new Entry(
                nationalNumber,
                name,
                new IdCardNumber(idCard),
                className,
                teacher,
                named.code(),
                named.level(),
                majorByCode ? named.name() : majorTyped,
                enteredOn,
                graduatesOn,
                region.orElse(""),
                phone.isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(phone)),
                hasGuardian()
                        ? Optional.of(new Guardian(guardianName, guardianRelation, new PhoneNumber(guardianPhone)))
                        : Optional.empty(),
                certificates,
                Optional.empty());
    }

    boolean hasNationalNumberShape() {
        return NATIONAL_NUMBER.matcher(nationalNumber).matches();
    }

    /** The national number of somebody with an identity number is G and that number. */
    boolean nationalNumberFits() {
        return !nationalNumber.startsWith("G")
                || nationalNumber.length() != GENERATED
                || nationalNumber.substring(1).equals(idCard);
    }

    boolean phoneHasShape() {
        return phone.isEmpty() || PhoneNumber.isValid(phone);
    }

    boolean hasGuardian() {
        return !guardianName.isEmpty() || !guardianRelation.isEmpty() || !guardianPhone.isEmpty();
    }

    boolean guardianIsComplete() {
        return !hasGuardian() || !guardianName.isEmpty() && !guardianRelation.isEmpty() && !guardianPhone.isEmpty();
    }
}
