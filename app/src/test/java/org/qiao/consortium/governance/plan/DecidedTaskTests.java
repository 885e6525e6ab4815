package org.qiao.consortium.governance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.meeting.Council;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import({Town.class, PlanDesk.class, Council.class})
class DecidedTaskTests {

    @Autowired
    PlanDesk desk;

    @Autowired
    Council council;

    @BeforeEach
    void aPlan() {
        desk.open();
    }

    @Test
    void aTaskIsEnteredFromItsResolutionAndEachShowsTheOther() throws Exception {
        var body = council.council();
        var resolution = council.passed(body, council.seats(body, 3), "开展岗位月报");
        var link = desk.get("/resolutions/" + resolution, desk.secretary())
                .select("a[href^=/tasks/new]")
                .attr("href");
        var form = desk.get(PlanDesk.redirectOf(desk.ask(link, desk.secretary())), desk.secretary());
        assertThat(form.select("input[name=title]").val()).isEqualTo("开展岗位月报");
        assertThat(form.select("input[name=resolution]").val()).isEqualTo(resolution);
        var task = desk.add("开展岗位月报", Map.of("resolution", resolution));
        assertThat(desk.get(task, desk.bureau()).select("dl.q-facts a").attr("href"))
                .isEqualTo("/resolutions/" + resolution);
        assertThat(desk.get("/resolutions/" + resolution, desk.secretary())
                        .select("a[href=" + task + "]")
                        .text())
                .isEqualTo("开展岗位月报");
    }

    @Test
    void refusesAResolutionThatIsNotInForce() throws Exception {
        var refused = desk.post(
                desk.plan() + "/tasks",
                desk.secretary(),
                Map.of(
                        "title",
                        "没有根据",
                        "lead",
                        "牵头局",
                        "startsOn",
                        "2026-01-01",
                        "dueOn",
                        "2026-12-31",
                        "resolution",
                        "JY-2026-999999"));
        assertThat(desk.errors(refused)).contains("JY-2026-999999");
    }
}
