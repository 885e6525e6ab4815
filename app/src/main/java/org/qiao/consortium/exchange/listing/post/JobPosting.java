package org.qiao.consortium.exchange.listing.post;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.PostTerms.PayUnit;
import org.qiao.consortium.exchange.listing.PublicText;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.shared.BusinessTime;
import tools.jackson.databind.json.JsonMapper;

/**
 * A post in the words of schema.org/JobPosting, for search engines. Only for posts that are open: an engine that finds a
 * closed one as a vacancy sends people in vain.
 */
final class JobPosting implements Content {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String json;

    private JobPosting(String json) {
        this.json = json;
    }

    /**
     * @param place the regions from the province down to where the work is
     * @param url of the post's public page, absolute
     */
    static JobPosting of(PostRow row, List<CodeList.Entry> place, String url) {
        var terms = row.terms();
        var posting = new LinkedHashMap<String, Object>();
        posting.put("@context", "https://schema.org");
        posting.put("@type", "JobPosting");
        posting.put("title", terms.title());
        posting.put("description", row.tasks().isEmpty() ? terms.title() : row.tasks());
        posting.put("identifier", Map.of("@type", "PropertyValue", "name", "XQ", "value", row.number()));
        posting.put("url", url);
        row.need()
                .publishedAt()
                .ifPresent(
                        it -> posting.put("datePosted", BusinessTime.dateOf(it).toString()));
        terms.untilOn().ifPresent(it -> posting.put("validThrough", it + "T23:59:59+08:00"));
        terms.startOn().ifPresent(it -> posting.put("jobStartDate", it.toString()));
        posting.put("employmentType", employmentType(terms.contract()));
        posting.put("totalJobOpenings", row.need().headsLeft());
        posting.put("hiringOrganization", Map.of("@type", "Organization", "name", row.employerName()));
        posting.put("jobLocation", Map.of("@type", "Place", "address", address(terms.place(), place)));
        terms.occupation().ifPresent(it -> posting.put("occupationalCategory", it + " " + row.occupation()));
        salary(terms).ifPresent(it -> posting.put("baseSalary", it));
        if (!row.benefits().isEmpty()) {
            posting.put("jobBenefits", String.join("、", row.benefits()));
        }
        if (!terms.offered().hours().isEmpty()) {
            posting.put("workHours", PublicText.of(terms.offered().hours()));
        }
        posting.put("directApply", true);
        return new JobPosting(JSON.writeValueAsString(posting));
    }

    private static String employmentType(ContractKind contract) {
        return switch (contract) {
            case LABOUR -> "FULL_TIME";
            case PART_TIME -> "PART_TIME";
            case SEASONAL -> "TEMPORARY";
            case DISPATCH -> "CONTRACTOR";
            case TRAINEESHIP -> "INTERN";
        };
    }

    private static Map<String, Object> address(PostTerms.Place place, List<CodeList.Entry> regions) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("addressCountry", "CN");
        if (!regions.isEmpty()) {
            address.put("addressRegion", regions.getFirst().name());
            address.put(
                    "addressLocality",
                    regions.get(Math.min(2, regions.size() - 1)).name());
        }
        var street = PublicText.of(place.address());
        if (!street.isEmpty()) {
            address.put("streetAddress", street);
        }
        return address;
    }

    /** A piece rate has no unit there; what an average worker earns has. */
    private static Optional<Map<String, Object>> salary(PostTerms terms) {
        var pay = terms.pay();
        var piece = pay.unit() == PayUnit.PIECE;
        var from = piece ? pay.equivalent() : pay.from();
        return from.map(it -> Map.of(
                "@type",
                "MonetaryAmount",
                "currency",
                "CNY",
                "value",
                quantity(it, piece ? it : pay.to().orElse(it), unit(pay.unit(), terms.contract()))));
    }

    private static String unit(PayUnit unit, ContractKind contract) {
        return switch (unit) {
            case MONTH -> "MONTH";
            case DAY -> "DAY";
            case HOUR -> "HOUR";
            case PIECE -> contract == ContractKind.PART_TIME ? "HOUR" : "MONTH";
        };
    }

    private static Map<String, Object> quantity(BigDecimal from, BigDecimal to, String unit) {
        var value = new LinkedHashMap<String, Object>();
        value.put("@type", "QuantitativeValue");
        value.put("minValue", from);
        value.put("maxValue", to);
        value.put("unitText", unit);
        return value;
    }

    /** Within a script element only {@code <} can end it early; JSON may write it by its number. */
    String json() {
        return json.replace("<", "\\u003c");
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(json());
    }
}
