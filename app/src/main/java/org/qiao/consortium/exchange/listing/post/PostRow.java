package org.qiao.consortium.exchange.listing.post;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.listing.PublicText;
import org.qiao.consortium.governance.OrganizationView;

/**
 * 需求清单的一行 — a published post as anyone may see it.
 *
 * @param employer empty when the register no longer has it
 * @param occupation its name; empty while the post has none
 * @param unconfirmed whether the code of the occupation is known from a draft only (待核)
 * @param region names from city to township, {@code 甘州区 新墩镇}
 * @param pay for example {@code 4,000–6,000 元/月}; 面议 when left open
 * @param freshness for example {@code 3 天前确认仍在招}
 * @param stale whether the employer has not confirmed for longer than the setting allows
 * @param open whether somebody may still apply
 */
public record PostRow(
        NeedView need,
        Optional<OrganizationView> employer,
        String occupation,
        boolean unconfirmed,
        String region,
        String pay,
        String freshness,
        boolean stale,
        boolean open) {

    public String number() {
        return need.number();
    }

    public PostTerms terms() {
        return need.terms();
    }

    /** The unit's public page; empty when it is not in the directory any more. */
    public Optional<String> employerUrl() {
        return employer.filter(OrganizationView::verifiedEmployer).map(it -> "/directory/" + it.number());
    }

    public String employerName() {
        return employer.map(OrganizationView::name).orElse("");
    }

    public boolean verified() {
        return employer.filter(OrganizationView::verifiedEmployer).isPresent();
    }

    public boolean example() {
        return employer.filter(OrganizationView::example).isPresent();
    }

    public String until() {
        return terms().untilOn().map(Object::toString).orElse("");
    }

    /** Region and address, without ways to reach a person. */
    public String place() {
        return terms().place().in(region, PublicText.of(terms().place().address()));
    }

    public List<String> benefits() {
        return terms().offered().benefits().stream()
                .sorted()
                .map(PostTerms.Benefit::label)
                .toList();
    }

    /** What the employer wrote about the work, without ways to reach a person. */
    public String tasks() {
        return PublicText.of(terms().tasks());
    }
}
