package org.qiao.consortium.governance.directory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.directory.MemberQueries.Detail;
import org.qiao.consortium.governance.member.Care;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.governance.verification.VerificationFacts;
import org.qiao.consortium.governance.verification.VerificationState;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;

/** Puts a unit's page together for a viewer: the facts, what can be done, the trail. */
@Component
class MemberShow {

    private final MemberQueries members;
    private final Care care;
    private final VerificationFacts verifications;
    private final Attachments files;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    MemberShow(
            MemberQueries members,
            Care care,
            VerificationFacts verifications,
            Attachments files,
            Deeds deeds,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.members = members;
        this.care = care;
        this.verifications = verifications;
        this.files = files;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    Detail get(Viewer viewer, String number) {
        return members.get(viewer, number, BusinessTime.dateOf(clock.instant()));
    }

    MemberPage page(Viewer viewer, String number) {
        return page(viewer, number, "", "", FormErrors.none());
    }

    /** @param opened the reason form that was refused, with what was typed into it */
    MemberPage page(Viewer viewer, String number, String opened, String reason, FormErrors errors) {
        var detail = get(viewer, number);
        var row = detail.row();
        var inside = detail.inside() || Sight.actsFor(viewer, row.id());
        var trail =
                inside ? deeds.trail(new SubjectRef(MemberFiles.KIND, row.id().value())) : List.<DeedLine>of();
        return new MemberPage(
                frames.of(viewer, row.name(), new Crumb(texts.of("governance.members.title"), "/members")),
                row,
                facts(detail),
                membershipFacts(detail),
                inside ? verifications.of(row.id()) : List.of(),
                files.card(viewer, new SubjectRef(MemberFiles.KIND, row.id().value())),
                detail.intro(),
                may(viewer, detail),
                Sight.actsFor(viewer, row.id()) ? care.open(viewer, row.id()) : List.of(),
                trail,
                opened,
                reason,
                errors);
    }

    private List<Fact> facts(Detail it) {
        var row = it.row();
        var facts = new ArrayList<Fact>();
        facts.add(fact("number", row.number()));
        facts.add(fact("kind", row.kind().label()));
        facts.add(fact("credit-code", row.creditCode()));
        facts.add(fact("short-name", row.shortName()));
        facts.add(fact("region", row.regionName()));
        facts.add(fact("address", it.address()));
        facts.add(fact("industry", row.industryName()));
        facts.add(fact("staff", row.staff() == 0 ? "" : texts.of("governance.members.heads", row.staff())));
        if (it.intermediary()) {
            facts.add(fact("agency-licence", it.agencyLicence()));
        }
        if (!it.contactName().isEmpty() || !it.contactPhone().isEmpty()) {
            facts.add(fact("contact", (it.contactName() + " " + it.contactPhone()).strip()));
        }
        return facts;
    }

    private List<Fact> membershipFacts(Detail it) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                "membership",
                it.row().membership().map(MembershipStatus::label).orElse(texts.of("governance.members.no-member"))));
        if (isActive(it.row())) {
            facts.add(fact("standing", it.row().standing().label()));
        }
        it.appliedOn().ifPresent(on -> facts.add(fact("applied", Written.date(on))));
        it.row().joinedOn().ifPresent(on -> facts.add(fact("joined", Written.date(on))));
        it.leftOn().ifPresent(on -> facts.add(fact("left", Written.date(on))));
        return facts;
    }

    private Fact fact(String key, String value) {
        return Fact.of(texts.of("governance.members.column." + key), value);
    }

    private static boolean isActive(MemberRow row) {
        return row.membership().filter(it -> it == MembershipStatus.ACTIVE).isPresent();
    }

    private static MemberPage.May may(Viewer viewer, Detail detail) {
        var row = detail.row();
        var office = viewer.is(Role.SECRETARIAT) && detail.inside();
        var own = Sight.actsFor(viewer, row.id());
        var verified = row.verification() == VerificationState.VERIFIED;
        var waits = row.verification() == VerificationState.ASKED;
        return new MemberPage.May(
                office || own,
                (office || own) && leadsTo(row.membership(), MembershipStatus.APPLIED),
                office && leadsTo(row.membership(), MembershipStatus.UNDER_REVIEW),
                office && leadsTo(row.membership(), MembershipStatus.ACTIVE),
                office && leadsTo(row.membership(), MembershipStatus.DECLINED),
                office && leadsTo(row.membership(), MembershipStatus.EXITED),
                office && isActive(row) && MemberStanding.choices(row.kind()).size() > 1,
                office && !own,
                own && !verified && !waits,
                office && verified,
                own || office || viewer.is(Role.PLATFORM_ADMIN),
                office && !own && !detail.contactPhone().isEmpty());
    }

    private static boolean leadsTo(Optional<MembershipStatus> now, MembershipStatus next) {
        return now.map(it -> it.leadsTo(next)).orElse(next == MembershipStatus.APPLIED);
    }
}
