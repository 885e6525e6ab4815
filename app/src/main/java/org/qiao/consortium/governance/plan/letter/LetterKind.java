package org.qiao.consortium.governance.plan.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.shared.Role;

/**
 * 函件种类, and who sends which to whom: 秘书处 reminds and urges, it does not supervise; the office of the leading group supervises
 * public bodies; enterprises are asked.
 */
public enum LetterKind {
    REMINDER("提醒", "TX", Role.SECRETARIAT, "", EnumSet.allOf(OrganizationKind.class)),
    URGE(
            "催办函",
            "CB",
            Role.SECRETARIAT,
            "urge-days",
            EnumSet.of(
                    OrganizationKind.GOVERNMENT,
                    OrganizationKind.PARK,
                    OrganizationKind.SCHOOL,
                    OrganizationKind.INDUSTRY,
                    OrganizationKind.RESEARCH)),
    SUPERVISION(
            "督办单",
            "DB",
            Role.LEADING_OFFICE,
            "supervision-days",
            EnumSet.of(OrganizationKind.GOVERNMENT, OrganizationKind.PARK, OrganizationKind.SCHOOL)),
    REQUEST(
            "商请函",
            "SQ",
            Role.SECRETARIAT,
            "request-days",
            EnumSet.of(
                    OrganizationKind.ENTERPRISE,
                    OrganizationKind.EXTERNAL,
                    OrganizationKind.INDUSTRY,
                    OrganizationKind.RESEARCH));

    private final String label;
    private final String numbered;
    private final Role sender;
    private final String days;
    private final Set<OrganizationKind> receivers;

    LetterKind(String label, String numbered, Role sender, String days, Set<OrganizationKind> receivers) {
        this.label = label;
        this.numbered = numbered;
        this.sender = sender;
        this.days = days;
        this.receivers = receivers;
    }

    public static Optional<LetterKind> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public String label() {
        return label;
    }

    String numbered() {
        return numbered;
    }

    public Role sender() {
        return sender;
    }

    /** Name of the setting with the days for a reply; empty when none is asked for. */
    String days() {
        return days;
    }

    public boolean wantsReply() {
        return !days.isEmpty();
    }

    public boolean goesTo(OrganizationKind kind) {
        return receivers.contains(kind);
    }
}
