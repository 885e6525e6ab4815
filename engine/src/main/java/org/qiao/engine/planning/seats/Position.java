package org.qiao.engine.planning.seats;

/** Seats with the sums of all rows kept up to date, so that a change costs O(entries of one offering). */
final class Position {
    final Rows rows;
    final int[] seats;
    final double[] sums;
    double cost;
    double broken;

    Position(Rows rows, int[] seats) {
        this.rows = rows;
        this.seats = seats.clone();
        sums = rows.sums(seats);
        for (int r = 0; r < sums.length; r++) {
            cost += rows.cost(r, sums[r]);
            broken += rows.broken(r, sums[r]);
        }
    }

    /** Changes the seats of an offering, and with them cost and broken. */
    void put(int j, int value) {
        double seatsMore = value - seats[j];
        double openMore = (value > 0 ? 1 : 0) - (seats[j] > 0 ? 1 : 0);
        for (int e = rows.start()[j]; e < rows.start()[j + 1]; e++) {
            int r = rows.row()[e];
            double was = sums[r];
            double is = was + rows.perSeat()[e] * seatsMore + rows.perOpen()[e] * openMore;
            cost += rows.cost(r, is) - rows.cost(r, was);
            broken += rows.broken(r, is) - rows.broken(r, was);
            sums[r] = is;
        }
        seats[j] = value;
    }

    /** What the cost would become; infinite when a hard limit would be broken. */
    double costWith(int j, int value) {
        double seatsMore = value - seats[j];
        double openMore = (value > 0 ? 1 : 0) - (seats[j] > 0 ? 1 : 0);
        double newCost = cost;
        double newBroken = broken;
        for (int e = rows.start()[j]; e < rows.start()[j + 1]; e++) {
            int r = rows.row()[e];
            double was = sums[r];
            double is = was + rows.perSeat()[e] * seatsMore + rows.perOpen()[e] * openMore;
            newCost += rows.cost(r, is) - rows.cost(r, was);
            if (rows.hard(r)) {
                newBroken += rows.broken(r, is) - rows.broken(r, was);
            }
        }
        return newBroken > Rows.TOLERANCE ? Double.POSITIVE_INFINITY : newCost;
    }

    /** Sums afresh, which takes away what rounding has left. */
    Position fresh() {
        return new Position(rows, seats);
    }
}
