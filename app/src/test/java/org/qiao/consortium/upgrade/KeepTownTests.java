package org.qiao.consortium.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.platform.audit.ChainForTests;
import org.qiao.consortium.platform.backup.BackupsForTests;
import org.qiao.consortium.platform.files.Papers;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.TestDatabase;
import org.qiao.consortium.testing.TestDatabase.SwitchableDataSource;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Makes the town that {@link UpgradeTests} upgrades, as the platform of the day keeps it. Runs only when it is asked for,
 * before a release: {@code mvn -pl app surefire:test -Dtest=KeepTownTests -Dtown.keep=src/test/resources/upgrade/NAME.zip.xz}.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "town.keep", matches = ".+")
@SpringBootTest(
        properties = {
            "db-scheduler.enabled=false",
            "qiao.search.follow=false",
            "qiao.world=none",
            "qiao.data=target/kept-data",
            "qiao.key-file=src/test/resources/upgrade/key"
        })
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class, Town.class})
class KeepTownTests {

    @TempDir
    Path folder;

    @Autowired
    Town town;

    @Autowired
    Matches matches;

    @Autowired
    NeedIntake intake;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    SwitchableDataSource database;

    @Test
    void keepsATownAtWork() throws Exception {
        peopleIt();
        ChainForTests.sealAll(context);
        var backup = folder.resolve("town.zip");
        new BackupsForTests(database.url(), UpgradeTests.KEY).make(backup);
        compress(backup, Path.of(System.getProperty("town.keep")));
    }

    /** One thing of each kind, in different states. */
    private void peopleIt() {
        var secretary = town.secretary();
        var admin = town.person("管理员（示例）", Role.PLATFORM_ADMIN, secretary.organization());
        var deputy = town.person("王静（示例）", Role.SECRETARIAT, secretary.organization());
        var firm = town.employer("祁连精工机械有限公司（示例）");
        var farm = town.employer("晴岚垄玉米制种农民专业合作社（示例）");
        var school = town.school("示例职业技术学校");
        var grown = town.student(school, UpgradeTests.STUDENT, LocalDate.parse("2007-05-01"));
        var minor = town.student(school, "欧阳小满", LocalDate.parse("2009-09-01"));
        var turner = town.post(firm, UpgradeTests.POST, 3);
        town.post(farm, "种子检验员", 2);
        town.draft(farm, "草稿里的岗位", 1);
        var waiting = town.draft(firm, UpgradeTests.WAITING, 2);
        var papers = "/attachments/needs/" + town.numberOf(waiting);
        attach(firm.clerk(), papers, "岗位说明.pdf", Papers.pdf("岗位说明（示例）"));
        attach(firm.clerk(), papers, "车间.png", Papers.picture("png", 40, 30));
        intake.submit(List.of(waiting), firm.clerk(), Town.NOW);
        var agreed =
                matches.open(turner, grown.id(), Side.STUDENT, grown.viewer().actor(), Town.NOW);
        matches.agree(agreed, firm.clerk().actor(), Town.NOW);
        matches.interview(
                agreed,
                Town.NOW.plus(Duration.ofDays(3)),
                "示例路 1 号",
                firm.clerk().actor(),
                Town.NOW);
        matches.open(turner, minor.id(), Side.STUDENT, minor.viewer().actor(), Town.NOW);
        var number = town.numberOf(turner);
        attach(school.clerk(), "/imports/students", "名册.csv", roster());
        send(mvc.post().uri("/posts/" + number + "/report").with(csrf()), "kind", "FEES", "text", "说要先交押金，请核实（示例）。");
        post(grown.viewer(), "/privacy/mine/requests", "kind", "CORRECTION", "text", "班级写错了（示例）");
        post(firm.clerk(), "/privacy/mine/requests", "kind", "DELETION", "text", "换人了（示例）");
        post(firm.clerk(), "/account/notices/email", "email", "clerk@example.org");
        post(
                secretary,
                "/approvals/delegations",
                "deputy",
                deputy.person().value().toString(),
                "from",
                Town.TODAY.toString(),
                "until",
                Town.TODAY.plusDays(3).toString(),
                "reason",
                "休假");
        post(
                admin,
                "/partners",
                "partner",
                "示例统计局",
                "purpose",
                "月度汇总",
                "scopes",
                "members",
                "expiresOn",
                Town.TODAY.plusDays(300).toString(),
                "perHour",
                "50");
        for (var kind : List.of("privacy-requests")) {
            mvc.get()
                    .uri("/exports/" + kind + "?format=csv")
                    .with(by(secretary))
                    .exchange();
        }
    }

    private static byte[] roster() {
        var card = Town.idCard(LocalDate.parse("2008-03-04"), 7);
        return ("学籍号,姓名,证件号码,手机号,班级,班主任,专业代码,专业名称,层次,入学时间,毕业时间\nG" + card + ",示例学生七," + card
                        + ",19900100007,24数控1班,王老师,660103,数控技术应用,中职,2024-09-01,2027-07-01\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor by(Viewer who) {
        return as(context, who.person(), who.role().orElseThrow());
    }

    private void attach(Viewer who, String url, String name, byte[] content) {
        accepted(mvc.post()
                .uri(url)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(csrf())
                .with(by(who))
                .exchange());
    }

    private void post(Viewer who, String url, String... fields) {
        send(mvc.post().uri(url).with(csrf()).with(by(who)), fields);
    }

    private static void send(MockMvcTester.MockMvcRequestBuilder request, String... fields) {
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        accepted(request.exchange());
    }

    private static void accepted(MvcTestResult answer) {
        assertThat(answer.getResponse().getStatus())
                .as(answer.getRequest().getRequestURI() + page(answer))
                .isIn(200, 302, 303);
    }

    private static String page(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>|\\s+", " ");
    }

    /** Stored plainly, then packed as a whole: half of what the backup alone would take. */
    private static void compress(Path backup, Path to) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(backup));
                var out = new ZipOutputStream(
                        new BufferedOutputStream(new XZOutputStream(Files.newOutputStream(to), new LZMA2Options(9))))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        }
    }
}
