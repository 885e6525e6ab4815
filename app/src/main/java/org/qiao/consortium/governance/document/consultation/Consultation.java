package org.qiao.consortium.governance.document.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 征求意见.
 *
 * @param document the draft in the register; empty when it is not there
 * @param asked the units that the reader may know of: a unit itself, 秘书处 all
 * @param opinions those that the reader may see: a unit its own, 秘书处 all
 */
public record Consultation(
        UUID id,
        String number,
        String title,
        String text,
        Optional<Draft> document,
        LocalDate dueOn,
        boolean open,
        Instant openedAt,
        int version,
        List<Asked> asked,
        List<Opinion> opinions) {

    public static final String KIND = "governance.consultation";

    /** The draft as the register has it. */
    public record Draft(String number, String title) {
        public String url() {
            return "/documents/" + number;
        }
    }

    /** @param answeredAt empty while it has not @param none it said that it has none */
    public record Asked(OrganizationId unit, String name, Optional<Instant> answeredAt, boolean none) {}

    /** @param place what it is about, 二（一）; empty for the whole draft @param verdict empty while nobody has settled it */
    public record Opinion(
            UUID id,
            OrganizationId unit,
            String unitName,
            String place,
            String text,
            String by,
            Instant at,
            Optional<OpinionVerdict> verdict,
            String reason,
            int version) {

        public String verdictLabel() {
            return verdict.map(OpinionVerdict::label).orElse("未处理");
        }
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public String url() {
        return "/consultations/" + number;
    }

    public ConsultationState state(LocalDate today) {
        return ConsultationState.of(open, dueOn, today);
    }

    public int answered() {
        return (int) asked.stream().filter(it -> it.answeredAt().isPresent()).count();
    }

    public int unsettled() {
        return (int) opinions.stream().filter(it -> it.verdict().isEmpty()).count();
    }

    /** Names of those who said that they have none; or of those who said nothing yet. */
    public List<String> unitsWithout(boolean none) {
        return asked.stream()
                .filter(it -> none ? it.none() : it.answeredAt().isEmpty())
                .map(Asked::name)
                .toList();
    }

    public boolean asks(OrganizationId unit) {
        return asked.stream().anyMatch(it -> it.unit().equals(unit));
    }

    public boolean hasOpinionOf(OrganizationId unit) {
        return opinions.stream().anyMatch(it -> it.unit().equals(unit));
    }
}
