package org.qiao.consortium.exchange.listing.post;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Puts beside a post what the list shows of it: names instead of codes and ids, pay and freshness in words. */
@Component
class PostRows {

    private final Organizations organizations;
    private final Occupations occupations;
    private final Regions regions;
    private final Texts texts;
    private final Parameters settings = Parameters.load("exchange/listing");

    PostRows(Organizations organizations, Occupations occupations, Regions regions, Texts texts) {
        this.organizations = organizations;
        this.occupations = occupations;
        this.regions = regions;
        this.texts = texts;
    }

    List<PostRow> of(Collection<NeedView> needs, LocalDate today) {
        var employers = organizations.find(
                needs.stream().map(NeedView::employer).distinct().toList(), today);
        var names = new HashMap<OccupationCode, Optional<Occupations.OccupationView>>();
        return needs.stream()
                .map(it -> row(it, Optional.ofNullable(employers.get(it.employer())), names, today))
                .toList();
    }

    private PostRow row(
            NeedView need,
            Optional<org.qiao.consortium.governance.OrganizationView> employer,
            Map<OccupationCode, Optional<Occupations.OccupationView>> known,
            LocalDate today) {
        var terms = need.terms();
        var occupation = terms.occupation().flatMap(it -> known.computeIfAbsent(it, occupations::find));
        var seenOn = need.confirmedOn()
                .or(() -> need.publishedAt().map(BusinessTime::dateOf))
                .orElse(today);
        var days = Math.max(0, ChronoUnit.DAYS.between(seenOn, today));
        return new PostRow(
                need,
                employer,
                occupation.map(Occupations.OccupationView::name).orElse(""),
                occupation.filter(it -> !it.confirmed()).isPresent(),
                place(terms.place().regionCode()),
                pay(terms.pay()),
                texts.of(
                        need.confirmedOn().isPresent() ? "exchange.listing.confirmed" : "exchange.listing.published",
                        days),
                days > settings.on("stale-days", today).asInt(),
                need.isOpen(today));
    }

    /** County and township; the province and city go without saying within the city. */
    private String place(String regionCode) {
        var path = regions.list().pathTo(regionCode);
        return path.isEmpty()
                ? regionCode
                : path.stream()
                        .skip(Math.min(path.size() - 1L, 2))
                        .map(CodeList.Entry::name)
                        .collect(Collectors.joining(" "));
    }

    private String pay(PostTerms.Pay pay) {
        if (pay.from().isEmpty()) {
            return texts.of("exchange.listing.pay-open");
        }
        var from = Written.yuan(pay.from().get());
        var to = pay.to().map(Written::yuan).orElse(from);
        return (from.equals(to) ? from : from + "–" + to) + " " + pay.unit().label();
    }
}
