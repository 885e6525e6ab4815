package org.qiao.consortium.governance.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.BodyForm;
import org.qiao.consortium.governance.council.BodyKind;
import org.qiao.consortium.governance.council.FillSeat;
import org.qiao.consortium.governance.council.SeatForm;
import org.qiao.consortium.governance.council.SetUpBody;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Staff;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.Town;
import org.springframework.boot.test.context.TestComponent;

/** A council with people who can vote, for tests. Everybody is invented. */
@TestComponent
public final class Council {

    public static final Instant NOW = Town.NOW;

    private final Town town;
    private final SetUpBody bodies;
    private final FillSeat seats;
    private final OrganizationNames names;
    private final Staff staff;
    private final CallMeeting calling;
    private final HoldMeeting holding;
    private final VoteOnItem voting;
    private final MeetingQueries queries;

    Council(
            Town town,
            SetUpBody bodies,
            FillSeat seats,
            OrganizationNames names,
            Staff staff,
            CallMeeting calling,
            HoldMeeting holding,
            VoteOnItem voting,
            MeetingQueries queries) {
        this.calling = calling;
        this.holding = holding;
        this.voting = voting;
        this.queries = queries;
        this.town = town;
        this.bodies = bodies;
        this.seats = seats;
        this.names = names;
        this.staff = staff;
    }

    public Body body(BodyKind kind, String name, String parent) {
        var empty = BodyForm.empty(kind, parent);
        var form = new BodyForm(
                kind.name(),
                name,
                parent,
                "示例专业群",
                numberOf(town.secretary()),
                "",
                "",
                empty.decides(),
                empty.quorum(),
                empty.majority(),
                empty.majorityOf(),
                "章程第十二条",
                "6",
                "2026-01-10");
        return bodies.setUp(form, true, town.secretary(), NOW);
    }

    public Body council() {
        return body(BodyKind.COUNCIL, "示例理事会", "");
    }

    private String numberOf(Viewer viewer) {
        return names.numbersOf(List.of(viewer.organization())).getOrDefault(viewer.organization(), "");
    }

    /** Somebody of a firm who sits in the body. */
    public Viewer seat(Body body, String name, String office) {
        var unit = town.employer(name + "的企业（示例）");
        var person = town.person(name, Role.ENTERPRISE_CLERK, unit.id());
        sit(body, person, office, "");
        return person;
    }

    /** @param alternate somebody of the same unit, or nobody */
    public void sit(Body body, Viewer person, String office, String alternate) {
        sit(body, person, office, alternate, Optional.empty());
    }

    public void sit(Body body, Viewer person, String office, String alternate, Optional<Viewer> alternateViewer) {
        seats.add(
                body,
                new SeatForm(
                        office,
                        "",
                        numberOf(person),
                        "",
                        person.name(),
                        "",
                        userName(person),
                        "",
                        alternate,
                        alternateViewer.map(this::userName).orElse(""),
                        "",
                        "true",
                        "2026-01-10",
                        "2029-01-09"),
                town.secretary(),
                NOW);
    }

    private String userName(Viewer person) {
        return staff.of(town.secretary(), List.of(person.person())).getFirst().userName();
    }

    /** So many seats; the first is the chair's. */
    public List<Viewer> seats(Body body, int count) {
        var people = new ArrayList<Viewer>();
        for (var i = 1; i <= count; i++) {
            people.add(seat(body, "理事" + i, i == 1 ? "CHAIR" : "MEMBER"));
        }
        return people;
    }

    /** The number of a resolution that everybody has voted for. */
    public String passed(Body body, List<Viewer> people, String title) {
        var meeting = called(body, title);
        holding.open(meeting, town.secretary(), NOW);
        var open = calling.get(town.secretary(), meeting.number());
        people.forEach(it -> holding.signIn(open, "", it, NOW));
        voting.open(open, body, 1, town.secretary(), NOW);
        people.forEach(it -> voting.cast(open, 1, "", Optional.of(BallotChoice.IN_FAVOUR), false, it, NOW));
        voting.close(open, body, 1, town.secretary(), NOW);
        return queries.items(open).getFirst().resolution();
    }

    /** A meeting with one item, called. */
    public Meeting called(Body body, String title) {
        var form = new MeetingForm(
                body.number(), "BODY", title + "的会议", "2026-12-01", "09:00", "11:00", "示例会议室", "ONSITE", "", title);
        var drafted = calling.draft(Optional.of(body), form, true, town.secretary(), NOW);
        calling.call(drafted, town.secretary(), NOW);
        return calling.get(town.secretary(), drafted.number());
    }
}
