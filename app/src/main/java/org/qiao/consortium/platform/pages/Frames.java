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
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
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
    private final OrganizationNames organizations;
    private final Grants grants;
    private final Notices notices;
    private final int idleMinutes;

    Frames(
            ObjectProvider<Navigation> navigations,
            Consortiums consortiums,
            OrganizationNames organizations,
            Grants grants,
            Notices notices,
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
        this.organizations = organizations;
        this.grants = grants;
        this.notices = notices;
        this.idleMinutes = (int) idle.toMinutes();
    }

    /** The frame for this viewer; the page then says its own name and place. */
    public Frame of(Viewer viewer, String title, Crumb... crumbs) {
        var request = request();
        var path = request.getRequestURI();
        var portal = publicPlaces.stream()
                .map(it -> new NavItem(it.label(), it.url(), isAt(it.url(), path), 0))
                .toList();
        var surroundings = new Frame.Surroundings(
                consortiums.nameOf(viewer.consortium()),
                portal,
                csrf(request),
                viewer.isSignedIn() ? Optional.of(viewing(viewer, path)) : Optional.empty());
        var frame = Frame.of(surroundings).titled(title).under(crumbs);
        return flash(request).map(frame::saying).orElse(frame);
    }

    private Frame.Viewing viewing(Viewer viewer, String path) {
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
                switches(viewer),
                navigation,
                phoneBar,
                notices.unread(viewer.person()),
                idleMinutes);
    }

    private static NavItem itemOf(Navigation.Place place, String path) {
        return new NavItem(place.label(), place.url(), isAt(place.url(), path), 0);
    }

    private static boolean isAt(String url, String path) {
        return path.equals(url) || path.startsWith(url + "/");
    }

    private List<Frame.RoleSwitch> switches(Viewer viewer) {
        var all = grants.of(viewer.person());
        if (all.size() < 2) {
            return List.of();
        }
        var names = organizations.namesOf(
                all.stream().map(Grants.Grant::organization).toList());
        return all.stream()
                .map(it -> new Frame.RoleSwitch(
                        it.role().label(),
                        names.getOrDefault(it.organization(), ""),
                        "/role-switch/" + it.id(),
                        viewer.is(it.role()) && viewer.organization().equals(it.organization())))
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
