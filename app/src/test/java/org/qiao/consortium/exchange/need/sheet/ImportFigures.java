package org.qiao.consortium.exchange.need.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.need.NeedFirms;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What {@code bin/bench import} measures: sheets of generated posts through the pages, as a clerk uploads them. No test: its
 * name keeps it out of the usual runs. The figures go to {@code target/figures-import.tsv}.
 */
@PlatformTest
class ImportFigures {

    private static final List<String> TITLES = List.of("数控车工", "焊工", "装配钳工", "电工", "仓储管理员", "氩弧焊工", "育种技术员", "叉车司机");
    private static final List<String> OCCUPATIONS = List.of("车工", "焊工", "", "电工", "", "", "", "");
    private static final Path FIGURES = Path.of("target/figures-import.tsv");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DSLContext sql;

    @Autowired
    OrganizationRegister register;

    @Autowired
    EmployerVerification verification;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    private Viewer clerk;

    @Test
    void measure() throws Exception {
        Files.deleteIfExists(FIGURES);
        var firms = new NeedFirms(register, verification, people, transaction, TestClock.now());
        clerk = firms.firm();
        checkAndErrors(posts(2_000));
        var cpu = cpu();
        checkAndErrors(posts(10_000));
        say("import_10k_cpu_s", cpu() - cpu, "s");
        say("import_10k_s", best(3, () -> checkAndErrors(posts(10_000))), "s");
        say("import_10k_commit_s", commit(upload(posts(10_000))), "s");
        if (Boolean.getBoolean("figures.long")) {
            forgetPeaks();
            var many = posts(200_000);
            var batch = upload(many);
            say("import_200k_check_s", lastSeconds, "s");
            say("import_200k_errors_s", errors(batch), "s");
            clerk = firms.firm();
            batch = upload(many);
            say("import_200k_commit_s", commit(batch), "s");
            say("import_200k_heap_peak_mb", peak(), "MB");
            aMillionPosts();
            clerk = firms.firm();
            say("import_10k_beside_1m_s", best(3, () -> checkAndErrors(posts(10_000))), "s");
            say("import_10k_commit_beside_1m_s", commit(upload(posts(10_000))), "s");
        }
    }

    private double lastSeconds;

    private interface Work {
        double seconds() throws Exception;
    }

    private static double best(int turns, Work work) throws Exception {
        var best = Double.MAX_VALUE;
        for (var turn = 0; turn < turns; turn++) {
            best = Math.min(best, work.seconds());
        }
        return best;
    }

    private double checkAndErrors(byte[] posts) throws Exception {
        var batch = upload(posts);
        return lastSeconds + errors(batch);
    }

    private String upload(byte[] content) throws Exception {
        var start = System.nanoTime();
        var answer = mvc.post()
                .uri("/imports/posts")
                .multipart()
                .file(new MockMultipartFile("file", "岗位.xlsx", null, content))
                .with(as(context, clerk.person(), Role.ENTERPRISE_CLERK))
                .with(csrf())
                .exchange();
        var batch = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        waitUntil(batch, "CHECKED");
        lastSeconds = secondsSince(start);
        return batch;
    }

    private double errors(String batch) {
        var start = System.nanoTime();
        var answer = mvc.get()
                .uri(batch + "/errors.xlsx")
                .with(as(context, clerk.person(), Role.ENTERPRISE_CLERK))
                .exchange();
        assertThat(answer).hasStatusOk();
        return secondsSince(start);
    }

    private double commit(String batch) throws Exception {
        var start = System.nanoTime();
        mvc.post()
                .uri(batch + "/commit")
                .param("version", "1")
                .with(as(context, clerk.person(), Role.ENTERPRISE_CLERK))
                .with(csrf())
                .exchange();
        waitUntil(batch, "COMMITTED");
        return secondsSince(start);
    }

    private void waitUntil(String batch, String status) throws InterruptedException {
        var number = batch.substring(batch.lastIndexOf('/') + 1);
        for (var turn = 0; turn < 30_000; turn++) {
            var now = sql.fetchSingle("select status, remark from platform.sheet_import where number = ?", number);
            if (status.equals(now.get(0))) {
                return;
            }
            assertThat(now.get(0)).as(now.toString()).isIn("CHECKING", "COMMITTING");
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("never " + status);
    }

    /** Every fiftieth post is wrong in two cells. */
    private static byte[] posts(int count) throws IOException {
        var until = LocalDate.ofInstant(TestClock.now(), java.time.ZoneOffset.UTC)
                .plusDays(60)
                .toString();
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "figures", "1.0")) {
            var sheet = workbook.newWorksheet("岗位");
            var titles = List.of("岗位名称", "职业", "招聘人数", "工作地", "详细地址", "薪酬下限", "薪酬上限", "截止日期", "工作内容", "待遇");
            for (var i = 0; i < titles.size(); i++) {
                sheet.value(0, i, titles.get(i));
            }
            for (var row = 1; row <= count; row++) {
                var kind = row % TITLES.size();
                var wrong = row % 50 == 0;
                sheet.value(row, 0, TITLES.get(kind) + row);
                sheet.value(row, 1, OCCUPATIONS.get(kind));
                sheet.value(row, 2, wrong ? "若干" : "3");
                sheet.value(row, 3, wrong ? "火星" : "甘州区");
                sheet.value(row, 4, "示例路 " + row + " 号");
                sheet.value(row, 5, 4_500);
                sheet.value(row, 6, 7_000);
                sheet.value(row, 7, until);
                sheet.value(row, 8, "按图纸和工艺卡完成第 " + row + " 工位的加工，自检首件并填写记录，保持现场整洁。");
                sheet.value(row, 9, "五险、包吃或餐补");
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return out.toByteArray();
    }

    private void aMillionPosts() {
        sql.execute("""
                insert into exchange.need (id, number, consortium_id, organization_id, entered_by, status, title,
                  occupation_code, heads, region_code, address, pay_from, pay_to, until_on, tasks, natural_key, created_at,
                  changed_at)
                select gen_random_uuid(), 'XX-' || i, n.consortium_id, n.organization_id, n.entered_by, 'PUBLISHED',
                  n.title || i, n.occupation_code, n.heads, n.region_code, n.address, n.pay_from, n.pay_to, n.until_on,
                  n.tasks, md5(i::text), n.created_at, n.changed_at
                from generate_series(1, 1000000) i,
                  (select * from exchange.need limit 1) n""");
        sql.execute("analyze exchange.need");
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(it -> it.resetPeakUsage());
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(it -> it.getType() == MemoryType.HEAP)
                        .mapToLong(it -> it.getPeakUsage().getUsed())
                        .sum()
                / 1024.0
                / 1024;
    }

    /** Computed by this process, the making of the sheet included: what a busy machine does not change. */
    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String name, double value, String unit) throws IOException {
        var line = "%s\t%.2f\t%s%n".formatted(name, value, unit);
        Files.writeString(
                FIGURES, line, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
    }
}
