package org.qiao.consortium.platform.pages;

import java.util.List;
import java.util.Optional;

/**
 * 页框 — everything around the content of a page: who is looking, where they are, where they can go.
 *
 * <p>Built once per request for the viewer; a page then says its own name and place: {@code frame.titled("岗位需求").under(crumbs)}.
 *
 * @param title the page's one heading, also the window's title
 * @param consortium name of the consortium shown at the top left
 * @param signedIn false on the portal
 * @param viewerName masked or full as the viewer is allowed to see their own; empty when not signed in
 * @param roleLabel for example 「秘书处 · 甘州区产教联合体」
 * @param roles all roles of the person; the switch is shown from two on
 * @param navigation the left column, only what the current role can use
 * @param portal the public places, in the head of the portal
 * @param phoneBar for the bottom bar of a phone, which shows three of them and the menu
 * @param unread unread messages, 0 hides the figure
 * @param crumbs the places above this page, outermost first, without the page itself
 * @param flash one quiet line after a deed
 * @param dataAsOf cut-off of the figures on the page, ready to show; empty hides it
 * @param idleMinutes after how many minutes without a request the session ends; 0 when nobody is signed in
 */
public record Frame(
        String title,
        String consortium,
        boolean signedIn,
        String viewerName,
        String roleLabel,
        List<RoleSwitch> roles,
        List<NavGroup> navigation,
        List<NavItem> portal,
        List<NavItem> phoneBar,
        int unread,
        List<Crumb> crumbs,
        Optional<Flash> flash,
        Csrf csrf,
        String dataAsOf,
        int idleMinutes) {

    public Frame {
        roles = List.copyOf(roles);
        navigation = List.copyOf(navigation);
        portal = List.copyOf(portal);
        phoneBar = List.copyOf(phoneBar);
        crumbs = List.copyOf(crumbs);
    }

    /**
     * 角色切换 — one role the person may act in.
     *
     * @param label the role, for example 「企业经办」
     * @param unit the organisation in which it is held; empty for roles without one
     * @param url where a POST switches to it
     * @param current whether it is the one acted in now
     */
    public record RoleSwitch(String label, String unit, String url, boolean current) {}

    /** The frame of someone who has not signed in. */
    public static Frame open(String consortium, Csrf csrf) {
        return new Frame(
                "",
                consortium,
                false,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                Optional.empty(),
                csrf,
                "",
                0);
    }

    public Frame titled(String newTitle) {
        return new Frame(
                newTitle,
                consortium,
                signedIn,
                viewerName,
                roleLabel,
                roles,
                navigation,
                portal,
                phoneBar,
                unread,
                crumbs,
                flash,
                csrf,
                dataAsOf,
                idleMinutes);
    }

    public Frame under(Crumb... places) {
        return new Frame(
                title,
                consortium,
                signedIn,
                viewerName,
                roleLabel,
                roles,
                navigation,
                portal,
                phoneBar,
                unread,
                List.of(places),
                flash,
                csrf,
                dataAsOf,
                idleMinutes);
    }

    public Frame saying(Flash line) {
        return new Frame(
                title,
                consortium,
                signedIn,
                viewerName,
                roleLabel,
                roles,
                navigation,
                portal,
                phoneBar,
                unread,
                crumbs,
                Optional.of(line),
                csrf,
                dataAsOf,
                idleMinutes);
    }

    public Frame asOf(String cutOff) {
        return new Frame(
                title,
                consortium,
                signedIn,
                viewerName,
                roleLabel,
                roles,
                navigation,
                portal,
                phoneBar,
                unread,
                crumbs,
                flash,
                csrf,
                cutOff,
                idleMinutes);
    }

    Frame offering(List<NavItem> publicPlaces) {
        return new Frame(
                title,
                consortium,
                signedIn,
                viewerName,
                roleLabel,
                roles,
                navigation,
                publicPlaces,
                phoneBar,
                unread,
                crumbs,
                flash,
                csrf,
                dataAsOf,
                idleMinutes);
    }
}
