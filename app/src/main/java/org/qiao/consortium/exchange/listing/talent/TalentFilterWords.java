package org.qiao.consortium.exchange.listing.talent;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** Says a filter in words. */
@Component
class TalentFilterWords {

    private final Majors majors;
    private final Occupations occupations;
    private final Regions regions;
    private final Texts texts;

    TalentFilterWords(Majors majors, Occupations occupations, Regions regions, Texts texts) {
        this.majors = majors;
        this.occupations = occupations;
        this.regions = regions;
        this.texts = texts;
    }

    String major(TalentFilter filter) {
        return MajorCode.isValid(filter.major())
                ? majors.find(new MajorCode(filter.major()))
                        .map(Majors.MajorView::name)
                        .orElse(filter.major())
                : filter.major();
    }

    String county(TalentFilter filter) {
        return filter.county().isEmpty() ? "" : regions.nameOf(filter.county());
    }

    String occupation(TalentFilter filter) {
        return OccupationCode.isValid(filter.occupation())
                ? occupations
                        .find(new OccupationCode(filter.occupation()))
                        .map(Occupations.OccupationView::name)
                        .orElse(filter.occupation())
                : filter.occupation();
    }

    List<Chip> chips(TalentFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        var plain = url.without("page");
        add(chips, "level", filter.level(), plain.without("level"));
        add(chips, "major", major(filter), plain.without("major").without("majorText"));
        add(chips, "year", filter.year() == 0 ? "" : String.valueOf(filter.year()), plain.without("year"));
        add(chips, "county", county(filter), plain.without("county").without("countyText"));
        add(chips, "occupation", occupation(filter), plain.without("occupation").without("occupationText"));
        return chips;
    }

    private void add(List<Chip> chips, String name, String value, PageUrl without) {
        if (!value.isEmpty()) {
            chips.add(new Chip(texts.of("exchange.listing.talents." + name, value), without.toString()));
        }
    }
}
