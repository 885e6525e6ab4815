package org.qiao.consortium.students.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.Majors.MajorView;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.qiao.consortium.students.Rosters.Entry;
import org.springframework.stereotype.Component;

/** Reads the form of one student under the rules of a roster's line, and puts each refusal beside its field. */
@Component
class FormReading {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry(RosterColumns.NATIONAL_NUMBER, "nationalNumber"),
            Map.entry(RosterColumns.ID_CARD, "idCard"),
            Map.entry(RosterColumns.MAJOR_CODE, "major"),
            Map.entry(RosterColumns.MAJOR_NAME, "major"),
            Map.entry(RosterColumns.ENTERED_ON, "enteredOn"),
            Map.entry(RosterColumns.GRADUATES_ON, "graduatesOn"),
            Map.entry(RosterColumns.HOME, "home"),
            Map.entry(RosterColumns.PHONE, "phone"),
            Map.entry(RosterColumns.GUARDIAN_NAME, "guardianName"),
            Map.entry(RosterColumns.GUARDIAN_PHONE, "guardianPhone"));

    private final Majors majors;
    private final HomeRegions regions;

    FormReading(Majors majors, HomeRegions regions) {
        this.majors = majors;
        this.regions = regions;
    }

    /** @throws Refused with everything that is wrong; a field that cannot be read is not refused a second time */
    Entry entry(StudentForm form, StudentForm.Held held) {
        var home = form.homeTyped();
        var region = home.isEmpty() ? Optional.<String>empty() : regions.find(home);
        var line = form.line(held, major(form.majorTyped()), region);
        var refusals = new ArrayList<>(form.unreadable(held));
        var refused = new HashSet<>(refusals.stream().map(Refusal::field).toList());
        Rule.refusals(RosterRules.LINE, line).stream()
                .map(FormReading::besideItsField)
                .filter(it -> !refused.contains(it.field()))
                .forEach(refusals::add);
        Refused.ifAny(refusals);
        return line.entry();
    }

    private static Refusal besideItsField(Refusal it) {
        return new Refusal(it.code(), it.citation(), FIELDS.getOrDefault(it.field(), it.field()), it.arguments());
    }

    private Optional<MajorView> major(String typed) {
        if (MajorCode.isValid(typed)) {
            return majors.find(new MajorCode(typed));
        }
        return RosterColumns.LEVELS.stream()
                .flatMap(it -> majors.named(typed, it).stream())
                .findFirst();
    }

    /** Name of the chosen code, else what was typed. */
    String majorShown(StudentForm form) {
        var typed = form.majorTyped();
        return major(typed).map(MajorView::name).orElse(typed);
    }
}
