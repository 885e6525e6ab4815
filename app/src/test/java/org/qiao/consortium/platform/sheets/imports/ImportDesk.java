package org.qiao.consortium.platform.sheets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Two clerks of one unit who import trees, and how their requests are sent. */
@PlatformTest
@Import(TreeImport.class)
class ImportDesk {

    static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    static final String TITLES = "牌号,树种,栽种日期,认养人电话\n";
    static final String MIXED = TITLES + "A-001,胡杨,2026-03-12,\nA-002,榆树,,\nA-1,榆树,去年,\nA-001,胡杨,,\n";

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

    PersonId clerk;
    PersonId colleague;

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

    MvcTestResult assign(String batch, String second, String third) {
        return mvc.post()
                .uri(batch + "/columns")
                .param("version", String.valueOf(version(batch)))
                .param("column1", second)
                .param("column2", third)
                .with(as(context, clerk, Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    MvcTestResult undo(String batch, String reason) {
        return mvc.post()
                .uri(batch + "/undo")
                .param("version", String.valueOf(version(batch)))
                .param("reason", reason)
                .with(as(context, clerk, Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    static String manyTrees(int count) {
        var rows = new StringBuilder(TITLES);
        for (var i = 0; i < count; i++) {
            rows.append((char) ('A' + i / 1_000))
                    .append('-')
                    .append("%03d".formatted(i % 1_000))
                    .append(",胡杨,,\n");
        }
        return rows.toString();
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    UUID id(String batch) {
        return sql.fetchSingle(
                        "select id from platform.sheet_import where number = ?",
                        batch.substring(batch.lastIndexOf('/') + 1))
                .get(0, UUID.class);
    }

    void waitUntil(String batch, String status) throws InterruptedException {
        for (var turn = 0; turn < 400; turn++) {
            if (sql.fetchExists(SHEET_IMPORT, SHEET_IMPORT.ID.eq(id(batch)).and(SHEET_IMPORT.STATUS.eq(status)))) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("never " + status);
    }

    static void sleepALittle() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    PersonId person(String name, Role role, OrganizationId unit) {
        var person = people.create(
                new People.NewPerson(name + UUID.randomUUID(), name, Optional.empty(), Optional.empty()), NOW);
        people.grant(person, role, unit, new ConsortiumId(UUID.randomUUID()), NOW);
        return person;
    }

    String upload(String csv) {
        return location(post(csv.getBytes(StandardCharsets.UTF_8), clerk));
    }

    static String location(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    MvcTestResult post(byte[] content, PersonId by) {
        return mvc.post()
                .uri("/imports/trees")
                .multipart()
                .file(new MockMultipartFile("file", "C:\\树\\名单.csv", "text/csv", content))
                .with(as(context, by, Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    MvcTestResult commit(String batch, PersonId by) {
        return commit(batch, version(batch), by);
    }

    MvcTestResult commit(String batch, int version, PersonId by) {
        return send(batch + "/commit", version, by);
    }

    MvcTestResult send(String url, int version, PersonId by) {
        return mvc.post()
                .uri(url)
                .param("version", String.valueOf(version))
                .with(as(context, by, Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    int version(String batch) {
        return sql.fetchSingle(
                        "select version from platform.sheet_import where number = ?",
                        batch.substring(batch.lastIndexOf('/') + 1))
                .get(0, Integer.class);
    }

    MvcTestResult get(String url, PersonId by) {
        return mvc.get().uri(url).with(as(context, by, Role.SECRETARIAT)).exchange();
    }

    Document page(String url) {
        var result = get(url, clerk);
        assertThat(result).hasStatusOk();
        return html(result);
    }

    static Document html(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
