package org.qiao.consortium.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.governance.AnnouncementKind;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Agreements between schools and firms, one of them about to end, one waiting to be signed; a public notice that runs and one that is over. */
@Component
class AffairsChapter implements Chapter {

    private final Agreements agreements;
    private final Announcements announcements;
    private final Cast cast;

    AffairsChapter(Agreements agreements, Announcements announcements, Cast cast) {
        this.agreements = agreements;
        this.announcements = announcements;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "affairs";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        return List.of(
                new Piece("affairs/shared-workshop", () -> sharedWorkshop(today)),
                new Piece("affairs/apprentices", () -> apprentices(today)),
                new Piece("affairs/field-class", () -> fieldClass(today)),
                new Piece("affairs/notice-over", () -> noticeOver(today)),
                new Piece("affairs/notice-open", () -> noticeOpen(today)));
    }

    private void sharedWorkshop(LocalDate today) {
        var from = today.minusYears(1).plusDays(40);
        signed(
                new Agreements.Draft(
                        AgreementKind.COOPERATION,
                        "共建农机装备共享实训室合作协议（示例）",
                        new Agreements.Terms(
                                from,
                                Optional.of(today.plusDays(40)),
                                List.of(
                                        party("school", "甲方", "提供场地 300 平方米，负责日常管理和安全；接纳其他学校按预约使用。", "40"),
                                        party("machinery", "乙方", "提供设备并负责维护，派企业师傅每月带教不少于 16 学时。", "60")),
                                clauses("共建农机装备共享实训室，面向在校学生实训和职工培训。", "设备权属归提供方，因教学需要添置的归甲方。")),
                        Optional.empty()),
                from);
    }

    private void apprentices(LocalDate today) {
        var from = today.minusDays(120);
        signed(
                new Agreements.Draft(
                        AgreementKind.APPRENTICESHIP,
                        "种子检验学徒培养协议（示例）",
                        new Agreements.Terms(
                                from,
                                Optional.of(from.plusYears(2)),
                                List.of(
                                        party("college", "甲方", "制定培养方案，负责在校教学和学徒考核。", ""),
                                        party("seed", "乙方", "提供学徒岗位和师傅，支付学徒报酬，办理保险。", "")),
                                clauses("每年接收学徒，在检验、加工岗位轮岗培养。", "不收押金，不扣证件，不安排法律法规禁止的岗位和时间。")),
                        Optional.empty()),
                from);
    }

    /** Sent to its parties the day before yesterday; the school has signed, the cooperative has not. */
    private void fieldClass(LocalDate today) {
        var number = agreements.open(
                new Agreements.Draft(
                        AgreementKind.COMMISSIONED,
                        "玉米制种田间课堂委托培养协议（示例）",
                        new Agreements.Terms(
                                today.plusDays(9),
                                Optional.of(today.plusYears(1)),
                                List.of(
                                        party("school", "甲方", "选派教师，编写田间实训手册，组织学生。", "50"),
                                        party("cooperative", "乙方", "提供制种基地和技术员，保障实训安全。", "50")),
                                clauses("在制种基地开设田间课堂，每学期不少于 40 学时。", "毕业证书的发放不与就业去向挂钩。")),
                        Optional.empty()),
                cast.named("school"),
                at(today.minusDays(2), 600));
        agreements.sendForSigning(number, cast.named("school"), at(today.minusDays(2), 620));
        confirm(number, "school", today.minusDays(2));
    }

    private void noticeOver(LocalDate today) {
        announcements.open(
                new Announcements.Notice(
                        AnnouncementKind.CATALOGUE,
                        "关于第一批校企共享实训资源目录的公示（示例）",
                        "经各单位申报、秘书处汇总，形成第一批校企共享实训资源目录，现予公示。",
                        List.of(
                                item("农机装备共享实训室（示例）", "可预约工位 24 个"),
                                item("种子检验共享实训室（示例）", "可预约工位 16 个"),
                                item("设施蔬菜育苗实训棚（示例）", "可预约面积 800 平方米")),
                        Optional.empty()),
                cast.named("secretariat"),
                at(today.minusDays(20), 560));
    }

    private void noticeOpen(LocalDate today) {
        announcements.open(
                new Announcements.Notice(
                        AnnouncementKind.SELECTION,
                        "关于牵头企业遴选结果的公示（示例）",
                        "根据遴选条件，经单位申报、评审打分，拟确定下列企业为联合体牵头企业，现予公示。",
                        List.of(item("沃犁川农业装备有限公司（示例）", "得分 92"), item("穗语谣种业有限公司（示例）", "得分 88")),
                        Optional.empty()),
                cast.named("secretariat"),
                at(today.minusDays(1), 600));
    }

    private static Announcements.Item item(String title, String note) {
        return new Announcements.Item(Optional.empty(), title, note);
    }

    private Agreements.Party party(String user, String role, String duties, String share) {
        return new Agreements.Party(
                cast.named(user).organization(),
                role,
                duties,
                share.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(share)));
    }

    private static List<Agreements.Clause> clauses(String what, String care) {
        return List.of(
                new Agreements.Clause("合作内容", what),
                new Agreements.Clause("约定事项", care),
                new Agreements.Clause("变更、终止与争议", "变更须各方书面同意；争议先协商，协商不成的依法处理。"));
    }

    private void signed(Agreements.Draft draft, LocalDate from) {
        var by = cast.named("secretariat");
        var number = agreements.open(draft, by, at(from.minusDays(9), 560));
        agreements.sendForSigning(number, by, at(from.minusDays(8), 560));
        draft.terms()
                .parties()
                .forEach(it -> agreements.confirm(
                        number, it.unit(), "授权代表（示例）", from.minusDays(5), by, at(from.minusDays(5), 600)));
    }

    private void confirm(String number, String user, LocalDate on) {
        var clerk = cast.named(user);
        agreements.confirm(number, clerk.organization(), clerk.name(), on, clerk, at(on, 640));
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atStartOfDay(BusinessTime.ZONE).plusMinutes(minute).toInstant();
    }
}
