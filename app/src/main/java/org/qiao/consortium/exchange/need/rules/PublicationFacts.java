package org.qiao.consortium.exchange.need.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;

/** Collects what the rules of publication are asked about, and asks them. */
@Component
public class PublicationFacts {

    private final Employers employers;
    private final Occupations occupations;
    private final Majors majors;
    private final Regions regions;
    private final Parameters parameters = Parameters.load("exchange/need-publication");
    private final NeedWording wording = new NeedWording();

    PublicationFacts(Employers employers, Occupations occupations, Majors majors, Regions regions) {
        this.employers = employers;
        this.occupations = occupations;
        this.majors = majors;
        this.regions = regions;
    }

    /** Everything that stands against publishing on that day; empty when it may be published. */
    public List<Refusal> refusals(OrganizationId employer, PostTerms terms, LocalDate today) {
        return refusals(terms, employers(List.of(employer), today).get(employer), today);
    }

    public Map<OrganizationId, OrganizationView> employers(Collection<OrganizationId> ids, LocalDate today) {
        return employers.find(ids, today);
    }

    /** @param employer null when the register does not know it any more: it counts as not verified */
    public List<Refusal> refusals(PostTerms terms, @Nullable OrganizationView employer, LocalDate today) {
        var subject = new Publication(
                terms,
                today,
                new Publication.Employer(
                        employer != null && employer.verifiedEmployer(),
                        employer != null && employer.intermediary(),
                        employer != null && !employer.agencyLicence().isBlank()),
                known(terms),
                limits(today),
                wording.find(terms.title()),
                wording.find(String.join(
                        "\n",
                        terms.tasks(),
                        terms.offered().hours(),
                        terms.offered().probation())));
        return Rule.refusals(NeedRules.PUBLICATION, subject);
    }

    private Publication.Known known(PostTerms terms) {
        var occupation = terms.occupation().flatMap(occupations::find);
        var region = terms.place().regionCode();
        return new Publication.Known(
                terms.occupation().isEmpty() || occupation.isPresent(),
                terms.trade().isBlank()
                        || occupation
                                .map(it -> it.trades().contains(terms.trade()))
                                .orElse(true),
                region.isBlank() || regions.list().find(region).isPresent(),
                unknown(terms.majors()));
    }

    private Set<String> unknown(List<MajorCode> codes) {
        var unknown = new TreeSet<String>();
        codes.stream().filter(it -> majors.find(it).isEmpty()).forEach(it -> unknown.add(it.value()));
        return unknown;
    }

    private Publication.Limits limits(LocalDate today) {
        return new Publication.Limits(
                parameters.on("minimum-monthly", today).value(),
                parameters.on("minimum-hourly", today).value(),
                parameters.on("paid-days", today).value(),
                parameters.on("traineeship-share", today).value(),
                parameters.on("deadline-days", today).asInt(),
                parameters.on("pay-band", today).value(),
                parameters.on("heads-most", today).asInt(),
                parameters.on("tasks-least", today).asInt());
    }
}
