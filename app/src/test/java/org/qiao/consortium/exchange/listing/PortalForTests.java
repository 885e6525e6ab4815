package org.qiao.consortium.exchange.listing;

import static org.qiao.consortium.governance.Units.NOW;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.Units;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.approval.Approvals.Verdict;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.context.ApplicationContext;

/** A consortium with one verified employer whose posts are published through the use cases. All names are invented. */
public record PortalForTests(
        ApplicationContext context, ConsortiumFounding.Founded founded, OrganizationRegister.SelfRegistered firm) {

    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);

    public static PortalForTests open(ApplicationContext context) {
        var founded = Units.found(context.getBean(ConsortiumFounding.class));
        var firm = register(context, founded, "示例种业有限公司", "chen");
        context.getBean(EmployerVerification.class)
                .verify(firm.organization(), Units.inOrder(), Units.secretariat(founded), NOW);
        return new PortalForTests(context, founded, firm);
    }

    private static OrganizationRegister.SelfRegistered register(
            ApplicationContext context, ConsortiumFounding.Founded founded, String name, String user) {
        return context.getBean(OrganizationRegister.class)
                .registerItself(
                        Units.firm(name),
                        new People.NewPerson(user, "陈立诚", Optional.empty(), Optional.of("first-password-1")),
                        founded.consortium(),
                        NOW);
    }

    /** Another employer, not verified. */
    public OrganizationRegister.SelfRegistered stranger() {
        return register(context, founded, "示例新办企业", "stranger");
    }

    public Viewer clerk() {
        return new Viewer(
                Optional.of(Role.ENTERPRISE_CLERK),
                firm.clerk(),
                "陈立诚",
                firm.organization(),
                "示例种业有限公司",
                founded.consortium());
    }

    public Viewer secretary() {
        return new Viewer(
                Optional.of(Role.SECRETARIAT),
                founded.administrator(),
                "周敏",
                founded.secretariat(),
                "秘书处（示例）",
                founded.consortium());
    }

    public PersonId secretaryPerson() {
        return founded.administrator();
    }

    public static PostTerms post(String title, String occupation, int heads, String tasks) {
        return new PostTerms(
                title,
                Optional.of(new OccupationCode(occupation)),
                "",
                AskedLevel.NONE,
                heads,
                new PostTerms.Place("620702", "示例路 1 号"),
                PostTerms.Pay.of(new BigDecimal("4500"), new BigDecimal("7000"), PostTerms.PayUnit.MONTH),
                PostTerms.Education.SECONDARY,
                List.of(),
                Optional.of(LocalDate.of(2027, 4, 1)),
                Optional.of(UNTIL),
                tasks,
                ContractKind.LABOUR,
                PostTerms.Asked.nothing(),
                new PostTerms.Offered(
                        Set.of(PostTerms.Benefit.MEALS, PostTerms.Benefit.LODGING, PostTerms.Benefit.FIVE_INSURANCES),
                        "2 个月",
                        "每天 8 小时，每周休 1 天"),
                "",
                "");
    }

    public List<NeedId> draft(List<PostTerms> posts) {
        return context.getBean(NeedIntake.class)
                .draft(
                        posts.stream()
                                .map(it -> new NeedIntake.Entry(firm.organization(), it))
                                .toList(),
                        clerk(),
                        NOW);
    }

    public List<NeedId> publish(List<PostTerms> posts) {
        var needs = draft(posts);
        var approval = context.getBean(NeedIntake.class).submit(needs, clerk(), NOW);
        context.getBean(Approvals.class)
                .decide(
                        approval,
                        needs.stream()
                                .map(it -> Verdict.approve(new SubjectRef("exchange.need", it.value())))
                                .toList(),
                        secretary(),
                        NOW);
        return needs;
    }

    public static List<PostTerms> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(it -> post("示例岗位" + it, "6-18-01-01", 1, "操作数控车床，按图纸加工轴类零件。"))
                .toList();
    }
}
