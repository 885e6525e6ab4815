package org.qiao.consortium.exchange.need.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.need.Posts;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;

/** Asks the rules about posts of a verified firm on a certain day. */
final class Publications {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Publication.Employer VERIFIED = new Publication.Employer(true, false, false);
    static final Publication.Known ALL_KNOWN = new Publication.Known(true, true, true, Set.of());
    static final Publication.Limits LIMITS = new Publication.Limits(
            new BigDecimal("1960"),
            new BigDecimal("20.5"),
            new BigDecimal("21.75"),
            new BigDecimal("0.6"),
            180,
            new BigDecimal("3"),
            500,
            10);

    final NeedWording wording = new NeedWording();

    Publication publication(PostTerms terms, Publication.Employer employer, Publication.Known known) {
        return new Publication(
                terms, TODAY, employer, known, LIMITS, wording.find(terms.title()), wording.find(terms.tasks()));
    }

    List<ErrorCode> codes(Publication publication) {
        return Rule.refusals(NeedRules.PUBLICATION, publication).stream()
                .<ErrorCode>map(Refusal::code)
                .toList();
    }

    List<ErrorCode> codes(Posts post) {
        return codes(publication(post.terms(), VERIFIED, ALL_KNOWN));
    }
}
