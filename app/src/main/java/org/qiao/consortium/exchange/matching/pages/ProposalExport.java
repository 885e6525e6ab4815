package org.qiao.consortium.exchange.matching.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.exchange.matching.ProposeMatches.PostProposal;
import org.qiao.consortium.exchange.matching.ProposeToAll;
import org.qiao.consortium.exchange.matching.criteria.Part;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;

/**
 * 批量推荐 as a file — for each student of the class or the school the best posts, for whoever advises them. For whom there is
 * nothing stands in it too, with that said.
 */
@Component
class ProposalExport implements ListSource {

    /** @param place of the post among the student's, from 1; empty when there is none */
    private record Row(StudentView student, Optional<Integer> place, Optional<PostProposal> post, String employer) {}

    private static final double MUCH = 0.7;

    private final Students students;
    private final ProposeToAll proposals;
    private final OrganizationNames organizations;
    private final Majors majors;
    private final PartLines parts;
    private final Texts texts;
    private final InstantSource clock;
    private final Parameters parameters = Parameters.load("exchange/matching");

    ProposalExport(
            Students students,
            ProposeToAll proposals,
            OrganizationNames organizations,
            Majors majors,
            PartLines parts,
            Texts texts,
            InstantSource clock) {
        this.students = students;
        this.proposals = proposals;
        this.organizations = organizations;
        this.majors = majors;
        this.parts = parts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "proposals";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SCHOOL_CLERK, Role.CLASS_TEACHER);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var on = BusinessTime.dateOf(now);
        var ofClass = asked.value("schoolClass");
        var names = new HashMap<OrganizationId, String>();
        var most = parameters.on("proposals-each", on).asInt();
        var rows = proposals
                .each(advised(asked, viewer), viewer.consortium(), on, most)
                .flatMap(it -> rows(it, names));
        return new Export<>(texts.of("exchange.matching.for-all.title"), List.of(ofClass), now, columns(), rows);
    }

    /** By the most that there can be: how many there are is known only when all is counted. */
    @Override
    public boolean isLongerThan(int rows, PageUrl asked, Viewer viewer) {
        var most = parameters
                .on("proposals-each", BusinessTime.dateOf(clock.instant()))
                .asInt();
        return (long) advised(asked, viewer).size() * most > rows;
    }

    private List<StudentView> advised(PageUrl asked, Viewer viewer) {
        var ofClass = asked.value("schoolClass");
        return students.visible(viewer).stream()
                .filter(it -> ofClass.isEmpty() || it.className().equals(ofClass))
                .toList();
    }

    private Stream<Row> rows(ProposeToAll.Proposed proposed, Map<OrganizationId, String> names) {
        var posts = proposed.posts();
        if (posts.isEmpty()) {
            return Stream.of(new Row(proposed.student(), Optional.empty(), Optional.empty(), ""));
        }
        var unknown = posts.stream()
                .map(it -> it.need().employer())
                .filter(it -> !names.containsKey(it))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            names.putAll(organizations.namesOf(unknown));
        }
        return IntStream.range(0, posts.size()).mapToObj(it -> row(proposed.student(), it + 1, posts.get(it), names));
    }

    private static Row row(StudentView student, int place, PostProposal post, Map<OrganizationId, String> names) {
        return new Row(
                student,
                Optional.of(place),
                Optional.of(post),
                names.getOrDefault(post.need().employer(), ""));
    }

    private List<ExportColumn<Row>> columns() {
        return List.of(
                column("student", ColumnKind.TEXT, 18, it -> it.student().number()),
                column("name", ColumnKind.TEXT, 10, it -> it.student().name().masked()),
                column("class", ColumnKind.TEXT, 16, it -> it.student().className()),
                column("major", ColumnKind.TEXT, 20, it -> major(it.student())),
                column("place", ColumnKind.INTEGER, 8, Row::place),
                column(
                        "post",
                        ColumnKind.TEXT,
                        24,
                        it -> of(it, post -> post.need().terms().title())),
                column("employer", ColumnKind.TEXT, 34, Row::employer),
                column(
                        "address",
                        ColumnKind.TEXT,
                        30,
                        it -> of(it, post -> post.need().terms().place().address())),
                column(
                        "pay",
                        ColumnKind.TEXT,
                        18,
                        it -> of(it, post -> PayText.of(post.need().terms()))),
                column(
                        "score",
                        ColumnKind.INTEGER,
                        8,
                        it -> it.post().map(post -> post.proposal().score())),
                column("for", ColumnKind.TEXT, 40, this::reasons),
                column(
                        "number",
                        ColumnKind.TEXT,
                        18,
                        it -> of(it, post -> post.need().number())));
    }

    private String major(StudentView student) {
        return majors.find(student.major())
                .map(Majors.MajorView::name)
                .orElse(student.major().value());
    }

    private static String of(Row row, Function<PostProposal, String> text) {
        return row.post().map(text).orElse("");
    }

    /** What speaks for it; where there is nothing, that. */
    private String reasons(Row row) {
        return row.post()
                .map(it -> it.proposal().parts().stream()
                        .filter(part -> part.share() >= MUCH)
                        .toList())
                .map(this::told)
                .orElseGet(() -> texts.of("exchange.matching.for-all.nothing"));
    }

    private String told(List<Part> strong) {
        return String.join("；", parts.of(strong).stream().map(PartLine::reason).toList());
    }

    private ExportColumn<Row> column(String name, ColumnKind kind, int width, Function<Row, ?> value) {
        return ExportColumn.of(texts.of("exchange.matching.for-all.column." + name), kind, width, value);
    }
}
