package org.qiao.consortium.governance.council;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.typed.Typed;

/**
 * 机构表单 — what was typed about a body.
 *
 * @param parent number of the body above, {@code JG-2026-000001}
 * @param homeUnit number of a unit; {@code homeUnitText} what was typed beside it
 */
public record BodyForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String parent,
        @Nullable String topic,
        @Nullable String homeUnit,
        @Nullable String homeUnitText,
        @Nullable String remit,
        @Nullable String decides,
        @Nullable String quorum,
        @Nullable String majority,
        @Nullable String majorityOf,
        @Nullable String basis,
        @Nullable String interval,
        @Nullable String foundedOn) {

    public static BodyForm empty(BodyKind kind, String parent) {
        var way = WayOfDeciding.of(kind.usual());
        return new BodyForm(
                kind.name(),
                "",
                parent,
                "",
                "",
                "",
                "",
                way.decides().name(),
                way.quorum().name(),
                way.majority().name(),
                way.majorityOf().name(),
                "",
                "0",
                "");
    }

    /** @param parent number of the body above, empty when there is none */
    public static BodyForm of(Body body, String parent, String homeUnit, String homeUnitName) {
        var it = body.terms();
        return new BodyForm(
                it.kind().name(),
                it.name(),
                parent,
                it.topic(),
                homeUnit,
                homeUnitName,
                it.remit(),
                it.way().decides().name(),
                it.way().quorum().name(),
                it.way().majority().name(),
                it.way().majorityOf().name(),
                it.way().basis(),
                String.valueOf(it.way().intervalMonths()),
                it.foundedOn().toString());
    }

    public static String text(@Nullable String typed) {
        return Typed.text(typed);
    }

    Optional<BodyKind> readKind() {
        return Typed.chosen(BodyKind.class, kind);
    }

    Optional<Decides> readDecides() {
        return Typed.chosen(Decides.class, decides).or(() -> readKind().map(BodyKind::usual));
    }

    Optional<Integer> readInterval() {
        return Typed.text(interval).isEmpty() ? Optional.of(0) : Typed.number(interval);
    }

    WayOfDeciding way() {
        return new WayOfDeciding(
                readDecides().orElse(Decides.NONE),
                Typed.chosen(Share.class, quorum).orElse(Share.OVER_HALF),
                Typed.chosen(Share.class, majority).orElse(Share.OVER_HALF),
                Typed.chosen(WayOfDeciding.Of.class, majorityOf).orElse(WayOfDeciding.Of.PRESENT),
                Typed.text(basis),
                readInterval().orElse(0));
    }
}
