package org.qiao.consortium.governance.announcement.objection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 办理 as it was typed: a check, a reason to hold, an answer. */
public record Handling(
        @Nullable String checkedOn,
        @Nullable String checkWay,
        @Nullable String finding,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable String decision,
        @Nullable String answer) {

    static Handling blank(LocalDate today) {
        return new Handling(today.toString(), "", "", "", "", "", "");
    }

    Optional<LocalDate> on() {
        try {
            return Optional.of(LocalDate.parse(TypedObjection.said(checkedOn)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<ObjectionOutcome> outcomeChosen() {
        return Arrays.stream(ObjectionOutcome.values())
                .filter(it -> it.name().equals(TypedObjection.said(outcome)))
                .findFirst();
    }

    Optional<ItemDecision> decisionChosen() {
        return Arrays.stream(ItemDecision.values())
                .filter(it -> it.name().equals(TypedObjection.said(decision)))
                .findFirst();
    }
}
