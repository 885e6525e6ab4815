package org.qiao.consortium.governance.profile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.profile.ProfileQueries.About;
import org.qiao.consortium.governance.profile.ProfileQueries.Member;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 联合体概况 — the consortium, who leads it, who belongs to it. */
@Controller
@OpenToEveryone
class ProfilePages {

    /** Names shown of one kind; the directory has the others. */
    private static final int NAMES_SHOWN = 60;

    private final ProfileQueries queries;
    private final Regions regions;
    private final Frames frames;
    private final Texts texts;

    ProfilePages(ProfileQueries queries, Regions regions, Frames frames, Texts texts) {
        this.queries = queries;
        this.regions = regions;
        this.frames = frames;
        this.texts = texts;
    }

    @GetMapping("/consortium")
    ModelAndView show(Viewer viewer) {
        var about = queries.about(viewer).orElseThrow(() -> new NotFound("governance.consortium", viewer.consortium()));
        var members = queries.members(viewer);
        var leads = Stream.of(MemberStanding.CARRIER_PARK, MemberStanding.LEAD_SCHOOL, MemberStanding.LEAD_ENTERPRISE)
                .map(it -> new ProfilePage.Lead(
                        it.label(), units(members.stream().filter(member -> member.standing() == it))))
                .toList();
        return Views.page(
                "governance/profile/show",
                new ProfilePage(
                        frames.of(viewer, texts.of("governance.profile.title")),
                        facts(about, members.size()),
                        leads,
                        kinds(members),
                        members.size()));
    }

    private List<Fact> facts(About it, int members) {
        return List.of(
                fact("name", it.name()),
                fact("region", regions.list().nameOf(it.regionCode())),
                fact("feature", it.featureIndustry()),
                fact("members", texts.of("governance.profile.units", members)),
                fact("founded", Written.date(BusinessTime.dateOf(it.foundedAt()))));
    }

    private Fact fact(String key, String value) {
        return Fact.of(texts.of("governance.profile." + key), value);
    }

    private static List<ProfilePage.Kind> kinds(List<Member> members) {
        return Arrays.stream(OrganizationKind.values())
                .map(kind -> {
                    var of = members.stream().filter(it -> it.kind() == kind).toList();
                    return new ProfilePage.Kind(
                            kind.label(),
                            "/directory?kind=" + kind.name(),
                            of.size(),
                            units(of.stream().limit(NAMES_SHOWN)));
                })
                .filter(it -> it.total() > 0)
                .toList();
    }

    private static List<ProfilePage.Unit> units(Stream<Member> members) {
        return members.map(it -> new ProfilePage.Unit(it.name(), "/directory/" + it.number(), it.example()))
                .toList();
    }
}
