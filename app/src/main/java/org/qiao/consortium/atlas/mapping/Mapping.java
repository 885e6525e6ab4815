package org.qiao.consortium.atlas.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.atlas.chain.Verification;
import org.qiao.consortium.platform.pages.PageUrl;

/**
 * 对应关系 — a post of a chain, its occupation and one major that trains for it.
 *
 * @param trade 工种, empty when none is meant
 * @param majorCode empty when nobody trains for the post
 * @param weight how near the major lies to the post, above 0 to 1; empty without a major
 * @param basis OFFICIAL or JUDGEMENT, empty without a major
 */
public record Mapping(
        UUID id,
        String occupationCode,
        String occupationName,
        String trade,
        String post,
        String majorCode,
        String majorName,
        Optional<BigDecimal> weight,
        String basis,
        String source,
        LocalDate validFrom,
        Verification verification) {

    public boolean hasMajor() {
        return !majorCode.isEmpty();
    }

    /** The mapping's own address below its chain: its key in words, as it has no number. */
    public String url(String chainUrl) {
        return PageUrl.of(chainUrl + "/mapping")
                .with("occupation", occupationCode)
                .with("trade", trade)
                .with("post", post)
                .with("major", majorCode)
                .toString();
    }
}
