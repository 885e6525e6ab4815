package org.qiao.consortium.platform.identity.secondfactor;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.qiao.consortium.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whose sign-in must have a second factor, by the setting {@code QIAO_SECOND_FACTOR}: {@code required} for the roles that can
 * do harm to everybody, or {@code offered} to whom wants it.
 *
 * <p>Without the setting: required, except with the demo world, which listens on this machine only and whose people are
 * invented: nobody has their telephones.
 */
@Component
public class SecondFactorPolicy {

    private static final Set<Role> POWERFUL = EnumSet.of(Role.PLATFORM_ADMIN, Role.SECRETARIAT);

    private enum Mode {
        REQUIRED,
        OFFERED
    }

    private final Mode mode;

    SecondFactorPolicy(@Value("${qiao.second-factor:}") String setting, @Value("${qiao.world}") String world) {
        this.mode = mode(setting.strip(), world.strip());
    }

    private static Mode mode(String setting, String world) {
        if (setting.isEmpty()) {
            return world.equals("none") ? Mode.REQUIRED : Mode.OFFERED;
        }
        try {
            return Mode.valueOf(setting.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("QIAO_SECOND_FACTOR is required or offered, not " + setting, e);
        }
    }

    /** Whether nobody may act in this role without a second factor. */
    public boolean isRequiredOf(Role role) {
        return mode == Mode.REQUIRED && POWERFUL.contains(role);
    }
}
