package org.qiao.consortium.exchange.listing.figures;

import java.util.List;

/**
 * 专业与岗位的一行 — a major whose students graduate next, beside the open posts in the occupations that are near to it.
 *
 * @param graduates of this year as far as their numbers are shown; 0 when none of them is
 * @param occupations near to it that have open posts, those with most people wanted first
 * @param posts in all of them
 * @param heads that they still look for
 */
public record MajorLine(
        String code, String name, String level, int graduates, List<BalanceLine> occupations, int posts, int heads) {

    /** 专业没有岗位. */
    public boolean isWithoutPosts() {
        return posts == 0;
    }
}
