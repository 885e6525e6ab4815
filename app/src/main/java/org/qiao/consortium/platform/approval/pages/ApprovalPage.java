package org.qiao.consortium.platform.approval.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.qiao.consortium.platform.approval.Approvals.FieldComment;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Step;
import org.qiao.consortium.platform.pages.Tone;

/**
 * What approval.jte and paper.jte get.
 *
 * @param steps through whose hands it goes
 * @param earlier steps to which it can be sent back
 * @param opinion as typed, kept when the decision was refused
 * @param whyNot why the viewer cannot decide although something waits; empty when they can, or nothing waits
 */
public record ApprovalPage(
        Frame frame,
        FormErrors errors,
        String number,
        String state,
        Tone tone,
        List<Fact> facts,
        List<Step> steps,
        List<Item> items,
        Pager pager,
        List<DeedLine> trail,
        boolean mayDecide,
        String whyNot,
        String opinion,
        List<Choice> earlier,
        String submitter,
        String process,
        String date,
        boolean mayRoute,
        boolean mayUrge,
        boolean mayTakeBack) {

    /**
     * @param decidable whether it is the viewer's turn on it
     * @param key by which the row is ticked and decided: kind and id of its subject
     * @param words all that was said on it, the earliest first
     */
    public record Item(
            String key,
            int position,
            String number,
            String title,
            String url,
            String state,
            Tone tone,
            boolean waiting,
            boolean decidable,
            boolean ticked,
            List<ReviewLine> lines,
            String opinion,
            String decided,
            List<FieldComment> comments,
            List<Word> words) {}

    /** One opinion. @param step position of the step, counted from 1 @param superseded whether it counts no more */
    public record Word(int step, String who, String verdict, String text, String at, boolean superseded) {}

    /** @param typed comment as typed, kept when the decision was refused */
    public record ReviewLine(String field, String input, Fact fact, String typed) {}

    public String url() {
        return "/approvals/" + number;
    }

    /** When and by whom, two facts a line: what the paper does not print on a line of its own. */
    public List<List<Fact>> paperFacts() {
        var shown = facts.stream()
                .filter(it -> !it.value().equals(submitter) && !it.value().equals(process))
                .toList();
        return IntStream.iterate(0, it -> it < shown.size(), it -> it + 2)
                .mapToObj(it -> shown.subList(it, Math.min(it + 2, shown.size())))
                .toList();
    }

    public boolean isSingle() {
        return items.size() == 1 && pager.total() == 1;
    }
}
