package org.qiao.consortium.platform.pages;

import java.util.List;
import java.util.Set;
import org.qiao.consortium.shared.Role;

/** 导航 — the places that a module offers in the left column; each viewer sees those of the own role. */
public interface Navigation {

    /** The headings, in the order in which they stand. */
    enum Group {
        WORK(""),
        EXCHANGE("供需"),
        GOVERNANCE("治理"),
        MEMBERS("成员"),
        ATLAS("产业与专业"),
        STUDENTS("学生"),
        PLATFORM("平台");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param order within the group
     * @param phone whether it stands in the bottom bar of a phone (the first three do)
     */
    record Place(Group group, int order, String label, String url, Set<Role> roles, boolean phone) {}

    List<Place> places();

    /** A place in the head of the portal, open to everyone. */
    record PublicPlace(int order, String label, String url) {}

    default List<PublicPlace> publicPlaces() {
        return List.of();
    }
}
