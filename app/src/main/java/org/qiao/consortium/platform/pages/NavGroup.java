package org.qiao.consortium.platform.pages;

import java.util.List;

/** 导航组 — a heading of the left column and what stands below it; an empty label shows no heading. */
public record NavGroup(String label, List<NavItem> items) {
    public NavGroup {
        items = List.copyOf(items);
    }
}
