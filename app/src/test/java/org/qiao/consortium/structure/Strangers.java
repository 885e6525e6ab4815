package org.qiao.consortium.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.Town.NOW;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.document.consultation.AnswerConsultation;
import org.qiao.consortium.governance.document.consultation.AskForOpinions;
import org.qiao.consortium.governance.document.consultation.ConsultationQueries;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.testing.SignInAs;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** People of every role who ask for what belongs to another unit. */
class Strangers {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final String DRAFT_TITLE = "外人看不到的草稿岗位";
    private static final String OPINION = "外人看不到的意见";
    private static final String PUPIL = "欧阳保密";

    @Autowired
    Town town;

    @Autowired
    Matches matches;

    @Autowired
    Needs needs;

    @Autowired
    Students students;

    @Autowired
    Organizations organizations;

    @Autowired
    AskForOpinions asking;

    @Autowired
    AnswerConsultation answering;

    @Autowired
    ConsultationQueries consultations;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private record Address(String method, String pattern) {}

    private final Map<String, String> foreign = new LinkedHashMap<>();
    private List<Optional<Viewer>> strangers = List.of();
    private NeedId foreignDraft = new NeedId(new java.util.UUID(0, 0));
    private String foreignMatch = "";
    private String foreignPhone = "";
    private String foreignIdCard = "";

    void twoHalvesOfATown() {
        var theirs = town.employer("那边的企业（示例）");
        var theirSchool = town.school("那边的学校（示例）");
        var pupil = town.student(theirSchool, PUPIL, LocalDate.parse("2008-01-15"));
        foreignDraft = town.draft(theirs, DRAFT_TITLE, 1);
        var post = town.post(theirs, "那边的公开岗位", 1);
        foreignMatch =
                matches.open(post, pupil.id(), Side.STUDENT, pupil.viewer().actor(), NOW);
        foreignPhone = pupil.phone();
        foreignIdCard = pupil.idCard();
        foreign.put("/exchange/matches", foreignMatch);
        foreign.put("/exchange/needs", town.numberOf(foreignDraft));
        foreign.put("/posts", town.numberOf(foreignDraft));
        foreign.put("/students", students.find(pupil.id()).orElseThrow().number());
        foreign.put(
                "/members",
                organizations.find(theirs.id(), Town.TODAY).orElseThrow().number());
        foreign.put("/consultations", consultation(theirs));

        var ours = town.employer("这边的企业（示例）");
        var ourSchool = town.school("这边的学校（示例）");
        var ourPupil = town.student(ourSchool, "李想", LocalDate.parse("2008-02-15"));
        var all = new ArrayList<Optional<Viewer>>();
        all.add(Optional.empty());
        all.add(Optional.of(ours.clerk()));
        all.add(Optional.of(ourSchool.clerk()));
        all.add(Optional.of(ourPupil.viewer()));
        all.add(Optional.of(officer("班主任甲", Role.CLASS_TEACHER, ourSchool.id())));
        all.add(Optional.of(officer("园区经办甲", Role.AREA_CLERK, ours.id())));
        all.add(Optional.of(officer("局里经办甲", Role.DEPARTMENT, town.secretary().organization())));
        all.add(Optional.of(
                officer("管理员甲", Role.PLATFORM_ADMIN, town.secretary().organization())));
        all.add(Optional.of(town.secretary()));
        strangers = all;
    }

    private String consultation(Town.Unit theirs) {
        var draft = AskForOpinions.Draft.of("那边的稿子", "", List.of(theirs.id()), Town.TODAY.plusDays(9));
        var number = asking.ask(draft, town.secretary(), NOW);
        answering.give(consultations.find(theirs.clerk(), number).orElseThrow(), "", OPINION, theirs.clerk(), NOW);
        return number;
    }

    private Viewer officer(String name, Role role, OrganizationId unit) {
        return town.person(name, role, unit);
    }

    private List<Address> addresses() {
        var all = new ArrayList<Address>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.qiao.")
                    && mapping.getPathPatternsCondition() != null) {
                var methods = mapping.getMethodsCondition().getMethods();
                for (var pattern : mapping.getPathPatternsCondition().getPatternValues()) {
                    (methods.isEmpty()
                                    ? List.of("GET")
                                    : methods.stream().map(Enum::name).toList())
                            .forEach(it -> all.add(new Address(it, pattern)));
                }
            }
        });
        return all.stream().filter(it -> !it.pattern().equals("/sign-out")).toList();
    }

    private String urlOf(Address address) {
        var number = foreign.entrySet().stream()
                .filter(it -> address.pattern().startsWith(it.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("XX-2026-000001");
        return VARIABLE.matcher(address.pattern()).replaceFirst(number).replaceAll("\\{[^}]+}", "x");
    }

    private MvcTestResult ask(Address address, Optional<Viewer> stranger) {
        var request = mvc.method(HttpMethod.valueOf(address.method())).uri(urlOf(address));
        if (!address.method().equals("GET")) {
            request = request.with(csrf());
        }
        return stranger.map(it -> SignInAs.as(context, it.person(), it.role().orElseThrow()))
                .map(request::with)
                .orElse(request)
                .exchange();
    }

    /** Nobody sees a foreign draft, name, phone or number of identity, and nothing answers 500. */
    void askEverything(Predicate<String> method) throws Exception {
        for (var address :
                addresses().stream().filter(it -> method.test(it.method())).toList()) {
            for (var stranger : strangers) {
                var answer = ask(address, stranger);
                var who = address + " as " + stranger.flatMap(Viewer::role) + " " + urlOf(address);
                assertThat(answer.getResponse().getStatus()).as(who).isLessThan(500);
                var text = answer.getResponse().getContentAsString();
                assertThat(text).as(who).doesNotContain(foreignPhone, foreignIdCard, PUPIL);
                if (stranger.filter(it -> it.is(Role.SECRETARIAT, Role.DEPARTMENT))
                        .isEmpty()) {
                    assertThat(text).as(who).doesNotContain(DRAFT_TITLE);
                }
                if (stranger.filter(it -> it.is(Role.SECRETARIAT)).isEmpty()) {
                    assertThat(text).as(who).doesNotContain(OPINION);
                }
            }
        }
    }

    void findTheirThingsUnchanged() {
        assertThat(needs.find(foreignDraft).orElseThrow().status()).isEqualTo(NeedStatus.DRAFT);
        assertThat(matches.counts(town.consortium())).containsEntry("AWAITING_ANSWER", 1);
    }
}
