package org.qiao.consortium.governance.charter.pages;

import java.util.List;
import org.qiao.consortium.governance.charter.Charter;
import org.qiao.consortium.governance.charter.ReadingQueries;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 一部制度, one version of it.
 *
 * @param shown the version that is on the page
 * @param provisions how bodies decide by it, one sentence each
 * @param units member units with who has confirmed; empty for those who may not see them
 * @param hasRead whether the viewer has confirmed, {@code mayRead} whether one may confirm now
 * @param resolutions to adopt the draft by
 * @param bodies that vote, for a provision
 */
public record CharterPage(
        Frame frame,
        Charter charter,
        Charter.Version shown,
        List<String> provisions,
        List<ReadingQueries.Unit> units,
        boolean hasRead,
        boolean mayRead,
        boolean mayChange,
        List<Choice> resolutions,
        List<Choice> bodies,
        List<Choice> shares,
        List<Choice> bases,
        List<DeedLine> trail,
        FormErrors errors,
        String chosen,
        String effectiveOn) {

    public String url() {
        return "/charters/" + charter.number();
    }

    public long confirmed() {
        return units.stream().filter(it -> !it.people().isEmpty()).count();
    }

    public Field field(String name, String label, String value) {
        return FormErrors.none().field(name, label, value);
    }
}
