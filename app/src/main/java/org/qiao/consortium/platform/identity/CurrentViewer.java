package org.qiao.consortium.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.identity.secondfactor.SecondFactorPolicy;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads who is asking, once per request, from the keys in the session. */
@Component
public class CurrentViewer {

    private static final String ATTRIBUTE = CurrentViewer.class.getName();

    private final Grants grants;
    private final SecondFactorPolicy secondFactor;
    private final Viewers viewers;
    private final Consortiums consortiums;

    CurrentViewer(Grants grants, SecondFactorPolicy secondFactor, Viewers viewers, Consortiums consortiums) {
        this.grants = grants;
        this.secondFactor = secondFactor;
        this.viewers = viewers;
        this.consortiums = consortiums;
    }

    public Viewer of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Viewer known) {
            return known;
        }
        var viewer = signedIn().flatMap(this::grantOf).map(viewers::of).orElseGet(this::visitor);
        request.setAttribute(ATTRIBUTE, viewer);
        return viewer;
    }

    /** A session without a second factor is none in a role that requires one, however it came to the role. */
    private Optional<Grants.Grant> grantOf(SignedIn signedIn) {
        return grants.current(signedIn).filter(it -> signedIn.verified() || !secondFactor.isRequiredOf(it.role()));
    }

    static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(it -> it.getPrincipal() instanceof SignedIn signedIn ? signedIn : null);
    }

    private Viewer visitor() {
        return Viewer.visitor(consortiums.home().orElseGet(() -> new ConsortiumId(new UUID(0, 0))));
    }
}
