import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the demo world as large as a city: posts, units and students are copies of those that the use cases made, each with
 * its own id, number, name, title and dates, so that rows have the shape of real ones.
 */
final class City {

    private static final int UNITS = 5_000;
    static final int WISHES = 10_000;
    private static final List<String> FIELDS = List.of(
            "数控", "焊接", "装配", "仓储", "电气", "种子", "奶牛", "灌溉", "冷链", "包装", "质检", "采购", "温室", "农机", "酿造", "光伏", "客房", "西点",
            "养老", "快递", "会计", "人事", "电商", "直播");
    private static final List<String> WORKS = List.of(
            "操作工", "技术员", "学徒", "班组长", "工程师", "维修工", "管理员", "检验员", "主管", "助理", "专员", "司机", "实习生", "师傅", "文员", "调度员");
    private static final List<String> WHERE =
            List.of("", "（夜班）", "（包食宿）", "二车间", "A线", "CNC", "（季节工）", "甘州", "一期", "东区");

    /** @param pay in yuan a month; nothing when left open */
    private record Post(String title, String firm, BigDecimal pay, int heads, String words) {}

    private final Connection database;
    private final Copies rows;
    private final List<String> titles = new ArrayList<>();

    City(Connection database) {
        this.database = database;
        this.rows = new Copies(database);
    }

    /** Some of the titles, for those who look for them. */
    List<String> titles() {
        return titles;
    }

