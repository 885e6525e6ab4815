import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Makes the consortium of the demo world as large as a busy one: member units, key tasks with their sub-tasks, each with a
 * lead, two supports, a point on the way and its reports.
 */
final class Consortium {

    private static final int UNITS = 200;
    private static final int KEYS = 500;
    private static final int TASKS = 5_000;
    private static final int REPORTS = 50_000;

    private final Connection database;
    private final Copies rows;

    Consortium(Connection database) {
        this.database = database;
        this.rows = new Copies(database);
    }

    void fill() throws SQLException {
        database.setAutoCommit(false);
        rows.execute("create temporary table running as select * from governance.plan where status = 'ISSUED'"
                + " order by year desc limit 1");
        rows.one("select number from running");
        units();
        tasks();
        around();
        database.commit();
        database.setAutoCommit(true);
        rows.execute("vacuum analyze");
    }

    /** The number of the plan that was filled. */
    String plan() throws SQLException {
        return rows.one("select p.number from governance.plan p join governance.task t on t.plan_id = p.id"
                + " group by p.number order by count(*) desc limit 1");
    }

    String size() throws SQLException {
        return rows.one("select (select count(*) from governance.membership where status = 'ACTIVE') || ' members, '"
                + " || (select count(*) from governance.task) || ' tasks, '"
                + " || (select count(*) from governance.task_report) || ' reports'");
    }

    private void units() throws SQLException {
        rows.execute("create temporary table unit as select i, uuidv7() as id, m.id as membership_id,"
                + " m.organization_id as like_id from generate_series(0, " + (UNITS - 1) + ") i cross join lateral"
                + " (select m.id, m.organization_id from governance.membership m join running r using (consortium_id)"
                + " where m.status = 'ACTIVE' and m.standing = 'MEMBER' order by m.id offset i % 5 limit 1) m");
        rows.copy(
                "governance",
                "organization",
                "o",
                "unit u join governance.organization o on o.id = u.like_id",
                Map.of(
                        "id", "u.id",
                        "number", "'DW-2024-' || lpad(u.i::text, 6, '0')",
                        "name", "'示例成员单位第' || u.i || '号'",
                        "short_name", "''",
                        "credit_code", "null"));
        rows.copy(
                "governance",
                "membership",
                "m",
                "unit u join governance.membership m on m.id = u.membership_id",
                Map.of("id", "uuidv7()", "organization_id", "u.id"));
    }

    /** A tenth are key tasks; a fifth of all are done, the others spread over the year, so that many are late. */
    private void tasks() throws SQLException {
        rows.execute(
                "create temporary table made as select i, uuidv7() as id from generate_series(1, " + TASKS + ") i");
        rows.execute(
                "insert into governance.task (id, number, consortium_id, plan_id, parent_id, title, measure, output,"
                        + " lead_id, starts_on, due_on, status, progress, reported_on, milestone_on, done_on)"
                        + " select t.id, 'RW-2024-' || lpad(t.i::text, 6, '0'), r.consortium_id, r.id, k.id,"
                        + " '示例任务第' || t.i || '项', '分阶段推进，按月报告。', '完成第' || t.i || '项成果', u.id,"
                        + " make_date(r.year, 1, 1), make_date(r.year, 1, 1) + 30 + t.i % 335,"
                        + " case when t.i % 5 = 0 then 'DONE' else 'OPEN' end, case when t.i % 5 = 0 then 100 else t.i % 90 end,"
                        + " current_date - t.i % 60, make_date(r.year, 1, 1) + 20 + t.i % 320,"
                        + " case when t.i % 5 = 0 then current_date - t.i % 60 end"
                        + " from made t cross join running r join unit u on u.i = t.i % " + UNITS
                        + " left join made k on t.i > " + KEYS + " and k.i = 1 + t.i % " + KEYS + " order by t.i");
    }

    private void around() throws SQLException {
        rows.execute("insert into governance.task_unit (task_id, organization_id, part) select t.id, u.id, 'SUPPORT'"
                + " from made t cross join generate_series(1, 2) n join unit u on u.i = (t.i + n * 7) % " + UNITS);
        rows.execute("insert into governance.milestone (id, task_id, name, due_on) select uuidv7(), t.id, '中期节点',"
                + " milestone_on from governance.task t join made m on m.id = t.id");
        rows.execute(
                "insert into governance.task_report (id, number, task_id, organization_id, progress, text, by_name,"
                        + " reported_at) select uuidv7(), 'BG-2024-' || lpad(row_number() over ()::text, 6, '0'), t.id,"
                        + " t.lead_id, t.progress * n / 10, '第' || n || '次报告：按计划推进，完成了当月的工作。', '示例经办',"
                        + " now() - make_interval(days => 10 * (11 - n)) from governance.task t join made m on m.id = t.id"
                        + " cross join generate_series(1, " + REPORTS / TASKS + ") n");
    }
}
