package org.qiao.consortium.platform.pages;

/**
 * 导航项 — a place one can go.
 *
 * @param label two to five characters: the column shows no icons
 * @param active whether the page shown lies below it
 * @param count what waits there, 0 shows nothing
 */
public record NavItem(String label, String url, boolean active, int count) {}
