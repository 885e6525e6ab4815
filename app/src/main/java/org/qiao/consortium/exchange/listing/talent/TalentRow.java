package org.qiao.consortium.exchange.listing.talent;

import java.time.YearMonth;
import java.util.List;

/**
 * 学生信息清单的一行 — one student who consented to be listed, without name, contacts or numbers of identity.
 *
 * @param number {@code XS-2026-000123}: ours, says nothing about the person
 * @param wishes names of the occupations wished, the dearest first; empty when none are open
 * @param from when work can begin; empty when not said
 */
public record TalentRow(
        String number,
        String school,
        String major,
        String level,
        YearMonth graduates,
        String county,
        List<String> certificates,
        List<String> wishes,
        String from) {}
