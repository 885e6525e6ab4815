package org.qiao.consortium.platform.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.qiao.consortium.shared.Role;

class SecondFactorPolicyTests {

    private static boolean isRequired(String setting, String world, Role role) {
        return new SecondFactorPolicy(setting, world).isRequiredOf(role);
    }

    @Test
    void isRequiredOfTheMightyUnlessTheWorldIsInvented() {
        assertThat(isRequired("", "none", Role.PLATFORM_ADMIN)).isTrue();
        assertThat(isRequired("", "none", Role.SECRETARIAT)).isTrue();
        assertThat(isRequired("", "none", Role.SCHOOL_CLERK)).isFalse();
        assertThat(isRequired("", "demo", Role.PLATFORM_ADMIN)).isFalse();
    }

    @Test
    void theSettingGoesBeforeTheWorld() {
        assertThat(isRequired("required", "demo", Role.SECRETARIAT)).isTrue();
        assertThat(isRequired("offered", "none", Role.SECRETARIAT)).isFalse();
    }

    @Test
    void aMisspeltSettingStopsTheStart() {
        assertThatThrownBy(() -> new SecondFactorPolicy("off", "none")).hasMessageContaining("QIAO_SECOND_FACTOR");
    }
}
