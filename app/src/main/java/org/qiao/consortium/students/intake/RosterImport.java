package org.qiao.consortium.students.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.Majors.MajorView;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.CellError;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.KeysSeen;
import org.qiao.consortium.platform.sheets.RowReader;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetLayout;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.Rosters.Entry;
import org.qiao.consortium.students.StudentsError;
import org.qiao.consortium.students.consent.Age;
import org.qiao.consortium.students.roster.RosterConflicts;
import org.springframework.stereotype.Component;

/** 名册导入 — a school's roster from its own workbook. */
@Component
class RosterImport implements SheetImport<Entry> {

    private static final int LONGEST = 60;
    private static final int LONGEST_NUMBER = 40;

    private final Majors majors;
    private final HomeRegions regions;
    private final RosterConflicts conflicts;
    private final Rosters rosters;
    private final Texts texts;

    RosterImport(Majors majors, HomeRegions regions, RosterConflicts conflicts, Rosters rosters, Texts texts) {
        this.majors = majors;
        this.regions = regions;
        this.conflicts = conflicts;
        this.rosters = rosters;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "students";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SCHOOL_CLERK);
    }

    @Override
    public SheetLayout layout(Viewer viewer) {
        return RosterColumns.layout(texts);
    }

    @Override
    public Crumb place() {
        return new Crumb(texts.of("students.roster.title"), "/students/roster");
    }

    private record Read(SheetRow row, Optional<Entry> entry, List<CellError> findings, String key) {}

    @Override
    public Checker<Entry> checker(Viewer viewer) {
        var numbers = new KeysSeen();
        var idCards = new KeysSeen();
        return rows -> {
            var read = rows.stream()
                    .map(this::read)
                    .map(it -> withoutRepetition(it, numbers, idCards))
                    .toList();
            var entries = read.stream().flatMap(it -> it.entry().stream()).toList();
            var verdicts = conflicts.judge(viewer.organization(), entries).iterator();
            return read.stream()
                    .map(it -> it.entry().isPresent() ? judged(it, verdicts.next()) : wrong(it))
                    .toList();
        };
    }

    private static Read withoutRepetition(Read it, KeysSeen numbers, KeysSeen idCards) {
        if (it.entry().isEmpty()) {
            return it;
        }
        var entry = it.entry().get();
        var number = numbers.earlier(entry.nationalNumber(), it.row());
        var idCard = idCards.earlier(entry.idCard().full(), it.row());
        if (number.isEmpty() && idCard.isEmpty()) {
            return it;
        }
        var findings = new ArrayList<>(it.findings());
        findings.add(CellError.of(
                number.isPresent() ? RosterColumns.NATIONAL_NUMBER : RosterColumns.ID_CARD,
                StudentsError.TWICE.code()));
        return new Read(it.row(), Optional.empty(), findings, it.key());
    }

    private static CheckedRow<Entry> wrong(Read read) {
        return CheckedRow.wrong(read.row(), read.key(), read.findings());
    }

    private static CheckedRow<Entry> judged(Read read, RosterConflicts.Verdict verdict) {
        if (!verdict.refusals().isEmpty()) {
            var findings = new ArrayList<>(read.findings());
            verdict.refusals()
                    .forEach(it ->
                            findings.add(CellError.of(columnOf(it), it.code().code())));
            return CheckedRow.wrong(read.row(), read.key(), findings);
        }
        var outcome = verdict.isNew() ? Verdict.NEW : verdict.changes() ? Verdict.CHANGED : Verdict.UNCHANGED;
        return CheckedRow.right(read.row(), outcome, read.key(), verdict.entry(), read.findings());
    }

    private static String columnOf(Refusal refusal) {
        return refusal.field().equals("idCard") ? RosterColumns.ID_CARD : RosterColumns.NATIONAL_NUMBER;
    }

    private Read read(SheetRow row) {
        var cells = row.reader();
        var line = line(cells);
        line.ifPresent(it -> Rule.refusals(RosterRules.LINE, it).forEach(refusal -> reject(cells, refusal)));
        var key = line.map(it -> new PersonName(it.name()).masked() + " · " + it.className())
                .orElse("");
        if (line.isEmpty() || cells.hasErrors()) {
            return new Read(row, Optional.empty(), cells.findings(), key);
        }
        var entry = line.get().entry();
        var isMinor = Age.of(entry.idCard().bornOn(), entry.graduatesOn()).isMinor();
        if (isMinor && entry.guardian().isEmpty()) {
            cells.warn(RosterColumns.GUARDIAN_NAME, StudentsError.GUARDIAN_MISSING.code());
        }
        return new Read(row, Optional.of(entry), cells.findings(), key);
    }

    private static void reject(RowReader cells, Refusal refusal) {
        cells.reject(
                refusal.field(),
                refusal.code().code(),
                refusal.arguments().stream().map(Object::toString).toArray(String[]::new));
    }

    /** Empty when a cell that the rules need could not be read; the reader then holds why. */
    private Optional<RosterLine> line(RowReader cells) {
        var nationalNumber = cells.text(RosterColumns.NATIONAL_NUMBER, LONGEST_NUMBER);
        var name = cells.text(RosterColumns.NAME, LONGEST);
        var idCard = cells.text(RosterColumns.ID_CARD, LONGEST_NUMBER);
        var className = cells.text(RosterColumns.CLASS, LONGEST);
        Optional<LocalDate> enteredOn = cells.date(RosterColumns.ENTERED_ON);
        Optional<LocalDate> graduatesOn = cells.date(RosterColumns.GRADUATES_ON);
        var level = cells.choice(RosterColumns.LEVEL).orElse("");
        var code = cells.text(RosterColumns.MAJOR_CODE, LONGEST).orElse("");
        var majorName = cells.text(RosterColumns.MAJOR_NAME, LONGEST).orElse("");
        var home = cells.text(RosterColumns.HOME, LONGEST).orElse("");
        var typed = new RosterLine(
                nationalNumber.orElse(""),
                name.orElse(""),
                idCard.orElse(""),
                cells.choice(RosterColumns.SEX).map("男"::equals),
                cells.date(RosterColumns.BORN_ON),
                className.orElse(""),
                cells.text(RosterColumns.TEACHER, LONGEST).orElse(""),
                code.isEmpty() ? majorName : code,
                !code.isEmpty(),
                major(code, majorName, level),
                level,
                enteredOn.orElse(LocalDate.MIN),
                graduatesOn.orElse(LocalDate.MAX),
                home,
                home.isEmpty() ? Optional.empty() : regions.find(home),
                cells.text(RosterColumns.PHONE, LONGEST).orElse(""),
                cells.text(RosterColumns.GUARDIAN_NAME, LONGEST).orElse(""),
                cells.choice(RosterColumns.GUARDIAN_RELATION).orElse(""),
                cells.text(RosterColumns.GUARDIAN_PHONE, LONGEST).orElse(""),
                cells.list(RosterColumns.CERTIFICATES, LONGEST));
        var isReadable = nationalNumber.isPresent()
                && name.isPresent()
                && idCard.isPresent()
                && className.isPresent()
                && enteredOn.isPresent()
                && graduatesOn.isPresent();
        return isReadable ? Optional.of(typed) : Optional.empty();
    }

    /** By code, else by the exact name at the level; schools that leave the level out mean 中职 first. */
    private Optional<MajorView> major(String code, String name, String level) {
        if (!code.isEmpty()) {
            return MajorCode.isValid(code) ? majors.find(new MajorCode(code)) : Optional.empty();
        } else if (name.isEmpty()) {
            return Optional.empty();
        }
        var levels = level.isEmpty() ? RosterColumns.LEVELS : List.of(level);
        return levels.stream().flatMap(it -> majors.named(name, it).stream()).findFirst();
    }

    /** Not undone: a student has got an account, a number and perhaps a consent by then; who is not one leaves, one by one. */
    @Override
    public List<Done> commit(List<CheckedRow<Entry>> rows, Viewer viewer, SheetBatch batch) {
        var entries = rows.stream().flatMap(it -> it.value().stream()).toList();
        rosters.enrol(viewer.organization(), viewer.consortium(), entries, viewer.actor(), batch.at());
        return List.of();
    }
}
