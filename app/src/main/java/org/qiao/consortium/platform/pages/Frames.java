package org.qiao.consortium.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.CurrentViewer;
import org.qiao.consortium.platform.identity.Presence;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of the page that is being answered: who looks, where they can go, what was just done. */
@Component
public class Frames {

    /** Name of the flash attribute that holds a {@link Flash}. */
    public static final String FLASH = "flash";

    private final List<Navigation.Place> places;
    private final List<Navigation.PublicPlace> publicPlaces;
    private final Consortiums consortiums;
    private final CurrentViewer viewers;
    private final int idleMinutes;

    Frames(
            ObjectProvider<Navigation> navigations,
            Consortiums consortiums,
            CurrentViewer viewers,
            @Value("${spring.session.timeout}") Duration idle) {
        this.places = navigations.stream()
                .flatMap(it -> it.places().stream())
                .sorted(Comparator.comparing(Navigation.Place::group).thenComparing(Navigation.Place::order))
                .toList();
        this.publicPlaces = navigations.stream()
                .flatMap(it -> it.publicPlaces().stream())
                .sorted(Comparator.comparing(Navigation.PublicPlace::order))
                .toList();
        this.consortiums = consortiums;
        this.viewers = viewers;
        this.idleMinutes = (int) idle.toMinutes();
    }

    /** The frame for this viewer; the page then says its own name and place. */
    public Frame of(Viewer viewer, String title, Crumb... crumbs) {
        var request = request();
        var path = request.getRequestURI();
        var portal = publicPlaces.stream()
                .map(it -> new NavItem(it.label(), it.url(), isAt(it.url(), path), 0))
                .toList();
        var presence = viewers.presence(request);
        var surroundings = new Frame.Surroundings(
                nameOf(viewer.consortium(), presence),
                portal,
                csrf(request),
                presence.map(it -> viewing(viewer, it, path)));
        var frame = Frame.of(surroundings).titled(title).under(crumbs);
        return flash(request).map(frame::saying).orElse(frame);
    }

    private String nameOf(ConsortiumId consortium, Optional<Presence> presence) {
        return presence.stream()
                .flatMap(it -> it.roles().stream())
                .filter(it -> it.grant().consortium().equals(consortium))
                .map(Presence.Held::consortium)
                .findFirst()
                .orElseGet(() -> consortiums.nameOf(consortium));
    }

    private Frame.Viewing viewing(Viewer viewer, Presence presence, String path) {
        var mine = places.stream()
                .filter(it -> viewer.role().filter(it.roles()::contains).isPresent())
                .toList();
        var byGroup = new EnumMap<Navigation.Group, List<NavItem>>(Navigation.Group.class);
        mine.forEach(it ->
                byGroup.computeIfAbsent(it.group(), group -> new ArrayList<>()).add(itemOf(it, path)));
        var navigation = byGroup.entrySet().stream()
                .map(it -> new NavGroup(it.getKey().label(), it.getValue()))
                .toList();
        var phoneBar = mine.stream()
                .filter(Navigation.Place::phone)
                .limit(4)
                .map(it -> itemOf(it, path))
                .toList();
        return new Frame.Viewing(
                viewer.name(),
                viewer.role().orElseThrow().label() + " · " + viewer.organizationName(),
                switches(viewer, presence),
                navigation,
                phoneBar,
                presence.unread(),
                idleMinutes);
    }

    private static NavItem itemOf(Navigation.Place place, String path) {
        return new NavItem(place.label(), place.url(), isAt(place.url(), path), 0);
    }

    private static boolean isAt(String url, String path) {
        return path.equals(url) || path.startsWith(url + "/");
    }

    private static List<Frame.RoleSwitch> switches(Viewer viewer, Presence presence) {
        var several = presence.roles().stream()
                        .map(it -> it.grant().consortium())
                        .distinct()
                        .count()
                > 1;
        return presence.roles().size() < 2
                ? List.of()
                : presence.roles().stream()
                        .map(it -> new Frame.RoleSwitch(
                                it.grant().role().label(),
                                several ? it.unit() + "（" + it.consortium() + "）" : it.unit(),
                                "/role-switch/" + it.grant().id(),
                                viewer.is(it.grant().role())
                                        && viewer.organization()
                                                .equals(it.grant().organization())
                                        && viewer.consortium().equals(it.grant().consortium())))
                        .toList();
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : new Csrf("_csrf", "");
    }

    private static Optional<Flash> flash(HttpServletRequest request) {
        return Optional.ofNullable(RequestContextUtils.getInputFlashMap(request))
                .map(it -> it.get(FLASH))
                .filter(Flash.class::isInstance)
                .map(Flash.class::cast);
    }

    private static HttpServletRequest request() {
        var attributes = (ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
        return attributes.getRequest();
    }
}
