package org.qiao.consortium.platform.sheets.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.DEED;
import static org.qiao.consortium.platform.db.Tables.DOWNLOAD;
import static org.qiao.consortium.platform.db.Tables.DOWNLOAD_PART;
import static org.qiao.consortium.testing.SignInAs.as;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A list that is too long for an answer, on the audit page, where ten thousand rows are soon there. */
@PlatformTest
@Import(Town.class)
class DownloadTests {

    private static final String LONG = "示例-长清单";
    private static final int ROWS = 10_001;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Town town;

    @Autowired
    MakeFile files;

    @Autowired
    DownloadStore store;

    @Autowired
    DSLContext sql;

    private Viewer admin;

    @BeforeEach
    void moreDeedsThanAnAnswerHolds() {
        admin = town.person("管理员乙", Role.PLATFORM_ADMIN, town.secretary().organization());
        deeds(ROWS);
    }

    private void deeds(int count) {
        sql.execute(
                """
                insert into platform.deed (id, at, what, subject_kind, subject_id, subject_number, person_id, person_name)
                select gen_random_uuid(), {0}, 'platform.identity.closed', 'platform.person', gen_random_uuid(), {1}, {2}, '示例'
                from generate_series(1, {3})
                """,
                DSL.val(TestClock.now()), DSL.val(LONG), DSL.val(admin.person().value()), DSL.val(count));
    }

    @AfterEach
    void nobodyElseMeetsThem() {
        sql.execute("alter table platform.deed disable trigger user");
        sql.deleteFrom(DEED).where(DEED.SUBJECT_NUMBER.eq(LONG)).execute();
        sql.execute("alter table platform.deed enable trigger user");
    }

    private MvcTestResult get(String address, Viewer who) {
        return mvc.get()
                .uri(address)
                .with(as(context, who.person(), who.role().orElseThrow()))
                .exchange();
    }

    private Document page(Viewer who) {
        return Jsoup.parse(
                new String(get("/downloads", who).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private UUID ask() {
        assertThat(get("/exports/trail?format=csv&words=" + LONG, admin))
                .hasStatus(302)
                .hasRedirectedUrl("/downloads");
        return sql.select(DOWNLOAD.ID)
                .from(DOWNLOAD)
                .where(DOWNLOAD.PERSON_ID.eq(admin.person().value()))
                .orderBy(DOWNLOAD.ASKED_AT.desc(), DOWNLOAD.ID.desc())
                .limit(1)
                .fetchSingle(it -> it.value1());
    }

    private String number(UUID id) {
        return sql.select(DOWNLOAD.NUMBER)
                .from(DOWNLOAD)
                .where(DOWNLOAD.ID.eq(id))
                .fetchSingle(it -> it.value1());
    }

    private long waitingJobs(UUID id) {
        return sql.fetchCount(
                DSL.table("ops.scheduled_tasks"), DSL.condition("task_instance = {0}", DSL.val(id.toString())));
    }

    @Test
    void aLongListIsMadeInTheBackgroundAndKeptForWhoAskedForIt() {
        var id = ask();
        assertThat(waitingJobs(id)).isEqualTo(1);
        assertThat(page(admin).select("tbody").text()).contains("排队", "审计", LONG);
        var file = "/downloads/" + number(id) + "/file";
        assertThat(get(file, admin)).hasStatus(404);

        files.make(id);
        assertThat(page(admin).select("tbody").text()).contains("可下载", "10,001 行");
        var answer = get(file, admin);
        assertThat(answer).hasStatusOk();
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text.lines().filter(it -> it.contains(LONG) && it.contains("停用账号")))
                .hasSize(ROWS);
        assertThat(get("/inbox", admin).getResponse().getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .contains("《审计》已生成", "共 10,001 行");

        var other = town.person("管理员丙", Role.PLATFORM_ADMIN, admin.organization());
        assertThat(get(file, other)).hasStatus(404);
        assertThat(page(other).text()).contains("没有要下载的文件");
        assertThat(sql.fetchCount(DEED, DEED.WHAT.eq("platform.sheets.downloaded"), DEED.SUBJECT_ID.eq(id)))
                .isEqualTo(1);
    }

    @Test
    void workThatADeadInstanceBeganIsDoneAnewAndOnlyOnce() {
        var id = ask();
        assertThat(store.begin(id)).isPresent();
        store.progress(id, 4_000);

        files.make(id);
        assertThat(store.get(admin, number(id)).rows()).isEqualTo(ROWS);
        files.make(id);
        assertThat(sql.fetchCount(
                        DEED,
                        DEED.WHAT.eq("platform.sheets.exported"),
                        DEED.PERSON_ID.eq(admin.person().value())))
                .isEqualTo(1);
    }

    @Test
    void whoHasLostTheRoleGetsNothing() {
        var id = ask();
        sql.execute(
                "update platform.role_grant set revoked_at = now() where person_id = {0}",
                admin.person().value());
        files.make(id);
        assertThat(store.get(admin, number(id)).status()).isEqualTo(DownloadStatus.FAILED);
        assertThat(sql.fetchCount(DOWNLOAD_PART, DOWNLOAD_PART.DOWNLOAD_ID.eq(id)))
                .isZero();
    }

    @Test
    void aFileIsRemovedWhenItsTimeIsOver() {
        var id = ask();
        files.make(id);
        var lastDay = store.get(admin, number(id)).expiresOn().orElseThrow();
        assertThat(lastDay).isEqualTo(TestClock.today().plusDays(7));
        store.expire(lastDay);
        assertThat(store.get(admin, number(id)).status()).isEqualTo(DownloadStatus.READY);
        store.expire(lastDay.plusDays(1));
        assertThat(page(admin).select("tbody").text()).contains("已删除");
        assertThat(sql.fetchCount(DOWNLOAD_PART, DOWNLOAD_PART.DOWNLOAD_ID.eq(id)))
                .isZero();
        assertThat(get("/downloads/" + number(id) + "/file", admin)).hasStatus(404);
    }

    @Test
    void aSixthFileWaitsUntilOneOfFiveIsDone() {
        var id = ask();
        for (var more = 1; more < 5; more++) {
            sql.execute("""
                    insert into platform.download
                    select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'number', {0}))).*
                    from platform.download d where id = {1}
                    """, DSL.val("XZ-示例-" + more), DSL.val(id));
        }
        var answer = get("/exports/trail?format=" + ExportFormat.XLSX + "&words=" + LONG, admin);
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("您已有 5 份文件在生成");
    }

    @Test
    void aListThatIsNobodysBusinessIsNotGiven() {
        var clerk = town.employer("示例下载企业").clerk();
        assertThat(get("/exports/trail", clerk)).hasStatus(403);
        assertThat(get("/exports/nothing", clerk)).hasStatus(404);
        assertThat(mvc.get().uri("/exports/needs").exchange()).hasStatus3xxRedirection();
    }
}
