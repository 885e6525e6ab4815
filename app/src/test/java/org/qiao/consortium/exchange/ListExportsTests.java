package org.qiao.consortium.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A list leaves the house as its viewer sees it: filtered, in order, and no row more. */
@PlatformTest
@Import(Town.class)
class ListExportsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Town town;

    private String csv(String address, Viewer viewer) {
        var answer = mvc.get()
                .uri(address)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void needsAreThoseOfTheFilterAndTheViewer() {
        var mine = town.employer("示例甲企业");
        var other = town.employer("示例乙企业");
        for (var row = 0; row < 130; row++) {
            town.draft(mine, "示例岗位第" + row + "号", 1);
        }
        town.draft(other, "别家的草稿", 1);
        var all = csv("/exports/needs?format=csv&size=20&page=3", mine.clerk());
        assertThat(all.lines().filter(it -> it.contains("示例岗位第"))).hasSize(130);
        assertThat(all).doesNotContain("别家的草稿");
        assertThat(csv("/exports/needs?format=csv&q=第129号", mine.clerk()).lines())
                .filteredOn(it -> it.contains("示例岗位第"))
                .hasSize(1);
    }

    @Test
    void matchesOfNobodyAreAnEmptyList() {
        var mine = town.employer("示例丙企业");
        assertThat(csv("/exports/matches?format=csv", mine.clerk())).contains("答复期限");
    }
}
