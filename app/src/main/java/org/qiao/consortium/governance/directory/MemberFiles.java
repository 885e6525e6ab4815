package org.qiao.consortium.governance.directory;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.files.FileSubject;
import org.qiao.consortium.platform.files.FileType;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/**
 * 证照与材料 — what a unit shows to be verified: its licence, a permit. Narrower than the unit's page: only who acts for the
 * unit and who looks after all units sees them.
 */
@Component
class MemberFiles implements FileSubject {

    static final String KIND = "governance.organization";

    private final MemberQueries members;
    private final Organizations organizations;
    private final Texts texts;
    private final InstantSource clock;

    MemberFiles(MemberQueries members, Organizations organizations, Texts texts, InstantSource clock) {
        this.members = members;
        this.organizations = organizations;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String word() {
        return "members";
    }

    @Override
    public Optional<Holder> find(Viewer viewer, UUID id) {
        return organizations
                .find(new OrganizationId(id), BusinessTime.dateOf(clock.instant()))
                .flatMap(it -> find(viewer, it.number()));
    }

    @Override
    public Optional<Holder> find(Viewer viewer, String number) {
        try {
            var row = members.get(viewer, number, BusinessTime.dateOf(clock.instant()))
                    .row();
            var own = Sight.actsFor(viewer, row.id());
            var holder = new Holder(
                    new SubjectRef(KIND, row.id().value()),
                    row.number(),
                    row.name(),
                    "/members/" + row.number(),
                    FileType.papers(),
                    own || viewer.is(Role.SECRETARIAT),
                    texts.of("governance.members.files"));
            return Optional.of(holder).filter(it -> own || Sight.seesAll(viewer));
        } catch (NotFound notFound) {
            return Optional.empty();
        }
    }
}
