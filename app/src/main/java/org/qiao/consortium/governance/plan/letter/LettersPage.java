package org.qiao.consortium.governance.plan.letter;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/** What letters.jte gets. */
public record LettersPage(
        Frame frame, PageUrl url, Pager pager, Sorting sorting, List<LetterRow> rows, List<Chip> chips) {

    public List<Choice> kinds() {
        return Arrays.stream(LetterKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> states() {
        return List.of(Choice.of("waiting", "待回复"), Choice.of("overdue", "逾期未复"), Choice.of("replied", "已回复"));
    }
}
