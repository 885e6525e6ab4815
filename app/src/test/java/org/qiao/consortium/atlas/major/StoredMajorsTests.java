package org.qiao.consortium.atlas.major;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class StoredMajorsTests {

    @Autowired
    Majors majors;

    @Test
    void findsByCodeAndByNameAtALevel() {
        var major = majors.find(new MajorCode("660301")).orElseThrow();
        assertThat(major.name()).isEqualTo("机电技术应用");
        assertThat(major.level()).isEqualTo("中职");
        assertThat(majors.named("机电技术应用 ", "中职")).contains(major);
        assertThat(majors.named("机电技术应用", "SECONDARY_VOCATIONAL")).contains(major);
        assertThat(majors.named("机电技术应用", "高职专科")).isEmpty();
        assertThat(majors.named("机电技术应用", "")).isEmpty();
    }

    @Test
    void affinityIsOneAndSaysWhyWhenTheDescriptionNamesTheOccupation() {
        var named = majors.affinity(new MajorCode("660301"), new OccupationCode("6-31-01-02"));
        assertThat(named).isEqualTo(new Majors.Affinity(1, "“机电技术应用”的职业面向写明了“机修钳工”"));
    }

    @Test
    void everyPathHasASentenceWithoutAGap() {
        var near = majors.affinity(new MajorCode("660103"), new OccupationCode("6-18-01-05"));
        assertThat(near.weight()).isEqualTo(Affinities.SAME_GROUP);
        assertThat(near.reason()).contains("数控技术应用", "同属一个小类").doesNotContain("{", "atlas.");
    }

    @Test
    void nothingInCommonIsZeroWithoutAReason() {
        assertThat(majors.affinity(new MajorCode("770101"), new OccupationCode("6-18-01-01")))
                .isEqualTo(new Majors.Affinity(0, ""));
    }
}
