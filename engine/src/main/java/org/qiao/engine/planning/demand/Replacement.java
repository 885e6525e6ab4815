package org.qiao.engine.planning.demand;

/**
 * Workers who leave an occupation and have to be replaced.
 *
 * @param employed persons at work in it at the level
 * @param rate the share that retires or leaves the occupation in a year
 * @param declared the share of those vacancies that units declare as needs anyway, and which is therefore in the
 *     declared needs already; what is added is employed × rate × (1 − declared)
 */
public record Replacement(String occupation, String level, double employed, double rate, double declared) {
    double persons() {
        return employed * rate * (1 - declared);
    }

    /** Workers leave independently of each other: a binomial, thinned. */
    double variance() {
        double p = rate * (1 - declared);
        return employed * p * (1 - p);
    }
}
