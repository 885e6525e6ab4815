package org.qiao.consortium.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.identity.secondfactor.SecondFactorPolicy;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.PersonId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads who is asking, once per request, from the keys in the session. */
@Component
public class CurrentViewer {

    private static final String ATTRIBUTE = CurrentViewer.class.getName();
    private static final String PRESENCE = Presence.class.getName();

    private final Presences presences;
    private final SecondFactorPolicy secondFactor;
    private final Consortiums consortiums;

    CurrentViewer(Presences presences, SecondFactorPolicy secondFactor, Consortiums consortiums) {
        this.presences = presences;
        this.secondFactor = secondFactor;
        this.consortiums = consortiums;
    }

    public Viewer of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Viewer known) {
            return known;
        }
        var viewer = signedIn().flatMap(it -> viewer(it, request)).orElseGet(this::visitor);
        request.setAttribute(ATTRIBUTE, viewer);
        return viewer;
    }

    /** What else was read of the viewer of this request; nothing of a visitor. */
    public Optional<Presence> presence(HttpServletRequest request) {
        return of(request).isSignedIn() && request.getAttribute(PRESENCE) instanceof Presence read
                ? Optional.of(read)
                : Optional.empty();
    }

    /** A session without a second factor is none in a role that requires one, however it came to the role. */
    private Optional<Viewer> viewer(SignedIn signedIn, HttpServletRequest request) {
        var presence = presences.of(new PersonId(signedIn.person()));
        presence.ifPresent(it -> request.setAttribute(PRESENCE, it));
        return presence.stream()
                .flatMap(it -> it.roles().stream())
                .filter(it -> it.id().equals(signedIn.grant()))
                .filter(it -> signedIn.verified()
                        || !secondFactor.isRequiredOf(it.grant().role()))
                .map(it -> Viewers.of(it.grant(), it.unit()))
                .findFirst();
    }

    public static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(it -> it.getPrincipal() instanceof SignedIn signedIn ? signedIn : null);
    }

    private Viewer visitor() {
        return Viewer.visitor(consortiums.home().orElseGet(() -> new ConsortiumId(new UUID(0, 0))));
    }
}
