package org.qiao.engine.planning.seats;

/**
 * Seats with the sums of all rows kept up to date. A change costs O(entries of one offering); whether it breaks a hard
 * limit is known from the last few of them, as hard rows stand last.
 */
final class Position {
    private final Rows rows;
    /** Entry from which the rows of an offering are hard. */
    private final int[] hardFrom;

    final int[] seats;
    final double[] sums;
    double cost;

    Position(Rows rows, int[] seats) {
        this.rows = rows;
        this.seats = seats.clone();
        sums = rows.sums(seats);
        hardFrom = new int[seats.length];
        for (int j = 0; j < seats.length; j++) {
            int from = rows.start()[j + 1];
            while (from > rows.start()[j] && rows.hard(rows.row()[from - 1])) {
                from--;
            }
            hardFrom[j] = from;
        }
        cost = rows.cost(seats);
    }

    /** Sums afresh, which takes away what rounding has left. */
    Position fresh() {
        return new Position(rows, seats);
    }

    /** What the cost would change by. */
    double change(int j, int value) {
        double seatsMore = value - seats[j];
        double openMore = open(value) - open(seats[j]);
        double change = 0;
        for (int e = rows.start()[j]; e < hardFrom[j]; e++) {
            int r = rows.row()[e];
            double was = sums[r];
            double more = rows.perSeat()[e] * seatsMore + rows.perOpen()[e] * openMore;
            change += rows.cost(r, was + more) - rows.cost(r, was);
        }
        return change;
    }

    /** The first hard row that a value breaks, or −1. */
    int broken(int j, int value) {
        double seatsMore = value - seats[j];
        double openMore = open(value) - open(seats[j]);
        for (int e = hardFrom[j]; e < rows.start()[j + 1]; e++) {
            double more = rows.perSeat()[e] * seatsMore + rows.perOpen()[e] * openMore;
            if (rows.broken(rows.row()[e], sums[rows.row()[e]] + more) > 0) {
                return rows.row()[e];
            }
        }
        return -1;
    }

    /** Changes the seats of an offering, and the cost by what {@link #change} said. */
    void put(int j, int value, double change) {
        add(j, value, rows.start()[j], rows.start()[j + 1]);
        seats[j] = value;
        cost += change;
    }

    /** Changes the hard rows only, to look ahead; to be taken back with the values exchanged. */
    void lean(int j, int value) {
        add(j, value, hardFrom[j], rows.start()[j + 1]);
        seats[j] = value;
    }

    private void add(int j, int value, int from, int to) {
        double seatsMore = value - seats[j];
        double openMore = open(value) - open(seats[j]);
        for (int e = from; e < to; e++) {
            sums[rows.row()[e]] += rows.perSeat()[e] * seatsMore + rows.perOpen()[e] * openMore;
        }
    }

    private static int open(int seats) {
        return seats > 0 ? 1 : 0;
    }
}
