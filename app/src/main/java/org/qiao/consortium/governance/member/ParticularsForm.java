package org.qiao.consortium.governance.member;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.rule.Refusal;

/**
 * 单位资料表单 — what was typed about a unit, as text.
 *
 * @param region code chosen from the list; without script it is empty and {@code regionText} says the name
 */
public record ParticularsForm(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String kind,
        @Nullable String creditCode,
        @Nullable String region,
        @Nullable String regionText,
        @Nullable String industry,
        @Nullable String industryText,
        @Nullable String staff,
        @Nullable String address,
        @Nullable String intro,
        @Nullable String intermediary,
        @Nullable String agencyLicence,
        @Nullable String contactName,
        @Nullable String contactPhone) {

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_INTRO = 1_000;
    private static final int LARGEST_STAFF = 1_000_000;

    /** What the text means, and what of it means nothing. */
    public record Reading(Particulars particulars, List<Refusal> refusals) {

        /** With what the rules refuse; a field that could not be read is not refused a second time. */
        public List<Refusal> and(List<Refusal> byRules) {
            var all = new ArrayList<>(refusals);
            var fields = new HashSet<>(refusals.stream().map(Refusal::field).toList());
            byRules.stream()
                    .filter(it -> it.field().isEmpty() || !fields.contains(it.field()))
                    .forEach(all::add);
            return all;
        }
    }

    public static ParticularsForm empty() {
        return new ParticularsForm("", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    static ParticularsForm of(Particulars it, CodeList regions, CodeList industries) {
        return new ParticularsForm(
                it.name(),
                it.shortName(),
                it.kind().name(),
                it.creditCode().map(CreditCode::value).orElse(""),
                it.regionCode(),
                regions.nameOf(it.regionCode()),
                it.industryCode(),
                industries.nameOf(it.industryCode()),
                it.staff() == 0 ? "" : String.valueOf(it.staff()),
                it.address(),
                it.intro(),
                String.valueOf(it.intermediary()),
                it.agencyLicence(),
                it.contactName(),
                it.contactPhone().map(PhoneNumber::full).orElse(""));
    }

    /** The typed text of a component, never null. */
    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /** @param example whether the unit is invented; not typed but known */
    public Reading read(CodeList regions, CodeList industries, boolean example) {
        var refusals = new ArrayList<Refusal>();
        var readKind = kindOf(refusals);
        var readCode = codeOf(refusals);
        var readStaff = staffOf(refusals);
        var readPhone = phoneOf(refusals);
        checkLength(refusals, "shortName", shortName, LONGEST_LINE);
        checkLength(refusals, "address", address, LONGEST_LINE);
        checkLength(refusals, "agencyLicence", agencyLicence, LONGEST_LINE);
        checkLength(refusals, "contactName", contactName, LONGEST_LINE);
        checkLength(refusals, "intro", intro, LONGEST_INTRO);
        var particulars = new Particulars(
                text(name),
                text(shortName),
                readKind,
                readCode,
                resolved(region, regionText, regions),
                resolved(industry, industryText, industries),
                readStaff,
                text(address),
                text(intro),
                text(intermediary).equals("true"),
                text(agencyLicence),
                text(contactName),
                readPhone,
                example);
        return new Reading(particulars, refusals);
    }

    private OrganizationKind kindOf(List<Refusal> refusals) {
        return Arrays.stream(OrganizationKind.values())
                .filter(it -> it.name().equals(text(kind)))
                .findFirst()
                .orElseGet(() -> {
                    refusals.add(Refusal.of(GovernanceError.KIND_MISSING, "kind"));
                    return OrganizationKind.EXTERNAL;
                });
    }

    private Optional<CreditCode> codeOf(List<Refusal> refusals) {
        var code = narrow(creditCode).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (!CreditCode.isValid(code)) {
            refusals.add(Refusal.of(GovernanceError.CREDIT_CODE_SHAPE, "creditCode"));
            return Optional.empty();
        }
        return Optional.of(new CreditCode(code));
    }

    private int staffOf(List<Refusal> refusals) {
        var digits = narrow(staff);
        if (digits.isEmpty()) {
            return 0;
        }
        if (!digits.matches("\\d{1,7}") || Integer.parseInt(digits) > LARGEST_STAFF) {
            refusals.add(Refusal.of(GovernanceError.STAFF_SHAPE, "staff"));
            return 0;
        }
        return Integer.parseInt(digits);
    }

    private Optional<PhoneNumber> phoneOf(List<Refusal> refusals) {
        var phone = narrow(contactPhone);
        if (phone.isEmpty()) {
            return Optional.empty();
        }
        if (!PhoneNumber.isValid(phone)) {
            refusals.add(Refusal.of(GovernanceError.CONTACT_PHONE_SHAPE, "contactPhone"));
            return Optional.empty();
        }
        return Optional.of(new PhoneNumber(phone));
    }

    private static void checkLength(List<Refusal> refusals, String field, @Nullable String typed, int longest) {
        if (text(typed).length() > longest) {
            refusals.add(Refusal.of(GovernanceError.TEXT_TOO_LONG, field, longest));
        }
    }

    /** Full-width digits and letters as narrow ones, without blanks. */
    static String narrow(@Nullable String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** The chosen code; else the code or the name that was typed, when it is one in the list; else the text, to be refused. */
    public static String resolved(@Nullable String chosen, @Nullable String typed, CodeList list) {
        var code = text(chosen);
        var words = text(typed);
        if (!code.isEmpty() || words.isEmpty()) {
            return code;
        }
        return list.all()
                .filter(it -> it.code().equals(words) || it.name().equals(words))
                .map(CodeList.Entry::code)
                .findFirst()
                .orElse(words);
    }

    /** What the search field shows beside a code. */
    public static String shown(@Nullable String code, @Nullable String typed, CodeList list) {
        var known = list.find(text(code));
        return known.map(CodeList.Entry::name).orElse(text(typed));
    }
}
