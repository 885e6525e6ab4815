package org.qiao.consortium.platform.sheets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT;
import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT_OUTCOME;
import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT_PART;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@Import(TreeImport.class)
class ImportPagesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final String TITLES = "牌号,树种,栽种日期,认养人电话\n";
    private static final String MIXED = TITLES + "A-001,胡杨,2026-03-12,\nA-002,榆树,,\nA-1,榆树,去年,\nA-001,胡杨,,\n";

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TreeImport trees;

    @Autowired
    ImportStore store;

    @Autowired
    ImportWork work;

    @Autowired
    WorkStep step;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    private PersonId clerk;
    private PersonId colleague;

    @BeforeEach
    void twoClerksOfOneUnit() {
        var unit = new OrganizationId(UUID.randomUUID());
        clerk = person("周敏", Role.SECRETARIAT, unit);
        colleague = person("李想", Role.SECRETARIAT, unit);
        trees.planted.clear();
        trees.batches.clear();
        trees.touched.clear();
        trees.whileChecking = () -> {};
        trees.whileCommitting = () -> {};
    }

    @Test
    void saysWhichColumnsWereNotRead() {
        assertThat(page(upload("牌号,备注,树种\nA-001,路边,胡杨\n")).select(".q-notice").text())
                .isEqualTo("这些列不在模板中，没有读取：备注。 说明各是哪一列");
    }

    @Test
    void showsEveryRowWithWhatIsWrongBesideTheCell() {
        var batch = upload(MIXED);
        var page = page(batch);

        assertThat(page.select(".q-tabs a").eachText()).containsExactly("新增 2", "变更 0", "未变 0", "有误 2");
        assertThat(page.select("td.q-tone-bad p").eachText())
                .containsExactly("“A-1”的格式不对。请按填写说明填写。", "“去年”不是日期。请写成 2026-03-01 这样。", "与第 2 行重复。请只保留一行。");
        assertThat(page(batch + "?rows=new").select("tbody tr").eachText())
                .containsExactly("2 A-001 A-001 胡杨 2026-03-12", "3 A-002 A-002 榆树");
        assertThat(trees.planted).isEmpty();
    }

    @Test
    void commitsTheRightRowsAndTheMendedFileThenDoublesNothing() {
        var batch = upload(MIXED);
        assertThat(commit(batch, clerk)).hasStatus3xxRedirection();
        assertThat(trees.planted).containsOnlyKeys("A-001", "A-002");
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("已提交");
        assertThat(page(batch).select("button").eachText()).noneMatch(it -> it.startsWith("提交"));

        var mended = upload(MIXED.replace("A-1,榆树,去年", "A-003,榆树,2025-03-12")
                .replace("A-001,胡杨,,", "A-002,胡杨,,")
                .replace("A-002,榆树,,\n", ""));
        assertThat(page(mended).select(".q-tabs a").eachText()).containsExactly("新增 1", "变更 1", "未变 1", "有误 0");
        commit(mended, clerk);
        assertThat(trees.planted).containsOnlyKeys("A-001", "A-002", "A-003");
        assertThat(trees.planted.get("A-002").kind()).isEqualTo("胡杨");
    }

    @Test
    void givesTheUsersFileBackAndTakesItAgain() throws Exception {
        var batch = upload(MIXED);
        var errors = get(batch + "/errors.xlsx", clerk);
        assertThat(errors).hasStatusOk();
        assertThat(errors.getResponse().getHeader("Content-Disposition")).contains("attachment");
        var content = errors.getResponse().getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(4).getStringCellValue())
                    .isEqualTo("牌号：“A-1”的格式不对。请按填写说明填写。\n栽种日期：“去年”不是日期。请写成 2026-03-01 这样。");
        }
        assertThat(page(location(post(content, clerk))).select(".q-tabs a").eachText())
                .containsExactly("新增 2", "变更 0", "未变 0", "有误 2");
    }

    @Test
    void keepsNothingOfAFileThatIsRefused() throws Exception {
        var before = sql.fetchCount(SHEET_IMPORT);
        var refused = post("%PDF-1.7".getBytes(StandardCharsets.UTF_8), clerk);
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#file-error").text()).isEqualTo("这不是表格文件。请上传按模板填写的 xlsx 或 csv 文件。");
        assertThat(html(post("牌号\nA-001".getBytes(StandardCharsets.UTF_8), clerk))
                        .select("#file-error")
                        .text())
                .isEqualTo("第 1 行的列名中缺少：树种。文件中的列名是：牌号。请补上缺少的列，或下载模板填写。");
        assertThat(mvc.post()
                        .uri("/imports/trees")
                        .multipart()
                        .file(new MockMultipartFile("file", "", null, new byte[0]))
                        .with(as(context, clerk, Role.SECRETARIAT))
                        .with(csrf()))
                .hasStatus(422);
        assertThat(sql.fetchCount(SHEET_IMPORT)).isEqualTo(before);
    }

    @Test
    void showsTheNewOutcomeInsteadOfCommittingWhenThingsHaveChanged() {
        var batch = upload(MIXED);
        trees.planted.put("A-002", new TreeImport.Tree("A-002", "榆树", Optional.empty()));

        assertThat(commit(batch, clerk)).hasStatus3xxRedirection();
        assertThat(trees.planted).containsOnlyKeys("A-002");
        assertThat(page(batch).select(".q-tabs a").eachText()).containsExactly("新增 1", "变更 0", "未变 1", "有误 2");
        assertThat(commit(batch, clerk)).hasStatus3xxRedirection();
        assertThat(trees.planted).containsOnlyKeys("A-001", "A-002");
    }

    @Test
    void ofTwoWhoCommitTheSameBatchOneWins() throws Exception {
        var batch = upload(MIXED);
        var version = version(batch);
        var inside = new CountDownLatch(1);
        trees.whileCommitting = () -> {
            inside.countDown();
            sleepALittle();
        };
        var first = CompletableFuture.supplyAsync(
                () -> commit(batch, version, clerk).getResponse().getStatus());
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        var second = commit(batch, version, colleague);

        assertThat(Stream.of(
                        first.get(20, TimeUnit.SECONDS), second.getResponse().getStatus()))
                .containsExactlyInAnyOrder(302, 409);
        assertThat(trees.batches).hasSize(1);
    }

    @Test
    void whatFailsInTheMiddleLeavesTheBatchAsItWas() {
        var batch = upload(MIXED);
        trees.whileCommitting = () -> {
            throw new IllegalStateException("the power is gone");
        };
        assertThat(commit(batch, clerk)).hasStatus3xxRedirection();
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("待提交");
        assertThat(page(batch).select(".q-notice").text()).contains("提交时出了意外，这一批一行都没有提交。");

        trees.whileCommitting = () -> {};
        assertThat(commit(batch, clerk)).hasStatus3xxRedirection();
        assertThat(trees.planted).hasSize(2);
    }

    @Test
    void aFileThatTurnsOutUnreadableOnTheWayIsRefusedAndNothingOfItIsKept() {
        var batch = upload(manyTrees(100) + "B-001,\"榆树,,\n");

        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("未能读取");
        assertThat(page(batch).select(".q-notice").text()).contains("第 102 行有引号没有配对");
        assertThat(sql.fetchCount(SHEET_IMPORT_PART, SHEET_IMPORT_PART.IMPORT_ID.eq(id(batch))))
                .isZero();
        assertThat(sql.fetchCount(SHEET_IMPORT_OUTCOME, SHEET_IMPORT_OUTCOME.IMPORT_ID.eq(id(batch))))
                .isZero();
        assertThat(get(batch + "/errors.xlsx", clerk)).hasStatus(404);
    }

    @Test
    void aLongFileIsCheckedInTheBackgroundAndSaysHowFarItIs() throws Exception {
        var inside = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        trees.whileChecking = () -> {
            inside.countDown();
            if (inside.getCount() == 0) {
                await(goOn);
            }
        };
        var batch = upload(manyTrees(3_000));
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        var page = page(batch);
        assertThat(page.select(".q-title-status").text()).isEqualTo("核对中");
        assertThat(page.select(".q-progress").attr("hx-get")).isEqualTo(batch + "/progress");
        assertThat(page.select(".q-progress p").text()).isEqualTo("正在逐行核对，已核对 1,000 行。");
        assertThat(page.select("button").eachText()).contains("停止").noneMatch(it -> it.startsWith("提交"));
        assertThat(get(batch + "/progress", clerk)).doesNotContainHeader("HX-Refresh");

        goOn.countDown();
        waitUntil(batch, "CHECKED");
        assertThat(get(batch + "/progress", clerk)).hasHeader("HX-Refresh", "true");
        assertThat(page(batch).select(".q-tabs a").eachText()).contains("新增 3000");
    }

    @Test
    void whatIsStoppedInTheMiddleLeavesNothing() throws Exception {
        var batch = upload(manyTrees(3_000));
        waitUntil(batch, "CHECKED");
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        trees.whileCommitting = () -> {
            inside.countDown();
            await(goOn);
        };
        var answer = CompletableFuture.supplyAsync(
                () -> commit(batch, clerk).getResponse().getStatus());
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(send(batch + "/stop", 0, colleague)).hasStatus3xxRedirection();
        assertThat(page(batch).select(".q-progress p").text()).isEqualTo("正在停下。");
        goOn.countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(302);
        waitUntil(batch, "CHECKED");
        assertThat(page(batch).select(".q-notice").text()).contains("提交已停下，这一批一行都没有提交。");
        assertThat(page(batch).select(".q-deed").eachText()).containsExactly("停下", "上传并核对");

        trees.whileCommitting = () -> {};
        // They are in memory, where no transaction takes them back.
        trees.planted.clear();
        commit(batch, clerk);
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("已提交");
    }

    @Test
    void whatAnInstanceThatDiedHasLeftIsTakenUpInTheNextRound() throws Exception {
        var batch = upload(MIXED);
        sql.execute("update platform.sheet_import set status = 'COMMITTING' where id = ?", id(batch));
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("提交中");
        work.takeUp();
        waitUntil(batch, "COMMITTED");
        assertThat(trees.planted).containsOnlyKeys("A-001", "A-002");
    }

    @Test
    void aBatchThatSomebodyWorksOnIsLeftToThem() throws Exception {
        var batch = upload(MIXED);
        transaction.executeWithoutResult(status -> {
            sql.execute("update platform.sheet_import set status = 'COMMITTING' where id = ?", id(batch));
            var other = CompletableFuture.supplyAsync(() -> step.work(id(batch)));
            assertThat(other.join()).isFalse();
            assertThat(trees.planted).isEmpty();
        });
        work.takeUp();
        waitUntil(batch, "COMMITTED");
    }

    @Test
    void whoLostTheRoleInBetweenCommitsNothing() throws Exception {
        var batch = upload(MIXED);
        sql.execute("update platform.sheet_import set status = 'COMMITTING' where id = ?", id(batch));
        sql.execute("update platform.sheet_import_work set role = 'SCHOOL_CLERK' where import_id = ?", id(batch));
        work.takeUp();
        waitUntil(batch, "CHECKED");
        assertThat(trees.planted).isEmpty();
    }

    @Test
    void aUnitSaysOnceWhichOfItsColumnsAreOurs() {
        var own = "牌号,品种,位置\nA-001,胡杨,路边\n";
        var columns = upload(own);
        assertThat(columns).endsWith("/columns");
        var batch = columns.replace("/columns", "");
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("待对应列");
        var page = page(columns);
        assertThat(page.select(".q-notice").text()).isEqualTo("还缺少必填的列：树种。");
        assertThat(page.select("label").eachText()).anyMatch(it -> it.startsWith("品种"));
        assertThat(page.select("#column1 option").eachText()).contains("树种（必填）").doesNotContain("牌号（必填）");

        assertThat(html(assign(batch, "", "")).select(".q-errors").text()).contains("还缺少必填的列：树种。");
        assertThat(html(assign(batch, "树种", "树种")).text()).contains("只保留一列");
        assertThat(assign(batch, "树种", "")).hasStatus3xxRedirection();
        assertThat(page(batch).select(".q-tabs a").eachText()).contains("新增 1", "有误 0");
        assertThat(page(batch).select(".q-notice").text()).contains("没有读取：位置。");

        var next = upload(own.replace("A-001", "A-002"));
        assertThat(next).doesNotEndWith("/columns");
        assertThat(page(next).select(".q-tabs a").eachText()).contains("新增 1");
        commit(next, clerk);
        assertThat(trees.planted.get("A-002").kind()).isEqualTo("胡杨");
        var errors = get(upload(own.replace("胡杨", "柳树")) + "/errors.xlsx", clerk);
        assertThat(errors).hasStatusOk();
    }

    private MvcTestResult assign(String batch, String second, String third) {
        return mvc.post()
                .uri(batch + "/columns")
                .param("version", String.valueOf(version(batch)))
                .param("column1", second)
                .param("column2", third)
                .with(as(context, clerk, Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    @Test
    void ofBadFilesNothingIsStored() {
        var parts = List.of(
                "\u00D0\u00CF\u0011\u00E0 W\u0000o\u0000r\u0000k\u0000b\u0000o\u0000o\u0000k\u0000"
                        .getBytes(StandardCharsets.ISO_8859_1),
                "\u00D0\u00CF\u0011\u00E0 E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P\u0000a\u0000c\u0000k\u0000a\u0000g\u0000e\u0000"
                        .getBytes(StandardCharsets.ISO_8859_1),
                new byte[0],
                "PK\u0003\u0004 broken".getBytes(StandardCharsets.ISO_8859_1),
                "<html><table>".getBytes(StandardCharsets.UTF_8),
                ("牌号,树种" + ",列".repeat(1_000) + "\n").getBytes(StandardCharsets.UTF_8));
        var before = sql.fetchCount(SHEET_IMPORT);
        for (var content : parts) {
            var refused = post(content, clerk);
            assertThat(refused).hasStatus(422);
            assertThat(html(refused).select("#file-error").text()).endsWith("。");
        }
        assertThat(sql.fetchCount(SHEET_IMPORT)).isEqualTo(before);
        assertThat(sql.fetchCount(SHEET_IMPORT_PART))
                .isEqualTo(sql.fetchCount(SHEET_IMPORT, SHEET_IMPORT.KEPT.isTrue()));
    }

    @Test
    void whatNobodyHasTouchedIsUndoneForAReason() {
        commit(upload(TITLES + "A-002,榆树,,\n"), clerk);
        var batch = upload(TITLES + "A-001,胡杨,,\nA-002,胡杨,,\n");
        commit(batch, clerk);
        assertThat(trees.planted.get("A-002").kind()).isEqualTo("胡杨");

        assertThat(html(undo(batch, "")).select("#reason-error").text()).isEqualTo("请写明为什么撤销，会记入办理记录。");
        assertThat(undo(batch, "传错了表")).hasStatus3xxRedirection();
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("已撤销");
        assertThat(trees.planted).containsOnlyKeys("A-002");
        assertThat(trees.planted.get("A-002").kind()).isEqualTo("榆树");
        assertThat(page(batch).text()).contains("撤销这一批").contains("传错了表");
        assertThat(undo(batch, "再来一次")).hasStatus(409);
    }

    @Test
    void whenOneRowWasTouchedNothingIsUndone() {
        var batch = upload(MIXED);
        commit(batch, clerk);
        trees.touched.merge("A-001", 1, Integer::sum);
        undo(batch, "传错了表");
        var page = page(batch);
        assertThat(page.select(".q-title-status").text()).isEqualTo("已提交");
        assertThat(page.select(".q-notice").text()).contains("有 1 行不能撤销（有人浇过水），所以一行都没有撤销。");
        assertThat(page.select(".q-deed").eachText()).containsExactly("提交", "上传并核对");
    }

    private MvcTestResult undo(String batch, String reason) {
        return mvc.post()
                .uri(batch + "/undo")
                .param("version", String.valueOf(version(batch)))
                .param("reason", reason)
                .with(as(context, clerk, Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    @Test
    void refusesToCommitWhenNoRowIsNewOrChanged() {
        var batch = upload(TITLES + "A-1,榆树,,\n");
        assertThat(page(batch).select("button").eachText()).noneMatch(it -> it.startsWith("提交"));
        assertThat(commit(batch, clerk)).hasStatus(422);
    }

    @Test
    void aDiscardedBatchCannotBeCommitted() {
        var batch = upload(MIXED);
        var version = version(batch);
        assertThat(send(batch + "/discard", version, colleague)).hasStatus3xxRedirection();
        assertThat(commit(batch, version, clerk)).hasStatus(409);
        assertThat(send(batch + "/discard", version + 1, colleague)).hasStatus(409);
        assertThat(page("/imports/trees?status=discarded")
                        .select("tbody .q-status")
                        .text())
                .isEqualTo("已作废");
        assertThat(page("/imports/trees?status=checked").select("tbody tr")).isEmpty();
    }

    @Test
    void otherUnitsAndOtherRolesSeeNothing() {
        var batch = upload(MIXED);
        var other = person("外人", Role.SECRETARIAT, new OrganizationId(UUID.randomUUID()));
        var firm = person("企业", Role.ENTERPRISE_CLERK, new OrganizationId(UUID.randomUUID()));

        assertThat(get(batch, other)).hasStatus(404);
        assertThat(get(batch + "/errors.xlsx", other)).hasStatus(404);
        assertThat(commit(batch, 0, other)).hasStatus(404);
        assertThat(send(batch + "/discard", 0, other)).hasStatus(404);
        assertThat(mvc.get().uri(batch).with(as(context, firm, Role.ENTERPRISE_CLERK)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/imports/trees/template.xlsx").with(as(context, firm, Role.ENTERPRISE_CLERK)))
                .hasStatus(403);
        assertThat(get("/imports/stones", clerk)).hasStatus(404);
        assertThat(mvc.get().uri(batch)).hasStatus3xxRedirection();
    }

    @Test
    void handsOutTheTemplate() throws Exception {
        var template = get("/imports/trees/template.xlsx", clerk);
        assertThat(template).hasStatusOk();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(template.getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("*牌号");
        }
    }

    @Test
    void personalCellsAreMaskedAndNothingIsStoredInTheClear() {
        var batch = upload(TITLES + "A-001,胡杨,,13812345678\nA-002,榆树,,1381234567\n");

        assertThat(page(batch + "?rows=new").select("tbody").text()).contains("138****5678");
        assertThat(page(batch).select("tbody").text())
                .doesNotContain("1381234567")
                .contains("1****");
        var stored = sql.fetch("select * from platform.sheet_import").toString();
        assertThat(stored).doesNotContain("13812345678").doesNotContain("A-001");
        assertThat(new String(
                        Objects.requireNonNull(sql.fetchSingle(
                                        "select p.sealed from platform.sheet_import_part p join platform.sheet_import i on i.id = p.import_id"
                                                + " where i.number = ?",
                                        batch.substring(batch.lastIndexOf('/') + 1))
                                .get(0, byte[].class)),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("13812345678");
    }

    @Test
    void filesAreRemovedSomeDaysLaterAndBatchesLeftLyingAreDiscarded() {
        var batch = upload(MIXED);
        var later = TestClock.now().plus(Duration.ofDays(1));
        assertThat(store.forget(TestClock.now().minus(Duration.ofDays(30)), later))
                .isZero();
        assertThat(store.forget(later, later)).isPositive();

        var page = page(batch);
        assertThat(page.select(".q-title-status").text()).isEqualTo("已作废");
        assertThat(page.text()).contains("文件已按保存期限删除");
        assertThat(get(batch + "/errors.xlsx", clerk)).hasStatus(404);
    }

    @Test
    void everyStepIsADeed() {
        var batch = upload(MIXED);
        get(batch + "/errors.xlsx", clerk);
        commit(batch, colleague);

        assertThat(page(batch).select(".q-deed").eachText()).containsExactly("提交", "下载错误原因", "上传并核对");
        assertThat(page(batch).select(".q-deed-who").eachText().getFirst()).contains("李想");
    }

    @Test
    void twoThousandRowsAreTakenWhileTheUserWaits() {
        var batch = upload(manyTrees(2_000));
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("待提交");
        commit(batch, clerk);
        assertThat(page(batch).select(".q-title-status").text()).isEqualTo("已提交");
        assertThat(trees.planted).hasSize(2_000);
        assertThat(page(batch + "?rows=new&page=60").select("tbody tr")).isNotEmpty();
    }

    private static String manyTrees(int count) {
        var rows = new StringBuilder(TITLES);
        for (var i = 0; i < count; i++) {
            rows.append((char) ('A' + i / 1_000))
                    .append('-')
                    .append("%03d".formatted(i % 1_000))
                    .append(",胡杨,,\n");
        }
        return rows.toString();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private UUID id(String batch) {
        return sql.fetchSingle(
                        "select id from platform.sheet_import where number = ?",
                        batch.substring(batch.lastIndexOf('/') + 1))
                .get(0, UUID.class);
    }

    private void waitUntil(String batch, String status) throws InterruptedException {
        for (var turn = 0; turn < 400; turn++) {
            if (sql.fetchExists(SHEET_IMPORT, SHEET_IMPORT.ID.eq(id(batch)).and(SHEET_IMPORT.STATUS.eq(status)))) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("never " + status);
    }

    private static void sleepALittle() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private PersonId person(String name, Role role, OrganizationId unit) {
        var person = people.create(
                new People.NewPerson(name + UUID.randomUUID(), name, Optional.empty(), Optional.empty()), NOW);
        people.grant(person, role, unit, new ConsortiumId(UUID.randomUUID()), NOW);
        return person;
    }

    private String upload(String csv) {
        return location(post(csv.getBytes(StandardCharsets.UTF_8), clerk));
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(byte[] content, PersonId by) {
        return mvc.post()
                .uri("/imports/trees")
                .multipart()
                .file(new MockMultipartFile("file", "C:\\树\\名单.csv", "text/csv", content))
                .with(as(context, by, Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult commit(String batch, PersonId by) {
        return commit(batch, version(batch), by);
    }

    private MvcTestResult commit(String batch, int version, PersonId by) {
        return send(batch + "/commit", version, by);
    }

    private MvcTestResult send(String url, int version, PersonId by) {
        return mvc.post()
                .uri(url)
                .param("version", String.valueOf(version))
                .with(as(context, by, Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private int version(String batch) {
        return sql.fetchSingle(
                        "select version from platform.sheet_import where number = ?",
                        batch.substring(batch.lastIndexOf('/') + 1))
                .get(0, Integer.class);
    }

    private MvcTestResult get(String url, PersonId by) {
        return mvc.get().uri(url).with(as(context, by, Role.SECRETARIAT)).exchange();
    }

    private Document page(String url) {
        var result = get(url, clerk);
        assertThat(result).hasStatusOk();
        return html(result);
    }

    private static Document html(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
