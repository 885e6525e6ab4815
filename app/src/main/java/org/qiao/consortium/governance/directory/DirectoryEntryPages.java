package org.qiao.consortium.governance.directory;

import java.time.InstantSource;
import java.util.ArrayList;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.governance.verification.VerificationState;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 成员单位 — one unit as the public sees it. */
@Controller
@OpenToEveryone
class DirectoryEntryPages {

    private final MemberQueries members;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    DirectoryEntryPages(MemberQueries members, Frames frames, Texts texts, InstantSource clock) {
        this.members = members;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/directory/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        var detail = members.getPublic(viewer, number, BusinessTime.dateOf(clock.instant()));
        var row = detail.row();
        var facts = new ArrayList<Fact>();
        facts.add(fact("kind", row.kind().label()));
        facts.add(fact("credit-code", row.creditCode()));
        facts.add(fact("region", row.regionName()));
        facts.add(fact("address", detail.address()));
        facts.add(fact("industry", row.industryName()));
        if (detail.intermediary()) {
            facts.add(fact("agency-licence", detail.agencyLicence()));
        }
        return Views.page(
                "governance/directory/public-show",
                new DirectoryEntryPage(
                        frames.of(viewer, row.name()),
                        facts,
                        detail.intro(),
                        standing(row),
                        row.verification() == VerificationState.VERIFIED,
                        row.example()));
    }

    private static String standing(MemberRow row) {
        var active =
                row.membership().filter(it -> it == MembershipStatus.ACTIVE).isPresent();
        return active
                ? row.standing() == MemberStanding.MEMBER
                        ? MembershipStatus.ACTIVE.label()
                        : row.standing().label()
                : "";
    }

    private Fact fact(String key, String value) {
        return Fact.of(texts.of("governance.members.column." + key), value);
    }
}
