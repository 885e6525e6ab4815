package org.qiao.consortium.governance.council.pages;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.qiao.consortium.governance.council.BodyForm;
import org.qiao.consortium.governance.council.BodyKind;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.council.Share;
import org.qiao.consortium.governance.council.WayOfDeciding;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 设立、变更机构.
 *
 * @param parents bodies under which it may stand
 * @param version as it was read; 0 for a new one
 */
public record BodyFormPage(
        Frame frame,
        BodyForm form,
        String homeUnitShown,
        List<Choice> parents,
        String action,
        String cancelUrl,
        int version,
        FormErrors errors) {

    public List<Choice> kinds() {
        return choices(BodyKind.values(), BodyKind::label);
    }

    public List<Choice> ways() {
        return choices(Decides.values(), Decides::label);
    }

    public List<Choice> shares() {
        return choices(Share.values(), Share::label);
    }

    public List<Choice> bases() {
        return choices(WayOfDeciding.Of.values(), WayOfDeciding.Of::label);
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] all, Function<E, String> label) {
        return Arrays.stream(all)
                .map(it -> Choice.of(it.name(), label.apply(it)))
                .toList();
    }
}
