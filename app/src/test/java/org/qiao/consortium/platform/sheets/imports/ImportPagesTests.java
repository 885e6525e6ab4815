package org.qiao.consortium.platform.sheets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT;
import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT_PART;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.TestClock;
import org.springframework.mock.web.MockMultipartFile;

/** What the uploader sees and may do. */
class ImportPagesTests extends ImportDesk {
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
}
