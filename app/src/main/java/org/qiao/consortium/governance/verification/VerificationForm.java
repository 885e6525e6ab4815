package org.qiao.consortium.governance.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.EmployerVerification.CallResult;
import org.qiao.consortium.governance.EmployerVerification.CreditStanding;
import org.qiao.consortium.governance.EmployerVerification.Findings;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.shared.rule.Refusal;

/** What 秘书处 typed about a verification. */
public record VerificationForm(
        @Nullable String licenceNumber,
        @Nullable String licenceSeenOn,
        @Nullable String creditStanding,
        @Nullable String creditCheckedOn,
        @Nullable String creditSource,
        @Nullable String calledOn,
        @Nullable String calledWhom,
        @Nullable String callResult,
        @Nullable String reason) {

    static VerificationForm begin(String licenceNumber, LocalDate today, String source) {
        var day = today.toString();
        return new VerificationForm(licenceNumber, day, "", day, source, day, "", "", "");
    }

    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /** What is missing; {@link #read} may be asked when nothing is. */
    List<Refusal> missing() {
        var missing = new ArrayList<Refusal>();
        if (date(licenceSeenOn).isEmpty()) {
            missing.add(Refusal.of(GovernanceError.LICENCE_NOT_SEEN, "licenceSeenOn"));
        }
        if (credit().isEmpty()) {
            missing.add(Refusal.of(GovernanceError.CREDIT_NOT_CHECKED, "creditStanding"));
        }
        if (date(creditCheckedOn).isEmpty()) {
            missing.add(Refusal.of(GovernanceError.CREDIT_NOT_CHECKED, "creditCheckedOn"));
        }
        if (date(calledOn).isEmpty()) {
            missing.add(Refusal.of(GovernanceError.NOT_CALLED, "calledOn"));
        }
        if (call().isEmpty()) {
            missing.add(Refusal.of(GovernanceError.NOT_CALLED, "callResult"));
        }
        return missing;
    }

    Findings read() {
        return new Findings(
                text(licenceNumber),
                date(licenceSeenOn).orElseThrow(),
                credit().orElseThrow(),
                date(creditCheckedOn).orElseThrow(),
                text(creditSource),
                date(calledOn).orElseThrow(),
                text(calledWhom),
                call().orElseThrow());
    }

    private Optional<CreditStanding> credit() {
        return Arrays.stream(CreditStanding.values())
                .filter(it -> it.name().equals(text(creditStanding)))
                .findFirst();
    }

    private Optional<CallResult> call() {
        return Arrays.stream(CallResult.values())
                .filter(it -> it.name().equals(text(callResult)))
                .findFirst();
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
