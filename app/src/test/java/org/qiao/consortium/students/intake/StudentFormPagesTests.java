package org.qiao.consortium.students.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.SchoolForTests;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.guardian.Guardians;
import org.qiao.consortium.students.roster.StudentQueries;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class StudentFormPagesTests {

    private static final LocalDate BORN = LocalDate.of(2009, 12, 30);
    private static final String NEW_CARD = SchoolForTests.idCard(BORN, 2).full();

    @Autowired
    Rosters rosters;

    @Autowired
    Students students;

    @Autowired
    StudentQueries queries;

    @Autowired
    Guardians guardians;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private SchoolForTests school;
    private StudentView student;

    @BeforeEach
    void aStudent() {
        sql.execute("truncate students.student, students.school_class cascade");
        school = SchoolForTests.make(sql, people, "示例职校");
        student = students.find(school.enrolOne(rosters, "李想想", BORN, 1)).orElseThrow();
    }

    private MvcTestResult send(SchoolForTests from, String to, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/students/roster/" + to)
                .with(as(context, from.clerk().person(), Role.SCHOOL_CLERK))
                .with(csrf());
        for (var it : fields.entrySet()) {
            request = request.param(it.getKey(), it.getValue());
        }
        return request.exchange();
    }

    private static Map<String, String> typed(String... changes) {
        var fields = new LinkedHashMap<>(Map.of(
                "name", "王小满",
                "idCard", NEW_CARD,
                "nationalNumber", "G" + NEW_CARD,
                "major", "660301",
                "className", "24机电1班",
                "enteredOn", "2024-09-01",
                "graduatesOn", "2027-06-30"));
        for (var i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void addsAStudentUnderTheRulesOfTheRoster() {
        var added = send(school, "new", typed("certificates", "电工\n焊工"));
        assertThat(added).hasStatus3xxRedirection();
        var number = added.getResponse().getRedirectedUrl().replaceAll(".*/", "");
        var kept = queries.get(school.clerkViewer(), number);
        assertThat(kept.idCard().full()).isEqualTo(NEW_CARD);
        assertThat(kept.className()).isEqualTo("24机电1班");
        assertThat(students.find(kept.id()).orElseThrow().certificates()).containsExactly("电工", "焊工");
    }

    @Test
    void tellsEverythingThatIsWrongBesideItsField() throws Exception {
        var wrong =
                typed("idCard", NEW_CARD.substring(0, 17) + "@", "major", "", "enteredOn", "", "guardianName", "王某");
        var refused = send(school, "new", wrong);
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("[aria-invalid=true]").eachAttr("name"))
                .containsExactlyInAnyOrder("idCard", "majorText", "enteredOn", "guardianName");
    }

    @Test
    void aStudentOnTheRosterIsNotAddedAgain() throws Exception {
        var card = SchoolForTests.idCard(BORN, 1).full();
        var refused = send(school, "new", typed("idCard", card, "nationalNumber", "G" + card));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("[aria-invalid=true]").eachAttr("name")).containsExactly("nationalNumber");
    }

    @Test
    void whatIsMaskedStaysUnlessTypedAnew() throws Exception {
        var number = student.number();
        var before = queries.get(school.clerkViewer(), number);
        var form = page(mvc.get()
                .uri("/students/roster/" + number + "/edit")
                .with(as(context, school.clerk().person(), Role.SCHOOL_CLERK))
                .exchange());
        assertThat(form.html()).doesNotContain(before.idCard().full(), "想想", "李某");
        var fields = new LinkedHashMap<String, String>();
        form.select("main form input[name], main form select[name], main form textarea[name]")
                .forEach(it -> fields.put(it.attr("name"), it.tagName().equals("select") ? "父亲" : it.val()));
        fields.put("className", "24机电2班");
        fields.put("phone", "16400009999");
        assertThat(send(school, number + "/edit", fields)).hasStatus3xxRedirection();
        var after = queries.get(school.clerkViewer(), number);
        assertThat(after.className()).isEqualTo("24机电2班");
        assertThat(after.phone().orElseThrow().full()).isEqualTo("16400009999");
        assertThat(after.idCard()).isEqualTo(before.idCard());
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.planName()).isEqualTo(before.planName());
        assertThat(guardians.of(after.id()).orElseThrow().name()).isEqualTo("李某");
    }

    @Test
    void aNumberOfAnotherStudentIsRefused() throws Exception {
        school.enrolOne(rosters, "王小满", BORN, 2);
        var fields = typed("name", "", "className", "24机电1班");
        var refused = send(school, student.number() + "/edit", fields);
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("[aria-invalid=true]").eachAttr("name")).containsExactly("nationalNumber");
    }

    @Test
    void anotherSchoolFindsNobody() {
        var other = SchoolForTests.make(sql, people, "另一所职校");
        assertThat(send(other, student.number() + "/edit", typed())).hasStatus(404);
    }
}
