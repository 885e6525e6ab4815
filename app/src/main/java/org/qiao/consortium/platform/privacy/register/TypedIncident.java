package org.qiao.consortium.platform.privacy.register;

import org.jspecify.annotations.Nullable;

/** An incident as it came from the form; what was not sent is null. */
record TypedIncident(
        @Nullable String title,
        @Nullable String what,
        @Nullable String kinds,
        @Nullable String harm,
        @Nullable String measures,
        @Nullable String people,
        @Nullable String foundAt,
        @Nullable String national) {

    Incidents.Form form() {
        return new Incidents.Form(
                text(title),
                text(what),
                text(kinds),
                text(harm),
                text(measures),
                text(people),
                text(foundAt),
                "true".equals(national));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
