package org.qiao.consortium.governance.council.affairs;

import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.council.LegalForm;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.rule.Rule;

/** 法人登记与联络人的条件. */
final class AffairsRules {

    static final int LONGEST = 200;

    /** @param staff empty when it could not be read */
    record Standing(
            Optional<LegalForm> form,
            String number,
            Optional<LocalDate> registeredOn,
            String operation,
            Optional<Integer> staff,
            LocalDate today) {

        boolean isRegistered() {
            return form.filter(it -> it != LegalForm.UNREGISTERED).isPresent();
        }
    }

    static final List<Rule<Standing>> STANDING = List.of(
            rule(AffairsError.FORM_MISSING, "form", it -> it.form().isPresent()),
            rule(
                    AffairsError.NUMBER_MISSING,
                    "number",
                    it -> !it.isRegistered() || !it.number().isBlank()),
            rule(AffairsError.NUMBER_SHAPE, "number", it -> it.number().isBlank() || CreditCode.isValid(it.number())),
            rule(
                    AffairsError.DATE_MISSING,
                    "registeredOn",
                    it -> !it.isRegistered() || it.registeredOn().isPresent()),
            rule(
                    AffairsError.DATE_IN_FUTURE,
                    "registeredOn",
                    it -> it.registeredOn().filter(on -> on.isAfter(it.today())).isEmpty()),
            Rule.<Standing>rule(
                            AffairsError.TEXT_TOO_LONG,
                            "operation",
                            it -> it.operation().length() <= LONGEST)
                    .saying(it -> List.of(LONGEST)),
            rule(AffairsError.STAFF_SHAPE, "staff", it -> it.staff().isPresent()));

    record Contact(String department, String holder, String phone, Optional<LocalDate> since) {}

    static final List<Rule<Contact>> CONTACT = List.of(
            rule(
                    AffairsError.DEPARTMENT_MISSING,
                    "department",
                    it -> !it.department().isBlank()),
            rule(AffairsError.HOLDER_MISSING, "holder", it -> !it.holder().isBlank()),
            rule(AffairsError.PHONE_SHAPE, "phone", it -> it.phone().isBlank() || PhoneNumber.isValid(it.phone())),
            rule(AffairsError.DATE_MISSING, "since", it -> it.since().isPresent()));

    private AffairsRules() {}
}
