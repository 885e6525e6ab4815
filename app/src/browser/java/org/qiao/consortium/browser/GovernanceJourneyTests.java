package org.qiao.consortium.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the first seat of a council to an objection that was answered, as its people walk it. */
@BrowserTest
class GovernanceJourneyTests {

    private static final String TASK = "建设公共实训中心";
    private static final String CASE = "示例职业技术学校“厂中校”案例";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    OrganizationRegister register;

    @Autowired
    People people;

    private Visits visits;
    private Visit secretary;
    private Visit chair;
    private Visit lead;
    private Visit firm;
    private Visit office;
    private List<Viewer> members = List.of();

    @BeforeEach
    void sitDown() {
        town.secretary();
        var government = register.register(
                Particulars.of("示例区教育局", "区教育局", OrganizationKind.GOVERNMENT, "620702"),
                town.secretary().actor(),
                TestClock.now());
        var school = town.school("示例职业技术学校");
        var maker = town.employer("祁连精工机械有限公司（示例）");
        town.employer("黑河种业有限公司（示例）");
        members = List.of(
                town.person("马建国", Role.DEPARTMENT, government),
                town.person("许静", Role.SCHOOL_CLERK, school.id()),
                town.person("陈立", Role.ENTERPRISE_CLERK, maker.id()));
        visits = new Visits(port, people);
        secretary = visits.secretary();
        chair = visits.onPhone(members.get(0));
        lead = visits.atDesk(members.get(1));
        firm = visits.onPhone(members.get(2));
        office = visits.atDesk(town.person("韩松", Role.LEADING_OFFICE, government));
    }

    @AfterEach
    void standUp() {
        TestClock.putBack();
        visits.close();
    }

    @Test
    void whatIsDecidedIsDone() {
        setUpTheCouncil();
        var meeting = callTheMeeting();
        voteAndCount(meeting);
        issueThePlan();
        turnTheResolutionIntoATask();
        planAndReport();
        TestClock.pass(Duration.ofDays(50));
        superviseWhatIsLate();
        announceTheResult();
        objectAndAnswer();
        visits.nobodyComplained();
    }

    private void setUpTheCouncil() {
        secretary.open("/council");
        secretary.look("g01-council-empty");
        secretary.open("/bodies/new?kind=COUNCIL");
        secretary.type("name", "示例联合体理事会");
        secretary.type("basis", "章程第十二条");
        secretary.type("interval", "6");
        secretary.type("foundedOn", "2026-01-10");
        secretary.press("保存");
        seat(members.get(0), "示例区教育局", "CHAIR", "理事长");
        seat(members.get(1), "示例职业技术学校", "MEMBER", "理事");
        seat(members.get(2), "祁连精工", "MEMBER", "理事");
        assertThat(secretary.text()).contains("马建国", "许静", "陈立");
        secretary.look("g03-body");
        secretary.open("/council");
        secretary.look("g04-council");
    }

    private void seat(Viewer person, String unit, String office, String title) {
        secretary.follow("增设席位");
        secretary.look("unit", unit);
        secretary.pick("office", office);
        secretary.type("title", title);
        secretary.type("holder", person.name());
        secretary.look("account", person.name());
        secretary.type("since", "2026-01-10");
        secretary.type("until", "2029-01-09");
        secretary.press("保存");
    }

    private String callTheMeeting() {
        secretary.open("/meetings/new");
        assertThat(secretary.page().locator("main [name=body]").inputValue())
                .as("the council is proposed")
                .startsWith("JG-");
        secretary.type("title", "理事会第一次会议");
        secretary.type("day", "2026-12-01");
        secretary.type("place", "示例园区三楼会议室");
        secretary.type("items", "1. 建设公共实训中心\n2. 优秀产教融合案例评选办法");
        secretary.press("保存草稿");
        secretary.look("g06-meeting-draft");
        secretary.press("发出通知");
        var path = visits.path(secretary);
        chair.open("/workbench");
        chair.open(path);
        chair.choose("reply", "COMING");
        chair.look("g08-member-reply");
        chair.press("回复");
        return path;
    }

    private void voteAndCount(String meeting) {
        secretary.press("开始签到");
        for (var member : List.of(chair, lead, firm)) {
            member.open(meeting);
            member.press("签到");
        }
        secretary.open(meeting);
        secretary.press("开始表决");
        chair.open(meeting);
        chair.look("g09-ballot-on-a-phone");
        chair.press("赞成");
        assertThat(chair.text()).contains("您已表决");
        lead.open(meeting);
        lead.press("赞成");
        firm.open(meeting);
        firm.press("反对");
        secretary.open(meeting);
        secretary.look("g10-voting");
        secretary.press("结束表决并计票");
        assertThat(secretary.text()).contains("赞成 2", "反对 1", "决议 JY-");
        secretary.press("结束会议");
        secretary.follow("写纪要");
        secretary.look("g12-minutes");
    }