    /** The city that was filled before. */
    void lookAt() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select title from exchange.need order by id limit 20000")) {
            while (rows.next()) {
                titles.add(rows.getString(1));
            }
        }
    }

    void fill(int posts, int students, Path file) throws SQLException, IOException {
        database.setAutoCommit(false);
        var all = file == null ? generated(posts) : read(file, posts);
        all.stream().limit(20_000).forEach(it -> titles.add(it.title()));
        rows.execute("create temporary table wanted (i int, title text, firm int, pay numeric, heads int, words text)");
        load(all);
        units();
        posts(posts);
        students(students);
        wishes();
        database.commit();
        database.setAutoCommit(true);
        rows.execute("vacuum analyze");
    }

    private static List<Post> generated(int many) {
        var posts = new ArrayList<Post>(many);
        for (var i = 0; i < many; i++) {
            var title =
                    FIELDS.get(i % FIELDS.size()) + WORKS.get(i / 7 % WORKS.size()) + WHERE.get(i / 31 % WHERE.size());
            var words = "负责" + FIELDS.get(i / 3 % FIELDS.size()) + "岗位的日常" + WORKS.get(i / 5 % WORKS.size())
                    + "工作，按规程完成第 " + i + " 号任务，做好记录和交接，服从安排，能倒班。";
            posts.add(new Post(title, "示例企业" + i % UNITS, BigDecimal.valueOf(3_000 + i % 60 * 100L), 1 + i % 9, words));
        }
        return posts;
    }

    /** A CSV with a head line; of its columns title, company, salary_low, headcount, industry and description are used. */
    private static List<Post> read(Path file, int many) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            var head = cells(lines.readLine());
            var posts = new ArrayList<Post>();
            for (var line = lines.readLine(); line != null && posts.size() < many; line = lines.readLine()) {
                var row = cells(line);
                if (row.size() == head.size() && !row.get(head.indexOf("title")).isBlank()) {
                    posts.add(post(head, row));
                }
            }
            var read = posts.size();
            while (posts.size() < many) {
                posts.add(posts.get(posts.size() % read));
            }
            return posts;
        }
    }

    private static Post post(List<String> head, List<String> row) {
        var pay = cell(head, row, "salary_low");
        var heads = cell(head, row, "headcount");
        return new Post(
                cell(head, row, "title"),
                cell(head, row, "company"),
                pay.matches("\\d{3,6}") ? new BigDecimal(pay) : null,
                heads.matches("[1-9]\\d{0,2}") ? Integer.parseInt(heads) : 1,
                cell(head, row, "industry") + " " + cell(head, row, "description"));
    }

    private static String cell(List<String> head, List<String> row, String name) {
        return head.contains(name) ? row.get(head.indexOf(name)) : "";
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private void load(List<Post> posts) throws SQLException {
        var firms = new HashMap<String, Integer>();
        try (var insert = database.prepareStatement("insert into wanted values (?, ?, ?, ?, ?, ?)")) {
            for (var i = 0; i < posts.size(); i++) {
                var post = posts.get(i);
                insert.setInt(1, i);
                insert.setString(2, post.title());
                insert.setInt(3, firms.computeIfAbsent(post.firm(), it -> firms.size() % UNITS));
                insert.setBigDecimal(4, post.pay());
                insert.setInt(5, post.heads());
                insert.setString(6, post.words());
                insert.addBatch();
                if (i % 1_000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void units() throws SQLException {
        rows.execute("create temporary table firm as select i, uuidv7() as id, o.id as like_id from generate_series(0, "
                + (UNITS - 1) + ") i cross join lateral (select o.id from governance.organization o"
                + " join governance.verification v on v.organization_id = o.id and v.status = 'VERIFIED'"
                + " where o.kind = 'ENTERPRISE' order by o.id offset i % 40 limit 1) o");
        rows.copy(
                "governance",
                "organization",
                "o",
                "firm f join governance.organization o on o.id = f.like_id",
                Map.of(
                        "id", "f.id",
                        "number", "'DW-2025-' || lpad(f.i::text, 6, '0')",
                        "name", "'示例企业第' || f.i || '有限公司'",
                        "short_name", "''",
                        "credit_code", "null"));
        rows.copy(
                "governance",
                "verification",
                "v",
                "firm f join governance.verification v on v.organization_id = f.like_id and v.superseded_at is null",
                Map.of("id", "uuidv7()", "organization_id", "f.id"));
    }

    /** Half of them can be applied for, the others are closed, under review or drafts. */
    private void posts(int many) throws SQLException {
        var overrides = new LinkedHashMap<String, String>();
        overrides.put("id", "uuidv7(make_interval(mins => w.i - " + many + "))");
        overrides.put("number", "'XQ-2025-' || lpad(w.i::text, 6, '0')");
        overrides.put("organization_id", "f.id");
        overrides.put("entered_by", "f.id");
        overrides.put("title", "left(w.title, 120)");
        overrides.put("tasks", "left(w.words, 2000)");
        overrides.put("pay_from", "w.pay");
        overrides.put("pay_to", "w.pay * 1.5");
        overrides.put("pay_unit", "'MONTH'");
        overrides.put("heads", "w.heads");
        overrides.put("heads_filled", "0");
        overrides.put(
                "status",
                "(array['PUBLISHED', 'CLOSED', 'PUBLISHED', 'UNDER_REVIEW', 'PUBLISHED', 'CLOSED', 'PUBLISHED', 'DRAFT',"
                        + " 'PUBLISHED', 'CLOSED'])[1 + w.i % 10]");
        overrides.put(
                "published_at",
                "case when w.i % 10 in (3, 7) then null else now() - make_interval(mins => " + many + " - w.i) end");
        overrides.put("changed_at", "now() - make_interval(mins => " + many + " - w.i)");
        overrides.put("created_at", "now() - make_interval(mins => " + many + " - w.i + 60)");
        overrides.put("until_on", "current_date + 30 + w.i % 60");
        overrides.put("natural_key", "md5(w.i::text)");
        rows.execute(
                "create temporary table model as select row_number() over (order by id) - 1 as i, n.* from exchange.need n"
                        + " where status = 'PUBLISHED'");
        rows.copy(
                "exchange",
                "need",
                "n",
                "wanted w join firm f on f.i = w.firm join model n on n.i = w.i % (select count(*) from model)",
                overrides);
    }

    private void students(int many) throws SQLException {
        rows.execute(
                "create temporary table pupil as select row_number() over (order by id) - 1 as i, s.* from students.student s");
        rows.copy(
                "students",
                "student",
                "s",
                "generate_series(1, " + many + ") g join pupil s on s.i = g % (select count(*) from pupil)",
                Map.of(
                        "id", "uuidv7()",
                        "number", "'XS-2025-' || lpad(g::text, 6, '0')",
                        "person_id", "null",
                        "name", "'示例学生' || g",
                        "national_number_digest", "sha256(('n' || g)::bytea)",
                        "id_card_digest", "sha256(('c' || g)::bytea)",
                        "phone_sealed", "null",
                        "phone_digest", "null"));
    }

    /** So many students of the largest school look for work and agreed to be matched. */
    private void wishes() throws SQLException {
        rows.execute("create temporary table seeker as select row_number() over (order by id) as i, id as student_id,"
                + " uuidv7() as offer_id from students.student where number like 'XS-2025-%' and school_id ="
                + " (select school_id from students.student group by school_id order by count(*) desc limit 1) limit "
                + WISHES);
        rows.execute(
                "create temporary table wish as select row_number() over (order by id) - 1 as i, o.* from exchange.offer o"
                        + " where status = 'OPEN' and recommended");
        var like = "seeker s join wish w on w.i = s.i % (select count(*) from wish)";
        rows.copy(
                "exchange",
                "offer",
                "w",
                like,
                Map.of(
                        "id", "s.offer_id",
                        "number", "'YX-2025-' || lpad(s.i::text, 6, '0')",
                        "student_id", "s.student_id"));
        for (var part : List.of("offer_occupation", "offer_region")) {
            rows.copy(
                    "exchange",
                    part,
                    "p",
                    like + " join exchange." + part + " p on p.offer_id = w.id",
                    Map.of("offer_id", "s.offer_id"));
        }
        rows.copy(
                "students",
                "consent",
                "c",
                "seeker s cross join (select * from students.consent where purpose = 'MATCHING' and withdrawn_at is null limit 1) c",
                Map.of("id", "uuidv7()", "student_id", "s.student_id"));
    }
}
