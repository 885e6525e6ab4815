package org.qiao.consortium.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.OwnDatabase;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.TestDatabase;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * People at work at the same moment never see each other: against the real server, with real sessions, every page carries the
 * name and the unit of who asked and of nobody else. One of them works for two units in two browsers.
 */
@Tag("database")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "db-scheduler.enabled=false",
            "qiao.search.follow=false",
            "qiao.world=none",
            "qiao.data=target/test-data",
            "qiao.key-file="
        })
@Import({TestDatabase.class, TestClock.class, Town.class})
@OwnDatabase
class ParallelRequestsTests {

    private static final String PASSWORD = "qiao-2026-test";
    private static final int ROUNDS = 16;
    private static final List<String> PATHS =
            List.of("/workbench", "/account", "/inbox", "/exchange/needs", "/exchange/needs/new");

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    People people;

    /** One browser. @param draft what only the list of this unit says */
    private record Desk(HttpClient client, String name, String unit, String draft) {}

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> post(HttpClient client, String page, String path, Map<String, String> fields) {
        var form = Jsoup.parse(send(client, to(page)).body());
        var token =
                Objects.requireNonNull(form.selectFirst("input[name=_csrf]")).val();
        var all = new ArrayList<>(fields.entrySet());
        all.add(Map.entry("_csrf", token));
        var body = all.stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                client,
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpClient signedIn(String userName) {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var answer = post(client, "/sign-in", "/sign-in", Map.of("userName", userName, "password", PASSWORD));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/workbench");
        return client;
    }

    private PersonId person(String userName, String name) {
        return people.create(
                new People.NewPerson(userName, name, Optional.empty(), Optional.of(PASSWORD)), TestClock.now());
    }

    private Desk desk(String userName, String name, String unit) {
        var employer = town.employer(unit);
        var draft = unit + "的草稿";
        town.draft(employer, draft, 1);
        people.grant(person(userName, name), Role.ENTERPRISE_CLERK, employer.id(), town.consortium(), TestClock.now());
        return new Desk(signedIn(userName), name, unit, draft);
    }

    /** The same person at two desks, for another unit at each. */
    private List<Desk> twoDesksOfOne() {
        var person = person("both", "马两边");
        var desks = new ArrayList<Desk>();
        for (var unit : List.of("丁单位有限公司（示例）", "戊单位有限公司（示例）")) {
            var employer = town.employer(unit);
            town.draft(employer, unit + "的草稿", 1);
            people.grant(person, Role.ENTERPRISE_CLERK, employer.id(), town.consortium(), TestClock.now());
            desks.add(new Desk(signedIn("both"), "马两边", unit, unit + "的草稿"));
        }
        var second = desks.getLast();
        var office =
                Jsoup.parse(send(second.client(), to("/account")).body()).select("main form[action^=/role-switch/]");
        post(second.client(), "/account", office.attr("action"), Map.of());
        return desks;
    }

    @Test
    void nobodySeesAnother() throws Exception {
        var desks = new ArrayList<>(List.of(
                desk("jia", "赵甲", "甲单位有限公司（示例）"), desk("yi", "钱乙", "乙单位有限公司（示例）"), desk("bing", "孙丙", "丙单位有限公司（示例）")));
        desks.addAll(twoDesksOfOne());
        var asks = new ArrayList<Callable<Void>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var path : PATHS) {
                for (var desk : desks) {
                    asks.add(() -> {
                        check(desk, path, desks);
                        return null;
                    });
                }
            }
        }
        assertThat(asks).hasSize(ROUNDS * PATHS.size() * 5);
        try (var crowd = Executors.newFixedThreadPool(16)) {
            for (var one : crowd.invokeAll(asks)) {
                one.get();
            }
        }
    }

    private void check(Desk desk, String path, List<Desk> all) {
        var answer = send(desk.client(), to(path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        var who = page.select("details.q-person > summary").text();
        assertThat(who).as(path).contains(desk.name(), "企业经办 · " + desk.unit());
        var text = page.select("main").text();
        for (var other : all) {
            if (!other.name().equals(desk.name())) {
                assertThat(page.text()).as(path).doesNotContain(other.name(), other.unit());
            }
            if (!other.unit().equals(desk.unit())) {
                assertThat(text).as(path).doesNotContain(other.draft());
            }
        }
        if (path.equals("/exchange/needs")) {
            assertThat(text).contains(desk.draft());
        }
    }
}