    private void issueThePlan() {
        secretary.open("/plans/new");
        secretary.type("year", "2026");
        secretary.type("title", "2026年度重点任务计划");
        secretary.press("保存");
    }

    private void turnTheResolutionIntoATask() {
        secretary.open("/resolutions");
        secretary.follow(TASK);
        secretary.look("g15-resolution");
        secretary.follow("分解为任务");
        secretary.type("title", TASK);
        secretary.type("output", "实训中心投入使用，可同时实训 300 人");
        secretary.type("lead", "示例职业技术学校");
        secretary.type("supports", "祁连精工机械有限公司（示例）、黑河种业有限公司（示例）");
        secretary.type("startsOn", "2026-11-01");
        secretary.look("g16-task-form");
        secretary.press("保存");
        assertThat(secretary.text()).contains(TASK, "牵头", "配合");
        secretary.open("/plans");
        secretary.follow("2026年度重点任务计划");
        secretary.unfold("下达");
        secretary.type("basis", "理事会第一次会议决议");
        secretary.pressUnfolded("下达");
        secretary.look("g18-plan-issued");
    }

    private void planAndReport() {
        lead.open("/workbench");
        lead.open("/tasks");
        lead.follow(TASK);
        lead.unfold("行动计划");
        lead.type("action", "十一月定点位，十二月设备进场，年底前试运行。");
        lead.type("contact", "实训处");
        lead.press("提交行动计划");
        lead.unfold("增加节点");
        lead.type("name", "设备进场");
        lead.type("nodeDue", "2026-12-10");
        lead.press("增加");
        lead.type("progress", "30");
        lead.type("text", "点位已定，设备招标文件已发。");
        lead.press("提交报告");
        assertThat(lead.text()).contains("30%", "设备进场", "年底前试运行");
        lead.look("g20-task-of-the-lead");
    }

    private void superviseWhatIsLate() {
        secretary.open("/tasks");
        secretary.look("g21-tasks-red");
        secretary.follow(TASK);
        secretary.look("g22-task-red");
        secretary.follow("发函");
        secretary.open(visits.path(secretary) + "?kind=URGE");
        secretary.look("g23-urging");
        secretary.press("发出催办函");
        office.open("/tasks");
        office.follow(TASK);
        office.follow("发函");
        office.press("发出督办单");
        lead.open("/workbench");
        lead.look("g26-lead-owes-replies");
        lead.follow("督办单待回复");
        lead.look("g27-supervision-of-the-lead");
        lead.type("reply", "设备迟到一个月，现已进场；二月底前试运行。");
        lead.press("回复");
        assertThat(lead.text()).contains("二月底前试运行");
        secretary.open("/governance/health");
        secretary.look("g28-health");
        secretary.open("/governance/health/tasks-overdue");
        assertThat(secretary.text()).contains("示例职业技术学校");
        secretary.look("g29-health-rows");
    }

    private void announceTheResult() {
        secretary.open("/governance/announcements/new");
        secretary.pick("kind", "AWARD");
        secretary.type("title", "关于 2026 年优秀产教融合案例评选结果的公示");
        secretary.type("body", "根据理事会第一次会议审议的评选办法，经单位报送、评委评分产生。");
        secretary.type("items", CASE + " | 得分 92\n祁连精工师傅进课堂案例 | 得分 90");
        secretary.press("发布公示");
    }

    private void objectAndAnswer() {
        firm.open("/announcements");
        firm.follow("优秀产教融合案例");
        firm.look("g33-public-announcement");
        firm.follow("提出异议");
        firm.pick("item", "1");
        firm.choose("way", "named");
        firm.type("text", "案例所称的车间当年没有投入使用，请核实。");
        firm.press("提交异议");
        firm.look("g35-receipt");
        secretary.open("/workbench");
        secretary.look("g36-secretary-workbench");
        secretary.open("/governance/objections");
        secretary.follow(CASE);
        secretary.type("checkWay", "实地查看，查阅验收材料");
        secretary.type("finding", "车间已于 2026 年 5 月验收并投入使用。");
        secretary.press("记入");
        secretary.choose("outcome", "UNFOUNDED");
        secretary.choose("decision", "KEEP");
        secretary.type("answer", "经实地查看，车间已投入使用，异议不成立。");
        secretary.look("g37-objection");
        secretary.press("答复");
        assertThat(secretary.text()).contains("异议不成立");
        secretary.look("g38-answered");
        firm.open("/inbox");
        assertThat(firm.text()).contains("异议已答复");
        firm.look("g39-member-inbox");
    }
}
