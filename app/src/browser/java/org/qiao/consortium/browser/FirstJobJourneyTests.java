package org.qiao.consortium.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an employer's registration to an agreed match, as its users walk it. */
@BrowserTest
class FirstJobJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Organizations organizations;

    @Autowired
    Students students;

    @Autowired
    Needs needs;

    @Autowired
    People people;

    @Autowired
    InstantSource clock;

    private Visits visits;
    private Visit secretary;
    private Visit employer;
    private Visit student;

    @BeforeEach
    void sitDown() {
        town.secretary();
        visits = new Visits(port, people);
        secretary = visits.atDesk();
        employer = visits.atDesk();
        student = visits.onPhone();
    }

    @AfterEach
    void standUp() {
        try {
            visits.nobodyComplained();
        } finally {
            visits.close();
        }
    }

    @Test
    void anEmployerFindsAStudent() {
        registerTheEmployer();
        verifyTheEmployer();
        importPostsOfWhichFiveAreWrong();
        mendAndImportAgain();
        submitTheBatch();
        returnOneAndPublishTheRest();
        letTheStudentIn();
        sayYesOnBothSides();
    }

    private void registerTheEmployer() {
        employer.open("/registration");
        employer.type("name", "祁连精工机械有限公司（示例）");
        employer.type("creditCode", "91620702MADEMA001T");
        employer.look("region", "党寨");
        employer.look("industry", "3484");
        employer.type("contactName", "陈某");
        employer.type("contactPhone", "19900012345");
        employer.type("userName", "chenmou");
        employer.type("password", Visits.PASSWORD);
        employer.type("passwordAgain", Visits.PASSWORD);
        employer.look("01-registration");
        employer.press("登记并登录");
        assertThat(employer.text()).contains("核验");
        employer.look("02-employer-workbench");
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }

    private OrganizationView theEmployer() {
        return organizations.ofKind(OrganizationKind.ENTERPRISE, today()).stream()
                .findFirst()
                .orElseThrow();
    }

    private void verifyTheEmployer() {
        secretary.signIn("zhoumin", Visits.PASSWORD);
        // Who founded the consortium is 平台管理员 too and chooses once; the next sign-in goes on in that role.
        secretary.actAs("秘书处");
        secretary.signOut();
        secretary.signIn("zhoumin", Visits.PASSWORD);
        assertThat(secretary.text()).contains("核验");
        secretary.look("03-secretary-workbench");
        secretary.open("/members/" + theEmployer().number() + "/verification");
        secretary.type("licenceNumber", "620702000001");
        secretary.type("licenceSeenOn", today().toString());
        secretary.choose("creditStanding", "CLEAR");
        secretary.type("creditSource", "国家企业信用信息公示系统");
        secretary.type("creditCheckedOn", today().toString());
        secretary.type("calledWhom", "陈某 人事");
        secretary.type("calledOn", today().toString());
        secretary.choose("callResult", "CONFIRMED");
        secretary.press("通过核验");
        assertThat(theEmployer().verifiedEmployer()).isTrue();
    }

    /** Row 5 has no title, 15 asks for men only, 25 pays less at most than at least, 35 closes in the past, 45 wants nobody. */
    private Map<String, String> post(int row, boolean mended) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("岗位名称", row == 5 && !mended ? "" : "数控车工" + (row + 1) + "号线");
        cells.put("职业", "车工");
        cells.put("招聘人数", row == 45 && !mended ? "0" : "2");
        cells.put("工作地", "甘州区");
        cells.put("详细地址", "示例路 1 号");
        cells.put("薪酬下限", "4500");
        cells.put("薪酬上限", row == 25 && !mended ? "450" : "6500");
        cells.put("薪酬单位", "元/月");
        cells.put("用工形式", "劳动合同");
        cells.put("学历要求", "高中/中专/技校");
        cells.put("截止日期", (row == 35 && !mended ? today().minusDays(1) : today().plusDays(60)).toString());
        cells.put("工作内容", (row == 15 && !mended ? "限男性。" : "") + "操作数控车床加工轴类零件，按图纸自检尺寸，做好设备保养和交接记录。");
        return cells;
    }

    private byte[] template(Visit visit, String kind) {
        return visit.page()
                .request()
                .get("http://localhost:" + port + "/imports/" + kind + "/template.xlsx")
                .body();
    }

    private void upload(Visit visit, String kind, byte[] workbook) {
        visit.open("/imports/" + kind);
        visit.page()
                .locator("main input[type=file]")
                .setInputFiles(new FilePayload(
                        kind + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
        visit.press("上传并核对");
        // The script sends the file and then goes on to the preview.
        visit.page().waitForURL("**/imports/" + kind + "/*");
    }

    private byte[] given = new byte[0];

    private void importPostsOfWhichFiveAreWrong() {
        var workbook = Workbooks.change(template(employer, "posts"), table -> {
            for (var row = 0; row < 50; row++) {
                table.write(row, post(row, false));
            }
        });
        upload(employer, "posts", workbook);
        employer.look("04-import-preview");
        assertThat(employer.text()).contains("5 行有误", "提交 45 行");
        given = employer.page()
                .request()
                .get(employer.page().url().split("\\?")[0] + "/errors.xlsx")
                .body();
        employer.press("提交 45 行");
    }

    private void mendAndImportAgain() {
        var mended = Workbooks.change(given, table -> {
            assertThat(table.has("错误原因")).isTrue();
            assertThat(table.read(5, "错误原因")).isNotBlank();
            for (var row : new int[] {5, 15, 25, 35, 45}) {
                table.write(row, post(row, true));
            }
        });
        upload(employer, "posts", mended);
        assertThat(employer.text()).contains("提交 5 行").doesNotContain("行有误，");
        employer.press("提交 5 行");
    }

    private void submitTheBatch() {
        employer.open("/exchange/needs?own=true&status=DRAFT&size=50");
        employer.look("05-drafts");
        employer.page().locator("main [data-tick-all]").check();
        employer.press("提交审核");
        employer.look("06-submitted");
    }

    private void returnOneAndPublishTheRest() {
        secretary.open("/approvals");
        secretary.look("07-approvals");
        secretary.page().locator("main a[href^='/approvals/SP-']").first().click();
        secretary.page().waitForLoadState();
        var url = secretary.page().url().split("\\?")[0];
        secretary.page().navigate(url + "?size=50");
        var boxes = secretary.page().locator("main input[name=ticked]");
        assertThat(boxes.count()).isEqualTo(50);
        boxes.first().check();
        secretary.type("opinion", "请写明班次");
        secretary.look("08-approval");
        secretary.press("退回所选");
        secretary.page().navigate(url + "?size=50");
        var rest = secretary.page().locator("main input[name=ticked]");
        assertThat(rest.count()).isEqualTo(49);
        secretary.page().locator("main [data-tick-page] input").check();
        secretary.press("同意所选");
        assertThat(needs.of(theEmployer().id()).stream().filter(it -> it.isOpen(today())))
                .hasSize(49);
        employer.open("/inbox");
        employer.look("09-inbox");
    }

    private void letTheStudentIn() {
        var school = town.school("示例职业技术学校");
        var clerk = visits.atDesk(school.clerk());
        var workbook = Workbooks.change(template(clerk, "students"), table -> {
            for (var row = 0; row < 300; row++) {
                table.write(row, pupil(row));
            }
        });
        upload(clerk, "students", workbook);
        clerk.look("10-roster-preview");
        clerk.press("提交 300 行");
        clerk.open("/students/roster");
        clerk.look("11-roster");
        var me = students.visible(school.clerk()).stream()
                .filter(it -> it.name().full().equals("示例学生0"))
                .findFirst()
                .flatMap(it -> it.person())
                .orElseThrow();
        student.activate(people.activationCode(me, clock.instant()), Visits.PASSWORD);
        student.look("12-student-workbench");
        for (var purpose = 0; purpose < 3; purpose++) {
            student.open("/students/me");
            student.press("同意这一项");
        }
        student.look("13-my-information");
        student.open("/exchange/offers/mine");
        student.look("occupation1", "车工");
        student.type("from", today().plusMonths(7).toString());
        student.look("14-offer");
        student.press("保存并公开");
    }

    private Map<String, String> pupil(int index) {
        var idCard = Town.idCard(LocalDate.parse("2007-01-01").plusDays(index), index);
        var cells = new LinkedHashMap<String, String>();
        cells.put("学籍号", "G" + idCard);
        cells.put("姓名", "示例学生" + index);
        cells.put("证件号码", idCard);
        cells.put("手机号", "199001%05d".formatted(index));
        cells.put("班级", "24数控" + (index / 50 + 1) + "班");
        cells.put("班主任", "许静");
        cells.put("专业代码", "660103");
        cells.put("专业名称", "数控技术应用");
        cells.put("层次", "中职");
        cells.put("入学时间", "2024-09-01");
        cells.put("毕业时间", today().plusMonths(7).toString());
        return cells;
    }

    private void sayYesOnBothSides() {
        student.open("/exchange/proposals");
        student.look("15-proposals");
        student.press("我愿意接洽");
        employer.open("/exchange/matches");
        employer.look("16-matches");
        employer.page().locator("main td.q-main a").first().click();
        employer.page().waitForLoadState();
        employer.look("17-match");
        employer.press("愿意接洽");
        assertThat(employer.text()).contains("双方愿意接洽", "示例学生0");
        employer.press("查看联系方式");
        employer.look("18-match-agreed");
        student.open("/inbox");
        assertThat(student.text()).contains("双方愿意接洽");
        student.look("19-student-inbox");
        student.open("/posts");
        student.look("20-public-posts");
    }
}
