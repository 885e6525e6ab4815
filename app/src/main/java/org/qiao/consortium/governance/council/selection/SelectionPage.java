package org.qiao.consortium.governance.council.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 一次遴选.
 *
 * @param given what the viewer scored, by candidate and criterion
 * @param ownNumber of the viewer's firm, when it may apply
 */
public record SelectionPage(
        Frame frame,
        Selection selection,
        Map<String, BigDecimal> given,
        Map<String, String> typed,
        boolean judges,
        boolean organizes,
        String ownNumber,
        List<Choice> resolutions,
        List<DeedLine> trail,
        FormErrors errors) {

    public String url() {
        return "/selections/" + selection.number();
    }

    public Field field(String name, String label, String... values) {
        return errors.field(name, label, values);
    }

    public Field pointsField(Selection.Candidate candidate, Selection.Criterion criterion) {
        var name = candidate.unitNumber() + "." + criterion.place();
        var before = given.get(candidate.id() + "." + criterion.place());
        var value = typed.getOrDefault(name, before == null ? "" : before.toPlainString());
        return errors.field(name, criterion.name(), value).unit("/ " + criterion.points());
    }

    public List<Choice> candidates() {
        return selection.candidates().stream()
                .map(it -> Choice.of(it.unitNumber(), it.name()))
                .toList();
    }
}
