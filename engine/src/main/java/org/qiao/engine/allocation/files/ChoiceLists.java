package org.qiao.engine.allocation.files;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of {@code choices.csv}, whatever their order, put together into lists; 24 bytes a row. */
final class ChoiceLists {

    private final Map<String, Integer> applicants = new LinkedHashMap<>();
    private int[] owner = new int[16];
    private long[] orderAndRow = new long[16];
    private int[] post = new int[16];
    private int[] line = new int[16];
    private int rows;
    private String last = "";
    private int lastNumber = -1;

    private int[] first = {};
    private double[] score = {};

    void add(String applicant, int order, int post, int line) {
        if (rows == owner.length) {
            int length = rows * 2;
            owner = Arrays.copyOf(owner, length);
            orderAndRow = Arrays.copyOf(orderAndRow, length);
            this.post = Arrays.copyOf(this.post, length);
            this.line = Arrays.copyOf(this.line, length);
        }
        owner[rows] = number(applicant);
        orderAndRow[rows] = (long) order << Integer.SIZE | rows;
        this.post[rows] = post;
        this.line[rows++] = line;
    }

    /** Also for somebody without a list. */
    int number(String applicant) {
        if (!applicant.equals(last)) { // rows of one applicant mostly follow each other
            last = applicant;
            lastNumber = applicants.computeIfAbsent(applicant, name -> applicants.size());
        }
        return lastNumber;
    }

    /** Sorts every list by its order; no row may be added afterwards. */
    void close() {
        first = new int[applicants.size() + 1];
        for (int row = 0; row < rows; row++) {
            first[owner[row] + 1]++;
        }
        for (int a = 0; a < applicants.size(); a++) {
            first[a + 1] += first[a];
        }
        int[] next = first.clone();
        long[] sorted = new long[rows];
        for (int row = 0; row < rows; row++) {
            sorted[next[owner[row]]++] = orderAndRow[row];
        }
        int[] posts = new int[rows];
        int[] lines = new int[rows];
        for (int a = 0; a < applicants.size(); a++) {
            Arrays.sort(sorted, first[a], first[a + 1]);
        }
        for (int i = 0; i < rows; i++) {
            posts[i] = post[(int) sorted[i]];
            lines[i] = line[(int) sorted[i]];
        }
        orderAndRow = sorted;
        post = posts;
        line = lines;
        score = new double[rows];
        Arrays.fill(score, Double.NaN);
    }

    /** Numbers of the applicants by name, in the order of their coming. */
    Map<String, Integer> applicants() {
        return applicants;
    }

    /** Where the list of the applicant begins; the next one's beginning is its end. */
    int first(int applicant) {
        return first[applicant];
    }

    int order(int at) {
        return (int) (orderAndRow[at] >> Integer.SIZE);
    }

    int post(int at) {
        return post[at];
    }

    int line(int at) {
        return line[at];
    }

    double score(int at) {
        return score[at];
    }

    /** @return false when the pair has a score already; a pair that is on no list needs none */
    boolean score(String applicant, int post, double value) {
        if (!applicant.equals(last)) {
            last = applicant;
            lastNumber = applicants.getOrDefault(applicant, -1);
        }
        if (lastNumber < 0) {
            return true;
        }
        for (int at = first[lastNumber]; at < first[lastNumber + 1]; at++) {
            if (this.post[at] == post) {
                boolean fresh = Double.isNaN(score[at]);
                score[at] = value;
                return fresh;
            }
        }
        return true;
    }
}
