import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** People at their browsers, each with a session of their own. */
final class Clients {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Which address a client asks for at which turn. */
    interface Paths {
        String of(int client, int turn);
    }

    /** @param nanos of every answer, sorted */
    record Load(long[] nanos) {

        int answers() {
            return nanos.length;
        }

        double millis(int percentile) {
            return nanos.length == 0
                    ? 0
                    : Math.round(nanos[Math.min(nanos.length - 1, nanos.length * percentile / 100)] / 1e4) / 100.0;
        }
    }

    private final String address;
    private final List<String[]> people;
    private final List<Session> sessions = new ArrayList<>();

    /** Units that have needs to look at sign in, one after the other, until there are enough sessions. */
    Clients(String address, Path people, int many) throws Exception {
        this.address = address;
        this.people =
                Files.readAllLines(people).stream().map(it -> it.split("\t")).toList();
        var office = this.people.stream()
                .filter(it -> List.of("秘书处", "企业经办", "园区/乡镇经办", "主管部门", "学校经办").contains(it[1]))
                .toList();
        for (var i = 0; i < many; i++) {
            sessions.add(signIn(office.get(i % office.size())));
        }
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Session as(String user) throws Exception {
        return signIn(
                people.stream().filter(it -> it[3].equals(user)).findFirst().orElseThrow());
    }

    private Session signIn(String[] person) throws Exception {
        var session = new Session(address);
        session.post("/sign-in", "/sign-in", "userName", person[3], "password", person[4]);
        if (!session.get("/workbench").contains("退出登录")) {
            throw new IllegalStateException(person[3] + " could not sign in");
        }
        return session;
    }

    /** Makes sure that everybody is shown the page and not a refusal. */
    void expect(String path, String shown) throws Exception {
        for (var session : sessions) {
            if (!session.get(path).contains(shown)) {
                throw new IllegalStateException(path + " does not show " + shown);
            }
        }
    }

    /** All of them ask as fast as they are answered. */
    Load load(Duration time, Paths paths) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(sessions.size())) {
            var all = new ArrayList<java.util.concurrent.Future<List<Long>>>();
            for (var i = 0; i < sessions.size(); i++) {
                var client = i;
                all.add(threads.submit(() -> sessions.get(client).askUntil(end, turn -> paths.of(client, turn))));
            }
            var nanos = new ArrayList<Long>();
            for (var one : all) {
                nanos.addAll(one.get());
            }
            var sorted = nanos.stream().mapToLong(it -> it).toArray();
            Arrays.sort(sorted);
            return new Load(sorted);
        }
    }

    static final class Session {

        private final String address;
        private final HttpClient browser;

        Session(String address) {
            this.address = address;
            this.browser = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
        }

        String get(String path) throws IOException, InterruptedException {
            return new String(bytes(path), StandardCharsets.UTF_8);
        }

        byte[] bytes(String path) throws IOException, InterruptedException {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        }

        /** As a form on a page is sent. @param fields name, value, name, value … */
        void post(String page, String path, String... fields) throws IOException, InterruptedException {
            var token = TOKEN.matcher(get(page));
            var form = new StringBuilder("_csrf=" + (token.find() ? coded(token.group(1)) : ""));
            for (var i = 0; i < fields.length; i += 2) {
                form.append('&').append(fields[i]).append('=').append(coded(fields[i + 1]));
            }
            browser.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                            .build(),
                    BodyHandlers.discarding());
        }

        private List<Long> askUntil(long end, java.util.function.IntFunction<String> path) throws Exception {
            var nanos = new ArrayList<Long>();
            for (var turn = 0; System.nanoTime() < end; turn++) {
                var began = System.nanoTime();
                bytes(path.apply(turn));
                nanos.add(System.nanoTime() - began);
            }
            return nanos;
        }
    }
}
