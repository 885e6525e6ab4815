package org.qiao.consortium.exchange.need.pages;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedFacts;
import org.qiao.consortium.exchange.need.NeedFilter;
import org.qiao.consortium.exchange.need.NeedQueries;
import org.qiao.consortium.exchange.need.NeedScope;
import org.qiao.consortium.exchange.need.rules.Employers;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** The list of needs as people read it, on the page and in the file alike. */
@Component
class NeedList {

    private static final int ROWS_AT_ONCE = 500;

    private final NeedQueries queries;
    private final NeedFacts words;
    private final Employers employers;
    private final OrganizationNames names;
    private final Occupations occupations;
    private final Texts texts;
    private final InstantSource clock;

    NeedList(
            NeedQueries queries,
            NeedFacts words,
            Employers employers,
            OrganizationNames names,
            Occupations occupations,
            Texts texts,
            InstantSource clock) {
        this.queries = queries;
        this.words = words;
        this.employers = employers;
        this.names = names;
        this.occupations = occupations;
        this.texts = texts;
        this.clock = clock;
    }

    private Optional<OrganizationView> unit(NeedFilter filter) {
        return Optional.of(filter.unit())
                .filter(it -> !it.isEmpty())
                .flatMap(it -> employers.byNumber(it, BusinessTime.dateOf(clock.instant())));
    }

    Paged<NeedRow> page(Viewer viewer, NeedFilter filter, Paging paging) {
        var found = queries.find(viewer, filter, unitId(filter), paging);
        return new Paged<>(rows(found.rows(), viewer), paging, found.total());
    }

    /** All of them in the list's order, read while they are used. */
    Stream<NeedRow> all(Viewer viewer, NeedFilter filter, Paging paging) {
        return queries.each(viewer, filter, unitId(filter), paging)
                .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
                .flatMap(it -> rows(it, viewer).stream());
    }

    boolean isLongerThan(int rows, Viewer viewer, NeedFilter filter) {
        return queries.isLongerThan(rows, viewer, filter, unitId(filter));
    }

    private Optional<OrganizationId> unitId(NeedFilter filter) {
        return unit(filter).map(OrganizationView::id);
    }

    private List<NeedRow> rows(List<Need> needs, Viewer viewer) {
        var unitNames =
                names.namesOf(needs.stream().map(Need::employer).distinct().toList());
        var reasons = queries.reasons(needs);
        return needs.stream()
                .map(it -> row(it, unitNames, Optional.ofNullable(reasons.get(it.id())), viewer))
                .toList();
    }

    String occupationName(String code) {
        return OccupationCode.isValid(code)
                ? occupations
                        .find(new OccupationCode(code))
                        .map(Occupations.OccupationView::name)
                        .orElse(code)
                : code;
    }

    private NeedRow row(Need need, Map<OrganizationId, String> unitNames, Optional<CloseReason> reason, Viewer viewer) {
        var terms = need.terms();
        var heads = String.valueOf(terms.heads());
        return new NeedRow(
                need.number(),
                "/exchange/needs/" + need.number(),
                terms.title(),
                terms.occupation().map(it -> occupationName(it.value())).orElse(""),
                unitNames.getOrDefault(need.employer(), ""),
                need.view().isEnteredForAnother(),
                need.filled() == 0 ? heads : need.filled() + " / " + heads,
                words.regionName(terms.place().regionCode()),
                words.payBand(terms.pay()),
                terms.untilOn().map(Object::toString).orElse(""),
                reason.map(it -> texts.of(
                                "exchange.need.closed-for", need.status().label(), it.label()))
                        .orElse(need.status().label()),
                need.status().tone(),
                need.status().isEditable() && NeedScope.mayChange(viewer, need));
    }

    List<Chip> chips(PageUrl url, NeedFilter filter) {
        var unit = unit(filter);
        var chips = new ArrayList<Chip>();
        chip(chips, url, "q", filter.words());
        chip(chips, url, "status", filter.status().map(NeedStatus::label).orElse(""));
        chip(chips, url, "occupation", occupationName(filter.occupation()));
        chip(chips, url, "region", words.regionName(filter.region()));
        chip(chips, url, "unit", unit.map(OrganizationView::name).orElse(""));
        chip(chips, url, "payFrom", filter.payFrom().map(Object::toString).orElse(""));
        chip(chips, url, "contract", filter.contract().map(ContractKind::label).orElse(""));
        return chips;
    }

    private void chip(List<Chip> chips, PageUrl url, String name, String value) {
        if (!value.isEmpty()) {
            chips.add(new Chip(
                    texts.of("exchange.need.filter." + name, value),
                    url.without(name).without(name + "Text").without("page").toString()));
        }
    }
}
