package org.qiao.consortium.exchange.need.pages;

import java.util.List;
import java.util.Map;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;

/**
 * What form.jte gets.
 *
 * @param number of the draft; empty for a new one
 * @param version of the draft when the form was opened
 * @param employer name of the unit whose post it is
 * @param chooseEmployer whether the unit is to be chosen: the viewer enters for others
 * @param shown names of the codes in the code fields, by field
 * @param labels of the fields, by name
 * @param comments of the reviewer, by field
 */
public record NeedFormPage(
        Frame frame,
        FormErrors errors,
        NeedForm form,
        String number,
        int version,
        String employer,
        boolean chooseEmployer,
        Map<String, String> shown,
        Map<String, String> labels,
        Map<String, String> comments,
        Choices choices) {

    /** @param trades of the chosen occupation; empty hides the field */
    public record Choices(
            List<Choice> trades,
            List<Choice> levels,
            List<Choice> payUnits,
            List<Choice> educations,
            List<Choice> contracts,
            List<Choice> sexes,
            List<Choice> sexGrounds,
            List<Choice> hazards,
            List<Choice> benefits) {}

    public boolean isNew() {
        return number.isEmpty();
    }

    public String action() {
        return isNew() ? "/exchange/needs" : "/exchange/needs/" + number;
    }

    public String draftUrl() {
        return action() + "/draft";
    }

    /** A field with its value, its error, and below it what the reviewer said. */
    public Field field(String name) {
        var field = errors.field(name, labels.getOrDefault(name, name), form.all(name));
        var comment = comments.get(name);
        return comment == null ? field : field.help(comment);
    }

    public String shownAs(String name) {
        var typed = form.value(name + "Text");
        return typed.isEmpty() ? shown.getOrDefault(name, "") : typed;
    }

    /** The suggestions for the title as it stands when the form opens. */
    public String suggestionsUrl() {
        return PageUrl.of("/atlas/occupations/suggestions")
                .with("title", form.value("title"))
                .with("chosen", form.value("occupation"))
                .toString();
    }
}
