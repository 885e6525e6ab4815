package org.qiao.consortium.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/** Sixty-four people decide the same thing in the same moment: one wins, the others are told who was first. */
class ManyDecidersTests extends ApprovalDesk {

    private static final int DECIDERS = 64;

    @Autowired
    DSLContext sql;

    @Test
    void oneWinsAndTheOthersAreToldWhoWasFirst() throws Exception {
        var deciders = IntStream.range(0, DECIDERS)
                .mapToObj(it -> somebody("示例审批人" + it, Role.SECRETARIAT, office))
                .toList();
        var number = submit(Role.SECRETARIAT);
        var start = new CyclicBarrier(DECIDERS);
        var decisions = new ArrayList<Callable<List<Refusal>>>();
        for (var i = 0; i < DECIDERS; i++) {
            decisions.add(decision(number, deciders.get(i), i % 2 == 0, start));
        }
        List<List<Refusal>> answers;
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = all.invokeAll(decisions).stream()
                    .map(ManyDecidersTests::result)
                    .toList();
        }
        var winner = deciders.get(answers.indexOf(List.of()));
        assertThat(answers.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(answers.stream().flatMap(List::stream)).hasSize(DECIDERS - 1).allSatisfy(it -> {
            assertThat(it.code()).isEqualTo(ApprovalError.ALREADY_DECIDED);
            assertThat(it.arguments()).contains(winner.name());
        });
        assertThat(state()).isEqualTo(deciders.indexOf(winner) % 2 == 0 ? "approved" : "returned");
        assertThat(sql.fetchSingle(
                                "select count(*) from platform.deed where subject_number = ? and what in"
                                        + " ('platform.approval.approved', 'platform.approval.returned')",
                                number)
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    private Callable<List<Refusal>> decision(String number, Viewer by, boolean yes, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                approvals.decide(
                        number,
                        List.of(
                                yes
                                        ? Approvals.Verdict.approve(thing)
                                        : new Approvals.Verdict(thing, false, "示例：请补充。", List.of())),
                        by,
                        now.plusSeconds(60));
                return List.of();
            } catch (Refused refused) {
                return refused.refusals();
            }
        };
    }

    private static List<Refusal> result(Future<List<Refusal>> answer) {
        try {
            return answer.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
