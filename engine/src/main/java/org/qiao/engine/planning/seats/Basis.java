package org.qiao.engine.planning.seats;

/**
 * Where a limit comes from: a name people know it by, what it rests on, and the years of admission it is in force.
 *
 * @param name unique among the limits of a question
 * @param citation document and article, or whose decision it is; never empty
 * @param from the first year of admission
 * @param until the last year of admission; a limit that has not been dated to end says {@link Integer#MAX_VALUE}
 */
public record Basis(String name, String citation, int from, int until) {
    /** In force always. */
    public static Basis of(String name, String citation) {
        return new Basis(name, citation, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The same, in force to the end of a year. */
    public Basis until(int year) {
        return new Basis(name, citation, from, year);
    }

    public boolean inForce(int year) {
        return from <= year && year <= until;
    }
}
