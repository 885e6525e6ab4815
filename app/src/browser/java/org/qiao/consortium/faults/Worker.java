package org.qiao.consortium.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.qiao.consortium.QiaoApplication;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.boot.SpringApplication;

/**
 * A process that does deeds one after another and says each aloud when it is done, so that whoever kills it knows what must
 * not be lost: batches decided by 秘书处, matches to which both sides say yes.
 */
final class Worker {

    static final String AT_WORK = "at-work";
    static final String DECIDED = "decided";
    static final String AGREED = "agreed";
    private static final int BATCH = 6;

    private final Town town;
    private final NeedIntake intake;
    private final Approvals approvals;
    private final Matches matches;
    private final AtomicInteger turn = new AtomicInteger();

    private Worker(Town town, NeedIntake intake, Approvals approvals, Matches matches) {
        this.town = town;
        this.intake = intake;
        this.approvals = approvals;
        this.matches = matches;
    }

    /** @param words where it says what it has done */
    static Process start(String databaseUrl, Path words) throws IOException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName());
        command.environment()
                .putAll(Map.of(
                        "QIAO_DB_URL", databaseUrl,
                        "QIAO_DB_USER", "postgres",
                        "QIAO_WORLD", "none",
                        "QIAO_DATA", "target/test-data",
                        "QIAO_PORT", "0"));
        command.redirectError(
                ProcessBuilder.Redirect.appendTo(Path.of("target/worker.log").toFile()));
        command.redirectOutput(words.toFile());
        return command.start();
    }

    public static void main(String[] args) {
        var application = new SpringApplication(QiaoApplication.class, TestClock.class, Town.class);
        application.addInitializers(
                it -> it.getBeanFactory().registerSingleton("withoutTheTests", new OtherInstance.WithoutTheTests()));
        var context = application.run(args);
        new Worker(
                        context.getBean(Town.class),
                        context.getBean(NeedIntake.class),
                        context.getBean(Approvals.class),
                        context.getBean(Matches.class))
                .work();
    }

    private void work() {
        var employer = town.employer("示例精密机械");
        var school = town.school("示例职业学校");
        say(AT_WORK, "");
        while (true) {
            say(DECIDED, decideABatch(employer));
            var student = town.student(
                    school,
                    "示例学生" + turn.incrementAndGet(),
                    LocalDate.parse("2008-01-01").plusDays(turn.get()));
            var need = town.post(employer, "数控车工" + turn.get(), 2);
            var number = matches.open(
                    need, student.id(), Side.STUDENT, student.viewer().actor(), Town.NOW);
            matches.agree(number, employer.clerk().actor(), Town.NOW);
            say(AGREED, number);
        }
    }

    private String decideABatch(Town.Unit employer) {
        var needs = IntStream.range(0, BATCH)
                .mapToObj(it -> town.draft(employer, "铣工" + turn.get() + "-" + it, 1))
                .toList();
        var approval = intake.submit(needs, employer.clerk(), Town.NOW);
        var verdicts = new ArrayList<Approvals.Verdict>();
        for (var need : needs) {
            var subject = new SubjectRef("exchange.need", need.value());
            verdicts.add(
                    verdicts.size() % 3 == 2
                            ? new Approvals.Verdict(subject, false, "示例：请补充工作时间。", List.of())
                            : Approvals.Verdict.approve(subject));
        }
        approvals.decide(approval, verdicts, town.secretary(), Town.NOW);
        return approval;
    }

    private static void say(String what, String number) {
        System.out.println(what + " " + number);
        System.out.flush();
    }
}
