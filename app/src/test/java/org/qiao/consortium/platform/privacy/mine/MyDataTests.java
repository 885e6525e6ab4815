package org.qiao.consortium.platform.privacy.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.files.Papers;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.privacy.Erasure;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** 我的个人信息 tells what every module holds, to its owner and to nobody else. */
@PlatformTest
@Import(Town.class)
class MyDataTests {

    @Autowired
    Town town;

    @Autowired
    People people;

    @Autowired
    Secrets secrets;

    @Autowired
    ObjectProvider<Erasure> erasures;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private String mine(Viewer who, String address) throws Exception {
        var answer = mvc.get()
                .uri(address)
                .with(as(context, who.person(), who.role().orElseThrow()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString()).text();
    }

    @Test
    void theFilesOneAddedAreOnesOwn() throws Exception {
        var firm = town.employer("附件企业（示例）");
        var other = town.employer("别的企业（示例）");
        assertThat(mvc.post()
                        .uri("/attachments/needs/" + town.numberOf(town.draft(firm, "车工", 1)))
                        .multipart()
                        .file(new MockMultipartFile("file", "岗位说明.pdf", null, Papers.pdf("示例")))
                        .with(csrf())
                        .with(as(
                                context,
                                firm.clerk().person(),
                                firm.clerk().role().orElseThrow())))
                .hasStatus3xxRedirection();
        assertThat(mine(firm.clerk(), "/privacy/mine")).contains("上传的附件", "岗位说明.pdf");
        assertThat(mine(other.clerk(), "/privacy/mine")).doesNotContain("岗位说明.pdf");
    }

    @Test
    void theContactOfAUnitIsToldToWhoHasItsNameAndItsPhone() throws Exception {
        var firm = town.employer("联系企业（示例）");
        var clerk =
                people.contacts(List.of(firm.clerk().person())).get(firm.clerk().person());
        var phone = clerk.phone().orElseThrow();
        contact(firm, clerk.name(), phone.full());
        assertThat(mine(firm.clerk(), "/privacy/mine"))
                .contains("单位联系人", "联系企业（示例）", phone.masked())
                .doesNotContain(phone.full());
        assertThat(mine(firm.clerk(), "/privacy/mine/copy?format=csv")).contains(phone.full());
        contact(firm, clerk.name(), "19911112222");
        assertThat(mine(firm.clerk(), "/privacy/mine")).doesNotContain("单位联系人");
        contact(firm, "同号的另一人", phone.full());
        assertThat(mine(firm.clerk(), "/privacy/mine")).doesNotContain("单位联系人");
    }

    private void contact(Town.Unit unit, String name, String phone) {
        sql.execute(
                "update governance.organization set contact_name = ?, contact_phone_sealed = ? where id = ?",
                name,
                secrets.seal(phone),
                unit.id().value());
    }

    @Test
    void whoReportedAPostIsToldSoAndForgottenOnceItIsAnswered() throws Exception {
        var school = town.school("举报学校（示例）");
        var pupil = town.student(school, "示例举报人", LocalDate.parse("2006-05-01")).viewer();
        var post = town.numberOf(town.post(town.employer("被举报企业（示例）"), "收费的岗位", 1));
        assertThat(mvc.post()
                        .uri("/posts/" + post + "/report")
                        .param("kind", "FEES")
                        .param("text", "说要先交押金")
                        .with(csrf())
                        .with(as(context, pupil.person(), pupil.role().orElseThrow())))
                .hasStatus3xxRedirection();
        assertThat(mine(pupil, "/privacy/mine")).contains("举报", "说要先交押金", "不告诉被举报的单位");
        assertThat(mine(school.clerk(), "/privacy/mine")).doesNotContain("说要先交押金");
        assertThat(forget(pupil)).anyMatch(it -> it.contains("尚未答复的举报"));
        assertThat(reporter()).contains(pupil.person().value());
        sql.execute("update exchange.report set outcome = 'UPHELD', answer = '已整改', answered_at = now()");
        assertThat(forget(pupil)).noneMatch(it -> it.contains("尚未答复的举报"));
        assertThat(reporter()).isEmpty();
        assertThat(sql.fetchValues("select text from exchange.report")).isEqualTo(List.of("说要先交押金"));
    }

    private List<String> forget(Viewer pupil) {
        var clerk = town.secretary().actor();
        return erasures.stream()
                .flatMap(it -> it.erase(pupil.person(), clerk, TestClock.now()).kept().stream())
                .toList();
    }

    private Optional<java.util.UUID> reporter() {
        return sql.fetchOptional("select reporter_id from exchange.report").map(it -> it.get(0, java.util.UUID.class));
    }
}
