package org.qiao.consortium.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.qiao.consortium.platform.audit.ChainForTests;
import org.qiao.consortium.platform.backup.BackupsForTests;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.NoForgottenTexts;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.TestDatabase;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tukaani.xz.XZInputStream;

/**
 * The platform of today starts on the database of an earlier one: a town that was backed up then is restored as it was, with
 * the migrations of then; the start runs the later ones. Everything is still there and can be opened, and work goes on.
 *
 * <p>The towns lie in {@code src/test/resources/upgrade}; {@link KeepTownTests} makes another. The key beside them is known
 * to everybody and seals nothing but invented people.
 */
@Tag("database")
@SpringBootTest(
        properties = {
            "db-scheduler.enabled=false",
            "qiao.search.follow=false",
            "qiao.world=none",
            "qiao.data=target/upgraded-data",
            "qiao.key-file=src/test/resources/upgrade/key"
        })
@AutoConfigureMockMvc
@Import({UpgradeTests.RestoredTown.class, TestClock.class, NoForgottenTexts.class})
class UpgradeTests {

    static final Path KEY = Path.of("src/test/resources/upgrade/key").toAbsolutePath();
    static final String STUDENT = "赵成年";
    static final String POST = "数控车工";
    static final String WAITING = "等待审核的岗位";

    private static final Path TOWN = Path.of("src/test/resources/upgrade/town-20261122.zip.xz");

    /** The platform finds this database when it starts, and nothing else. */
    @TestConfiguration(proxyBeanMethods = false)
    static class RestoredTown {

        @Bean
        @Primary
        DataSource restored() throws Exception {
            var database = new PGSimpleDataSource();
            database.setUrl(TestDatabase.blank());
            database.setUser("postgres");
            new BackupsForTests(database.getUrl(), KEY).restore(backup());
            return database;
        }
    }

    private static Path backup() throws Exception {
        var file = Files.createTempDirectory("town").resolve("town.zip");
        try (var packed = new XZInputStream(Files.newInputStream(TOWN))) {
            Files.copy(packed, file);
        }
        return file;
    }

    private record Somebody(PersonId person, Role role) {}

    @Autowired
    DataSource database;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private JdbcClient sql() {
        return JdbcClient.create(database);
    }

    private List<Somebody> everybody() {
        return sql().sql("select person_id, role from platform.role_grant order by role, person_id")
                .query((row, number) -> new Somebody(
                        new PersonId(row.getObject("person_id", UUID.class)), Role.valueOf(row.getString("role"))))
                .list();
    }

    private List<Role> roles() {
        return everybody().stream().map(Somebody::role).distinct().toList();
    }

    private Somebody one(Role role) {
        return everybody().stream().filter(it -> it.role() == role).findFirst().orElseThrow();
    }

    private MvcTestResult get(Somebody who, String url) {
        return mvc.get()
                .uri(URI.create(url))
                .with(as(context, who.person(), who.role()))
                .exchange();
    }

    private MvcTestResult post(Somebody who, String url, Map<String, String> fields) {
        var request = mvc.post().uri(url).with(csrf()).with(as(context, who.person(), who.role()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static org.jsoup.nodes.Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void everyRowIsStillThere() throws Exception {
        var kept = BackupsForTests.contents(backup());
        assertThat(kept.rows().get("students.student")).isPositive();
        assertThat(sql().sql("select script from ops.flyway_schema_history where success and version is not null")
                        .query(String.class)
                        .list())
                .containsAll(kept.migrations());
        kept.rows()
                .forEach((table, rows) -> assertThat(sql().sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isGreaterThanOrEqualTo(rows));
    }

    @Test
    void everyRoleFindsItsPages() {
        var seen = new TreeSet<String>();
        var closed = new ArrayList<String>();
        for (var role : roles()) {
            var who = one(role);
            var waiting = new ArrayDeque<>(List.of("/workbench", "/", "/account"));
            var foundAt = new HashMap<String, String>();
            var perKind = new HashMap<String, Integer>();
            while (!waiting.isEmpty()) {
                var url = waiting.remove();
                var answer = get(who, url);
                var status = answer.getResponse().getStatus();
                if (status != 200 && status != 302) {
                    closed.add(status + " for " + role + " at " + url + ", linked from " + foundAt.get(url));
                }
                seen.add(kindOf(url));
                for (var link :
                        page(answer).select("a[href^=/]:not([download])").eachAttr("href")) {
                    if (!link.matches("/atlas/.*/export.*") // long, and the same for all
                            && foundAt.putIfAbsent(link, url) == null
                            && perKind.merge(kindOf(link), 1, Integer::sum) == 1) {
                        waiting.add(link);
                    }
                }
            }
        }
        assertThat(closed).isEmpty();
        assertThat(seen)
                .contains(
                        "/exchange/needs/#",
                        "/exchange/matches/#",
                        "/students/roster/#",
                        "/members/#",
                        "/privacy/requests/#",
                        "/partners/#",
                        "/posts/#",
                        "/exchange/reports/#",
                        "/dispatches")
                .hasSizeGreaterThan(90);
    }

    private static String kindOf(String url) {
        return url.replaceFirst("[?#].*", "")
                .replaceAll("/(schemes|chains)/[^/]+", "/$1/#")
                .replaceAll("/[^/]*[0-9][^/]*", "/#");
    }

    @Test
    void whatWasSealedThenOpensNow() throws Exception {
        var number = sql().sql("select number from students.student where name = ?")
                .param(STUDENT)
                .query(String.class)
                .single();
        var shown =
                post(one(Role.SCHOOL_CLERK), "/students/roster/" + number + "/full-view", Map.of("reason", "升级后核对"));
        assertThat(shown).hasStatusOk();
        assertThat(page(shown).text()).containsPattern("62070220070501[0-9]{3}[0-9X]");
        var attachment = sql().sql("select number from platform.attachment order by number limit 1")
                .query(String.class)
                .single();
        assertThat(get(one(Role.SECRETARIAT), "/files/" + attachment)).hasStatusOk();
    }

    @Test
    void theChainOfSealsFits() throws Exception {
        ChainForTests.sealAll(context);
        var words = new ByteArrayOutputStream();
        assertThat(ChainForTests.verify(database, new PrintStream(words, true, StandardCharsets.UTF_8)))
                .as(words.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void workGoesOn() {
        var waiting = sql().sql("""
                        select a.number from platform.approval a join platform.approval_item i on i.approval_id = a.id
                        join exchange.need n on n.id = i.subject_id where n.title = ?
                        """).param(WAITING).query(String.class).single();
        var secretary = everybody().stream()
                .filter(it -> it.role() == Role.SECRETARIAT)
                .filter(it -> page(get(it, "/approvals?box=open")).text().contains(WAITING))
                .findFirst()
                .orElseThrow();
        var form = page(get(secretary, "/approvals/" + waiting));
        assertThat(form.text()).contains(WAITING);
        var fields = new HashMap<String, String>();
        form.select("form[action$=/decision] input[name]:not([type=radio]):not([type=checkbox])")
                .forEach(it -> fields.put(it.attr("name"), it.attr("value")));
        fields.put("ticked", form.select("input[name=ticked]").attr("value"));
        fields.put("decision", "approve");
        assertThat(post(secretary, "/approvals/" + waiting + "/decision", fields))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/posts")).bodyText().contains(WAITING, POST);
        assertThat(Town.TODAY).isEqualTo(TestClock.today());
    }
}
