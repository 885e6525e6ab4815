package org.qiao.consortium.world.plan;

import java.util.List;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.shared.Role;

/**
 * One of the dozen who can sign in; everybody else activates by code.
 *
 * @param organization key of a {@link Unit} or {@link Firm}, or {@code secretariat}
 */
public record NamedPerson(String user, String name, Role role, String organization, String title) {

    public static final String SECRETARIAT = "secretariat";

    public static List<NamedPerson> all() {
        return ReferenceFile.read("world/people.csv").rows().stream()
                .map(it -> new NamedPerson(
                        it.get("user"),
                        it.get("name"),
                        Role.valueOf(it.get("role")),
                        it.get("organization"),
                        it.get("title")))
                .toList();
    }
}
