package org.qiao.consortium.governance.announcement.objection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.announcement.AnnouncedItem;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 一件异议, with the forms that handle it. @param item empty when it is about the whole, or decided */
public record ObjectionPage(
        Frame frame,
        Objection objection,
        Optional<AnnouncedItem> item,
        List<Check> checks,
        Handling handling,
        List<DeedLine> trail,
        LocalDate today,
        FormErrors errors) {

    public boolean waits() {
        return objection.outcome().isEmpty();
    }

    public boolean itemOpen() {
        return item.filter(it -> it.state().isOpen()).isPresent();
    }

    /** Whether a clue could still make its item wait. */
    public boolean mayHold() {
        return waits() && itemOpen() && !objection.holds();
    }

    public List<Choice> outcomes() {
        return Arrays.stream(ObjectionOutcome.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> decisions() {
        return Arrays.stream(ItemDecision.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
