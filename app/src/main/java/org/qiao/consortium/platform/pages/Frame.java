package org.qiao.consortium.platform.pages;

import java.util.List;
import java.util.Optional;

/**
 * 页框 — everything around the content of a page: who is looking, where they are, where they can go.
 *
 * <p>Built once per request for the viewer; a page then says its own name and place: {@code frame.titled("岗位需求").under(crumbs)}.
 *
 * @param title the page's one heading, also the window's title
 * @param crumbs the places above this page, outermost first, without the page itself
 * @param flash one quiet line after a deed
 * @param dataAsOf cut-off of the figures on the page, ready to show; empty hides it
 */
public record Frame(
        String title, List<Crumb> crumbs, Optional<Flash> flash, String dataAsOf, Surroundings surroundings) {

    public Frame {
        crumbs = List.copyOf(crumbs);
    }

    /**
     * 页面四周 — what is the same on every page of one viewer.
     *
     * @param consortium name of the consortium shown at the top left
     * @param portal the public places, in the head of the portal
     * @param viewing who is signed in; empty on the portal
     */
    public record Surroundings(String consortium, List<NavItem> portal, Csrf csrf, Optional<Viewing> viewing) {

        public Surroundings {
            portal = List.copyOf(portal);
        }
    }

    /**
     * 当前用户 — as whom somebody looks, and where they can go.
     *
     * @param name masked or full as the viewer is allowed to see their own
     * @param roleLabel for example 「秘书处 · 甘州区产教联合体」
     * @param roles all roles of the person; the switch is shown from two on
     * @param navigation the left column, only what the current role can use
     * @param phoneBar for the bottom bar of a phone, which shows three of them and the menu
     * @param unread unread messages, 0 hides the figure
     * @param idleMinutes after how many minutes without a request the session ends
     */
    public record Viewing(
            String name,
            String roleLabel,
            List<RoleSwitch> roles,
            List<NavGroup> navigation,
            List<NavItem> phoneBar,
            int unread,
            int idleMinutes) {

        public Viewing {
            roles = List.copyOf(roles);
            navigation = List.copyOf(navigation);
            phoneBar = List.copyOf(phoneBar);
        }
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

    public static Frame of(Surroundings surroundings) {
        return new Frame("", List.of(), Optional.empty(), "", surroundings);
    }

    public Frame titled(String newTitle) {
        return new Frame(newTitle, crumbs, flash, dataAsOf, surroundings);
    }

    public Frame under(Crumb... places) {
        return new Frame(title, List.of(places), flash, dataAsOf, surroundings);
    }

    public Frame saying(Flash line) {
        return new Frame(title, crumbs, Optional.of(line), dataAsOf, surroundings);
    }

    public Frame asOf(String cutOff) {
        return new Frame(title, crumbs, flash, cutOff, surroundings);
    }

    public String consortium() {
        return surroundings.consortium();
    }

    public Csrf csrf() {
        return surroundings.csrf();
    }

    public List<NavItem> portal() {
        return surroundings.portal();
    }

    public boolean signedIn() {
        return surroundings.viewing().isPresent();
    }

    /** Who is signed in; nothing of it on the portal. */
    public Viewing viewing() {
        return surroundings.viewing().orElseThrow();
    }

    /** 0 when nobody is signed in: then no session ends. */
    public int idleMinutes() {
        return surroundings.viewing().map(Viewing::idleMinutes).orElse(0);
    }
}
