package org.qiao.consortium.governance.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.Units.NOW;
import static org.qiao.consortium.governance.Units.TODAY;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.ConsortiumFounding.Founded;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.governance.Units;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class ProfilePagesTests {

    @Autowired
    ConsortiumFounding founding;

    @Autowired
    OrganizationRegister register;

    @Autowired
    MockMvcTester mvc;

    private OrganizationId applied(Founded founded, Particulars unit) {
        var office = Units.secretariat(founded);
        var id = register.register(unit, office, NOW);
        register.apply(id, founded.consortium(), office, NOW);
        return id;
    }

    private OrganizationId member(Founded founded, Particulars unit) {
        var office = Units.secretariat(founded);
        var id = applied(founded, unit);
        register.takeUpForReview(id, founded.consortium(), office, NOW);
        register.admit(id, founded.consortium(), TODAY, "方案二（一）", office, NOW);
        return id;
    }

    private static Document page(MockMvcTester mvc) throws Exception {
        var answer = mvc.get().uri("/consortium").exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static String card(Document page, String heading) {
        return page.select("section.q-card:has(h2:contains(" + heading + "))").text();
    }

    @Test
    void tellsAVisitorWhoLeadsAndWhoBelongs() throws Exception {
        var founded = Units.found(founding);
        var school = member(founded, Particulars.of("牵头职校（示例）", "", OrganizationKind.SCHOOL, "620702"));
        register.stand(
                school, founded.consortium(), MemberStanding.LEAD_SCHOOL, "方案一", Units.secretariat(founded), NOW);
        member(founded, Units.firm("成员企业（示例）"));
        applied(founded, Units.firm("还在申请（示例）"));
        var page = page(mvc);
        assertThat(card(page, "概况")).contains("甘州区产教联合体（示例）", "现代种业", "2 家");
        assertThat(card(page, "牵头单位")).contains("承载园区 尚未确定", "牵头学校 牵头职校（示例）");
        assertThat(card(page, "企业（1）")).contains("成员企业（示例）");
        assertThat(page.text()).doesNotContain("还在申请", "陈立诚");
    }
}
