package org.qiao.consortium.governance.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.typed.Typed;

/** 议题表单. */
public record ItemForm(
        @Nullable String title,
        @Nullable String proposal,
        @Nullable String decides,
        @Nullable String secret,
        @Nullable String mode,
        @Nullable List<String> sides,
        @Nullable String reporter) {

    /** 政企校行: the four sides of a matter. */
    public static final List<String> SIDES = List.of("政", "企", "校", "行");

    public static ItemForm empty(Decides decides) {
        return new ItemForm("", "", decides.name(), "", OperatingMode.CONSULTATION.name(), List.of(), "");
    }

    public static ItemForm of(AgendaItem item) {
        var it = item.terms();
        return new ItemForm(
                it.title(),
                it.proposal(),
                it.decides().name(),
                String.valueOf(it.secret()),
                it.mode().name(),
                it.sides(),
                it.reporter());
    }

    public static String text(@Nullable String typed) {
        return Typed.text(typed);
    }

    public List<String> chosenSides() {
        return sides == null
                ? List.of()
                : SIDES.stream().filter(sides::contains).toList();
    }

    boolean isSecret() {
        return Typed.text(secret).equals("true");
    }

    Optional<Decides> readDecides() {
        return Typed.chosen(Decides.class, decides);
    }

    AgendaItem.Terms terms(Optional<UUID> problem) {
        return new AgendaItem.Terms(
                Typed.text(title),
                Typed.text(proposal),
                readDecides().orElse(Decides.NONE),
                isSecret(),
                Typed.chosen(OperatingMode.class, mode).orElse(OperatingMode.CONSULTATION),
                chosenSides(),
                Typed.text(reporter),
                problem);
    }
}
