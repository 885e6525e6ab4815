package org.qiao.consortium.exchange.need.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.need.NeedFirms;
import org.qiao.consortium.exchange.need.sheet.PostImport.ImportedPost;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.CellError;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetLimits;
import org.qiao.consortium.platform.sheets.SheetReader;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class PostImportTests {

    private static final Instant NOW = TestClock.now();
    private static final String HEADER = "岗位名称,职业,招聘人数,工作地,薪酬下限,薪酬上限,截止日期,工作内容\n";

    @Autowired
    PostImport posts;

    @Autowired
    DSLContext sql;

    @Autowired
    Needs needs;

    @Autowired
    OrganizationRegister register;

    @Autowired
    EmployerVerification verification;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    private Viewer clerk;
    private String until;

    @BeforeEach
    void aFirm() {
        clerk = new NeedFirms(register, verification, people, transaction, NOW).firm();
        until = NeedFirms.today(NOW).plusDays(60).toString();
    }

    private List<CheckedRow<ImportedPost>> check(String... lines) {
        return checkSheet(HEADER + String.join("\n", lines).replace("UNTIL", until) + "\n");
    }

    private List<CheckedRow<ImportedPost>> checkSheet(String text) {
        var sheet =
                new SheetReader(SheetLimits.usual()).read(text.getBytes(StandardCharsets.UTF_8), posts.layout(clerk));
        return posts.checker(clerk).check(sheet.rows());
    }

    private List<SheetImport.Done> commit(List<CheckedRow<ImportedPost>> rows) {
        var batch = new SheetBatch(UUID.randomUUID(), "DR-2026-000001", "岗位.csv", NOW);
        return Objects.requireNonNull(transaction.execute(status -> posts.commit(
                rows.stream().filter(it -> it.verdict().isCommitted()).toList(), clerk, batch)));
    }

    private List<String> undo(List<SheetImport.Done> done) {
        return Objects.requireNonNull(
                transaction.execute(status -> posts.undoing().orElseThrow().undo(done, clerk, "传错了表")));
    }

    private static final String TURNER = "数控车工,车工,3,甘州区,4500,7000,UNTIL,操作数控车床，按图纸加工轴类零件。";

    @Test
    void rowsBecomeDraftsAndTheSameFileChangesNothing() {
        var rows = check(TURNER, "焊工,焊工,2,大满镇,5000,8000,UNTIL,焊接农机支架，按图下料并打磨。");
        assertThat(rows).extracting(CheckedRow::verdict).containsExactly(Verdict.NEW, Verdict.NEW);
        commit(rows);
        assertThat(needs.of(clerk.organization()))
                .hasSize(2)
                .extracting(NeedView::status)
                .containsOnly(NeedStatus.DRAFT);
        assertThat(needs.of(clerk.organization()))
                .extracting(it -> it.terms().place().regionCode())
                .containsExactlyInAnyOrder("620702", "620702102");

        var again = check(TURNER, "焊 工,焊工,2,甘州区大满镇,5000,8000,UNTIL,焊接农机支架，按图下料并打磨。");
        assertThat(again).extracting(CheckedRow::verdict).contains(Verdict.UNCHANGED);
        commit(again);
        assertThat(needs.of(clerk.organization())).hasSize(2);
    }

    @Test
    void aChangedRowChangesItsDraft() {
        commit(check(TURNER));
        var changed = check(TURNER.replace(",3,", ",5,"));
        assertThat(changed).extracting(CheckedRow::verdict).containsExactly(Verdict.CHANGED);
        commit(changed);
        assertThat(needs.of(clerk.organization()))
                .extracting(it -> it.terms().heads())
                .containsExactly(5);
    }

    @Test
    void undoingGivesUpNewDraftsAndRestoresChangedOnes() {
        var welder = "焊工,焊工,2,大满镇,5000,8000,UNTIL,焊接农机支架，按图下料并打磨。";
        commit(check(TURNER));
        var before = needs.of(clerk.organization()).getFirst();
        var done = commit(check(TURNER.replace(",3,", ",5,"), welder));
        assertThat(undo(done)).isEmpty();
        assertThat(needs.of(clerk.organization()))
                .filteredOn(it -> it.status() == NeedStatus.DRAFT)
                .singleElement()
                .satisfies(it -> assertThat(it.terms()).isEqualTo(before.terms()));
        assertThat(check(welder)).extracting(CheckedRow::verdict).containsExactly(Verdict.NEW);
    }

    @Test
    void aDraftThatWasTouchedSinceOrIsOnItsWayIsNotUndone() {
        var done = commit(check(TURNER));
        commit(check(TURNER.replace(",3,", ",4,")));
        assertThat(undo(done)).containsExactly("提交之后又有人改过");
        sql.execute(
                "update exchange.need set status = 'PUBLISHED' where id = ?",
                done.getFirst().thing());
        assertThat(undo(done)).containsExactly("已经不是草稿：送审、发布过的岗位请逐个撤回或关闭");
        assertThat(needs.of(clerk.organization())).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidByCellAndAllAtOnce() {
        var row = check("数控车工,看不懂的职业,三,火星,900,1000,UNTIL,操作车床加工零件，限男性。").getFirst();
        assertThat(row.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(row.findings()).extracting(CellError::column).contains("职业", "招聘人数", "工作地");

        var byRules = check("数控车工,车工,3,甘州区,900,1000,UNTIL,操作车床加工零件，限男性。").getFirst();
        assertThat(byRules.findings())
                .extracting(CellError::column, CellError::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("薪酬下限", "exchange.need.pay-below-floor"),
                        org.assertj.core.groups.Tuple.tuple("工作内容", "exchange.need.sex-in-text"));
    }

    @Test
    void whatIsAskedOfApplicantsComesFromColumnsOfItsOwn() {
        var header = "岗位名称,职业,招聘人数,工作地,薪酬下限,薪酬上限,截止日期,工作内容,作业类别,年龄下限,年龄上限,性别,限定性别的理由,说明\n";
        var row = "装卸工,装卸搬运工,2,甘州区,4000,5000," + until + ",搬运井下物资，按班次完成装卸。,";

        var read = checkSheet(header + row + "井下作业、过重体力,18,50,男,女职工禁忌从事的劳动,井下搬运的劳动强度\n")
                .getFirst();
        assertThat(read.verdict()).as(read.findings().toString()).isEqualTo(Verdict.NEW);
        assertThat(read.value().orElseThrow().terms().asked())
                .isEqualTo(new PostTerms.Asked(
                        Optional.of(18),
                        Optional.of(50),
                        Optional.of(PostTerms.Sex.MALE),
                        Optional.of(PostTerms.SexGround.FORBIDDEN_FOR_WOMEN),
                        false,
                        Set.of(PostTerms.Hazard.UNDERGROUND, PostTerms.Hazard.HEAVY)));

        var wrong = checkSheet(header + row + "太空,18,50,男,,\n").getFirst();
        assertThat(wrong.findings()).extracting(CellError::column).containsExactly("作业类别");
        var byRules = checkSheet(header + row + "高处作业,17,50,男,,\n").getFirst();
        assertThat(byRules.findings()).extracting(CellError::column).contains("作业类别", "说明", "限定性别的理由");
    }

    @Test
    void theSamePostTwiceInAFileIsWrongTheSecondTime() {
        var rows = check(TURNER, TURNER.replace(",3,", ",4,"));
        assertThat(rows).extracting(CheckedRow::verdict).containsExactly(Verdict.NEW, Verdict.WRONG);
        assertThat(rows.get(1).findings().getFirst().args()).containsExactly("2");
    }

    @Test
    void anEmptyOccupationIsSuggestedWithItsReasonAndAskedBackWhenTheTitleSaysTooLittle() {
        var rows = check("氩弧焊工,,2,甘州区,5000,8000,UNTIL,焊接不锈钢管道，按工艺卡作业。", "普工,,9,甘州区,4000,5000,UNTIL,按班长安排完成车间各项工作。");
        assertThat(rows).extracting(CheckedRow::verdict).containsOnly(Verdict.NEW);
        assertThat(rows.get(0).value().orElseThrow().terms().occupation())
                .hasValueSatisfying(it -> assertThat(it.value()).isEqualTo("6-18-02-04"));
        assertThat(rows.get(0).findings())
                .extracting(CellError::code)
                .containsExactly("exchange.post-import.suggested");
        assertThat(rows.get(1).value().orElseThrow().terms().occupation()).isEmpty();
        assertThat(rows.get(1).findings()).extracting(CellError::code).containsExactly("exchange.post-import.ask-back");
    }
}
