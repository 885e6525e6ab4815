package org.qiao.consortium.governance.agreement;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.pages.PageUrl;

/** What somebody looks for in the register; what means nothing filters nothing. */
public record AgreementFilter(String words, Optional<AgreementKind> kind, Optional<AgreementState> state) {

    /** The states one can look for. */
    public static final List<AgreementState> STATES = List.of(
            AgreementState.IN_FORCE,
            AgreementState.EXPIRING,
            AgreementState.EXPIRED,
            AgreementState.SIGNING,
            AgreementState.DRAFT,
            AgreementState.ENDED);

    public static AgreementFilter of(PageUrl url) {
        return new AgreementFilter(
                url.value("words"),
                Typed.chosen(AgreementKind.class, url.value("kind")),
                Typed.chosen(AgreementState.class, url.value("state")).filter(STATES::contains));
    }
}
