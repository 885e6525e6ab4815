package org.qiao.consortium.world.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.shared.Role;

class AuthoredListsTests {

    @Test
    void marksEveryFirmAsInvented() {
        assertThat(Firm.all()).hasSize(60).allSatisfy(it -> {
            assertThat(it.name()).endsWith("（示例）");
            assertThat(it.creditCode().value()).startsWith(it.form() + "620702MAY0");
            assertThat(it.staff()).isBetween(3, 400);
        });
        assertThat(Firm.all()).extracting(Firm::creditCode).doesNotHaveDuplicates();
        assertThat(Firm.all().stream().filter(it -> !it.form().equals("91")).count())
                .isEqualTo(20);
    }

    @Test
    void inventsNoCreditCodeForRealUnits() {
        assertThat(Unit.all())
                .filteredOn(it -> !it.name().endsWith("（示例）"))
                .hasSize(20)
                .allMatch(it -> it.creditCode().isEmpty());
    }

    @Test
    void letsSomebodySignInInEveryRole() {
        assertThat(NamedPerson.all()).extracting(NamedPerson::role).contains(Role.values());
        assertThat(NamedPerson.all()).extracting(NamedPerson::user).doesNotHaveDuplicates();
    }

    /** The officials whom a published plan names must not turn up as invented people. */
    @Test
    void cannotDrawTheNamesOfPublishedOfficials() {
        var officials = List.of("娄金华", "袁小龙", "秦楠", "陈燕", "魏燕", "刘晓燕", "张永盛", "李金铭");
        var surnames = ReferenceFile.read("world/surnames.csv").rows().stream()
                .map(it -> it.get("surname"))
                .toList();
        var given = ReferenceFile.read("world/given_names.csv").rows().stream()
                .map(it -> it.get("given_name"))
                .toList();

        assertThat(officials).noneMatch(it -> surnames.contains(it.substring(0, 1)) && given.contains(it.substring(1)));
    }

    @Test
    void writesRealSentencesAboutEveryKindOfPost() {
        assertThat(PostTemplate.all()).hasSizeGreaterThan(70).allSatisfy(it -> {
            assertThat(it.tasks())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(text -> text.chars().filter(c -> c == '。').count() >= 2);
            assertThat(it.payFrom()).isLessThan(it.payTo());
        });
    }

    @Test
    void knowsWhoNamesWhat() {
        var keys = Stream.concat(
                        Stream.concat(
                                Firm.all().stream().map(Firm::key),
                                Unit.all().stream().map(Unit::key)),
                        Stream.of(NamedPerson.SECRETARIAT))
                .toList();

        assertThat(NamedPerson.all()).allMatch(it -> keys.contains(it.organization()));
        assertThat(SchoolMajor.all()).allMatch(it -> keys.contains(it.school()));
    }
}
