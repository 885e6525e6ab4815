package org.qiao.consortium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.QiaoApplication;
import org.qiao.consortium.testing.TestClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The platform in a process of its own, on the database of the test, so that it can be killed; and one person's requests. */
final class OtherInstance {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final String origin;
    private final HttpClient client;

    private OtherInstance(Process process, String origin, HttpClient client) {
        this.process = process;
        this.origin = origin;
        this.client = client;
    }

    /** The same instance before another person, who is not signed in yet. */
    OtherInstance forSomebodyElse() {
        return new OtherInstance(process, origin, newClient());
    }

    /** This instance before the person of the other one, as a load balancer sends requests to any instance. */
    OtherInstance forThePersonOf(OtherInstance other) {
        return new OtherInstance(process, origin, other.client);
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** What the other process runs: the platform with the time of the town, and nothing else of the tests. */
    public static void main(String[] args) {
        var application = new SpringApplication(QiaoApplication.class, TestClock.class);
        application.addInitializers(
                it -> it.getBeanFactory().registerSingleton("withoutTheTests", new WithoutTheTests()));
        application.run(args);
    }

    static final class WithoutTheTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory others) {
            return type.getClassMetadata().getClassName().startsWith(TestClock.class.getPackageName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTheTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** On a database of the tests, without a world. */
    static OtherInstance start(String databaseUrl) throws IOException {
        return start(Map.of("QIAO_DB_URL", databaseUrl, "QIAO_DB_USER", "postgres"));
    }

    /** @param settings beside the usual ones, as an operator sets them */
    static OtherInstance start(Map<String, String> settings) throws IOException {
        return start(List.of(), settings, Path.of("target/other-instance.log"));
    }

    /** Whose files can only grow to so many blocks of 1 KiB: to the process that is a full disk. */
    static OtherInstance startWithLittleDisk(int blocks, Map<String, String> settings, Path log) throws IOException {
        return start(List.of("bash", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "little-disk"), settings, log);
    }

    private static OtherInstance start(List<String> before, Map<String, String> settings, Path log) throws IOException {
        var port = freePort();
        var words = new ArrayList<>(before);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OtherInstance.class.getName()));
        var command = new ProcessBuilder(words);
        command.environment().putAll(Map.of("QIAO_WORLD", "none", "QIAO_DATA", "target/test-data"));
        command.environment().putAll(settings);
        command.environment().put("QIAO_PORT", String.valueOf(port));
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var instance = new OtherInstance(command.start(), "http://127.0.0.1:" + port, newClient());
        instance.waitUntilUp();
        return instance;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilUp() {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp()) {
            assertThat(process.isAlive()).as("see target/other-instance.log").isTrue();
            assertThat(System.nanoTime()).as("started within " + PATIENCE).isLessThan(patience);
            sleep(Duration.ofMillis(200));
        }
    }

    private boolean isUp() {
        try {
            return send(HttpRequest.newBuilder(at("/actuator/health")).build()).statusCode() == 200;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As power failure does it: no hook runs, no connection is closed in good order. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private URI at(String path) {
        return URI.create(origin + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    int status(String path) {
        return send(HttpRequest.newBuilder(at(path)).build()).statusCode();
    }

    HttpResponse<String> answer(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    /** Sends what was entered into the form on the page that was answered. */
    HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> fields) {
        return send(filled(csrfIn(page.body()), action, fields));
    }

    String read(String path) {
        var response = send(HttpRequest.newBuilder(at(path)).build());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    byte[] readBytes(String path) {
        try {
            return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest form(String page, String action, Map<String, String> fields) {
        return filled(csrf(page), action, fields);
    }

    private HttpRequest filled(String csrf, String action, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(at(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String csrf(String page) {
        return csrfIn(read(page));
    }

    private static String csrfIn(String page) {
        return Jsoup.parse(page).select("main input[name=_csrf]").attr("value");
    }

    void signIn(String userName, String password) {
        var answer = send(form("/sign-in", "/sign-in", Map.of("userName", userName, "password", password)));
        assertThat(location(answer)).endsWith("/workbench");
    }

    private static String location(HttpResponse<String> answer) {
        var address = answer.headers().firstValue("Location");
        assertThat(address).as("redirect, not " + answer.statusCode()).isPresent();
        return URI.create(address.get()).getPath();
    }

    /** @return the path of the checked batch, the same on every instance */
    String upload(String kind, byte[] workbook) {
        return location(send(kind, workbook));
    }

    /** As {@link #upload}, whatever is answered. */
    HttpResponse<String> send(String kind, byte[] workbook) {
        var boundary = "----qiao-sheet";
        var head = """
                --%s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s.xlsx"\r
                Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r
                \r
                """.formatted(boundary, csrf("/imports/" + kind), boundary, kind);
        return send(HttpRequest.newBuilder(at("/imports/" + kind))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        workbook,
                        ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    /** Presses the button and does not wait. */
    CompletableFuture<HttpResponse<String>> commit(String batch) {
        var version =
                Jsoup.parse(read(batch)).select("main input[name=version]").attr("value");
        return client.sendAsync(form(batch, batch + "/commit", Map.of("version", version)), BodyHandlers.ofString());
    }
}
