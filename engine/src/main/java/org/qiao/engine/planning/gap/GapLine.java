package org.qiao.engine.planning.gap;

import java.util.OptionalDouble;
import org.qiao.engine.planning.Interval;

/**
 * One cell of the gap, in persons: gap = demand − graduates − trained − returnees. Below 0 there are too many.
 *
 * @param graduates who enter work here; further study, leaving and loss are taken off already
 * @param gap its interval is made from those of its parts as if they were independent: with half widths d and s towards
 *     the same side, √(d² + s²) (MOVER; Newcombe 1998, Zou &amp; Donner 2008)
 * @param ratio 求人倍率: demand ÷ supply of the year, where supply = graduates + trained + returnees; above 1 demand
 *     exceeds supply; empty when there is no supply
 * @param monthsToFill 12 × open posts ÷ posts filled in a year, which is how long a post stays open on average (Little's
 *     law: stock ÷ flow); empty without vacancies or when none is filled
 * @param growth of demand a year since the table's first: (demand ÷ demand in the first year)^(1 ÷ years) − 1; empty
 *     in the first year or when nothing was needed then
 */
public record GapLine(
        String occupation,
        String level,
        int year,
        Interval demand,
        Interval graduates,
        double trained,
        double returnees,
        Interval gap,
        OptionalDouble ratio,
        OptionalDouble monthsToFill,
        OptionalDouble growth) {}
