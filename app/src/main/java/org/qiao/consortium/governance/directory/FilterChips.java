package org.qiao.consortium.governance.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.governance.member.ParticularsForm;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** Says a filter in words: as chips above the list, as one line above an export. */
@Component
class FilterChips {

    private final FormCodes codes;
    private final Texts texts;

    FilterChips(FormCodes codes, Texts texts) {
        this.codes = codes;
        this.texts = texts;
    }

    List<Chip> of(MemberFilter filter, PageUrl url) {
        var first = url.without("page");
        var chips = new ArrayList<Chip>();
        var words = MemberFilter.text(filter.words());
        if (!words.isEmpty()) {
            chips.add(chip("words", words, first.without("words")));
        }
        filter.wantedKind().ifPresent(it -> chips.add(chip("kind", it.label(), first.without("kind"))));
        var region = regionShown(filter);
        if (!region.isEmpty()) {
            chips.add(chip("region", region, first.without("region").without("regionText")));
        }
        var industry = industryShown(filter);
        if (!industry.isEmpty()) {
            chips.add(chip("industry", industry, first.without("industry").without("industryText")));
        }
        filter.wantedStatus().ifPresent(it -> chips.add(chip("status", it.label(), first.without("status"))));
        if (filter.wantsNoMembers()) {
            chips.add(chip("status", texts.of("governance.members.no-member"), first.without("status")));
        }
        filter.wantedVerification()
                .ifPresent(it -> chips.add(chip("verification", it.label(), first.without("verification"))));
        return chips;
    }

    private Chip chip(String key, String value, PageUrl without) {
        return new Chip(texts.of("governance.members.chip." + key, value), without.toString());
    }

    String regionShown(MemberFilter filter) {
        return ParticularsForm.shown(filter.region(), filter.regionText(), codes.regions());
    }

    String industryShown(MemberFilter filter) {
        return ParticularsForm.shown(filter.industry(), filter.industryText(), codes.industries());
    }

    static List<Choice> kinds() {
        return Arrays.stream(OrganizationKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    List<Choice> statuses() {
        var choices = Arrays.stream(MembershipStatus.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .collect(Collectors.toCollection(ArrayList::new));
        choices.add(Choice.of(MemberFilter.NO_MEMBER, texts.of("governance.members.no-member")));
        return choices;
    }

    static List<Choice> verifications() {
        return Arrays.stream(MemberFilter.Verified.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
