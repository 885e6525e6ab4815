package org.qiao.consortium.exchange.listing.talent;

import java.util.OptionalInt;

/**
 * 人数统计的一格 — students of one major, level, year of graduation and county.
 *
 * @param county six digits; empty when the roster does not say
 * @param students empty when the count is not shown
 */
public record TalentCell(
        String level,
        String majorCode,
        String major,
        int year,
        String county,
        String countyName,
        OptionalInt students) {}
