package org.qiao.consortium.governance.colleague;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.shared.Role;

/** What was typed about a new colleague. */
public record ColleagueForm(
        @Nullable String name,
        @Nullable String userName,
        @Nullable String phone,
        @Nullable String role) {

    static ColleagueForm empty() {
        return new ColleagueForm("", "", "", "");
    }

    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    Optional<Role> wantedRole() {
        return Arrays.stream(Role.values())
                .filter(it -> it.name().equals(text(role)))
                .findFirst();
    }
}
