package org.qiao.engine.planning.seats;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiao.engine.planning.FaultyInput;

/** Says what is wrong with a question, each fault with its place. */
final class QuestionFaults {
    /** No offering admits more; keeps whole numbers in range when the caller sets no upper limit. */
    static final int MOST_SEATS = 10_000;

    private final FaultyInput.Gathering faults = new FaultyInput.Gathering();
    private final SeatQuestion question;
    private final Set<String> offerings;

    private QuestionFaults(SeatQuestion question) {
        this.question = question;
        offerings = question.candidates().stream().map(Candidate::offering).collect(Collectors.toSet());
    }

    static void check(SeatQuestion question) {
        var faults = new QuestionFaults(question);
        faults.lookAtCandidates();
        faults.lookAtLimits();
        faults.faults.check();
    }

    private void lookAtCandidates() {
        int cells = question.missing().length;
        boolean same = question.shortage().length == cells && question.surplus().length == cells;
        faults.unless(same, "missing, shortage and surplus differ in length");
        faults.unless(offerings.size() == question.candidates().size(), "a candidate stands twice");
        for (var it : question.candidates()) {
            var yield = it.yield();
            String at = "candidate " + it.offering();
            faults.unless(yield.cells().length == yield.perSeat().length, at + ": cells and shares differ in length");
            for (int i = 0; i < Math.min(yield.cells().length, yield.perSeat().length); i++) {
                int cell = yield.cells()[i];
                faults.unless(cell >= 0 && cell < cells, at + ": no such cell: " + cell);
                faults.share(yield.perSeat()[i], at + ", cell " + cell);
            }
        }
        for (int c = 0; same && c < cells; c++) {
            faults.unless(Double.isFinite(question.missing()[c]), "cell " + c + ": missing is no number");
            faults.persons(question.shortage()[c], "cell " + c + ": weight of shortage");
            faults.persons(question.surplus()[c], "cell " + c + ": weight of surplus");
        }
    }

    private void lookAtLimits() {
        var names = new HashSet<String>();
        for (var limit : question.limits()) {
            String at = "limit " + limit.basis().name();
            faults.unless(names.add(limit.basis().name()), at + " stands twice");
            faults.unless(!limit.basis().citation().isBlank(), at + " cites nothing");
            look(limit, at);
        }
    }

    private void look(Limit limit, String at) {
        switch (limit) {
            case Limit.Sum sum -> {
                known(sum.perSeat().keySet(), at);
                sum.perSeat()
                        .forEach((it, units) -> faults.unless(Double.isFinite(units), at + ", " + it + ": " + units));
                faults.unless(sum.least() <= sum.most(), at + ": from " + sum.least() + " to " + sum.most());
                notEmpty(sum.perSeat().keySet(), sum.least(), sum.most(), at);
                sum.price().ifPresent(it -> faults.persons(it, at + ": price"));
            }
            case Limit.Open open -> {
                known(open.offerings(), at);
                once(open.offerings(), at);
                faults.unless(open.least() <= open.most(), at + ": from " + open.least() + " to " + open.most());
                notEmpty(open.offerings(), open.least(), open.most(), at);
            }
            case Limit.Classes classes -> {
                known(classes.offerings(), at);
                boolean ordered = 1 <= classes.smallest() && classes.smallest() <= classes.largest();
                faults.unless(ordered, at + ": classes from " + classes.smallest() + " to " + classes.largest());
            }
            case Limit.Each each -> known(each.ranges().keySet(), at);
        }
    }

    private void known(Collection<String> named, String at) {
        for (var offering : named) {
            faults.unless(offerings.contains(offering), at + ": unknown offering " + offering);
        }
    }

    private void notEmpty(Collection<String> named, double least, double most, String at) {
        faults.unless(!named.isEmpty() || least <= 0 && 0 <= most, at + " names no offering");
    }

    private void once(Collection<String> named, String at) {
        faults.unless(new HashSet<>(named).size() == named.size(), at + ": an offering stands twice");
    }
}
