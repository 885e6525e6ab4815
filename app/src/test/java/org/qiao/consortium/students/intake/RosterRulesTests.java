package org.qiao.consortium.students.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors.MajorView;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;
import org.qiao.consortium.students.StudentsError;

class RosterRulesTests {

    private static final String CARD = "620702200801150010";
    private static final MajorView MAJOR =
            new MajorView(new MajorCode("660301"), "机电技术应用", "中职", "6603", "自动化类", "装备制造大类");

    private static RosterLine line(String national, String card, LocalDate born, boolean male) {
        return new RosterLine(
                national,
                "李想",
                card,
                Optional.of(male),
                Optional.of(born),
                "24机电1班",
                "许静",
                "660301",
                true,
                Optional.of(MAJOR),
                "中职",
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2027, 6, 30),
                "",
                Optional.empty(),
                "16400000001",
                "李某",
                "父亲",
                "16410000001",
                List.of());
    }

    private static List<ErrorCode> broken(RosterLine line) {
        return Rule.refusals(RosterRules.LINE, line).stream().map(Refusal::code).toList();
    }

    @Test
    void aRightLineIsTaken() {
        assertThat(broken(line("G" + CARD, CARD, LocalDate.of(2008, 1, 15), true)))
                .isEmpty();
    }

    @Test
    void theCheckDigitIsChecked() {
        assertThat(broken(line("J62070220080115", "620702200801150011", LocalDate.of(2008, 1, 15), true)))
                .containsExactly(StudentsError.ID_CARD_INVALID);
    }

    @Test
    void birthDateAndSexAreComparedWithTheNumber() {
        assertThat(broken(line("G" + CARD, CARD, LocalDate.of(2008, 1, 16), false)))
                .containsExactly(StudentsError.BIRTH_MISMATCH, StudentsError.SEX_MISMATCH);
    }

    @Test
    void theNationalNumberHoldsTheIdentityNumber() {
        assertThat(broken(line("G62070220080115002X", CARD, LocalDate.of(2008, 1, 15), true)))
                .containsExactly(StudentsError.NATIONAL_NUMBER_MISMATCH);
        assertThat(broken(line("学籍", CARD, LocalDate.of(2008, 1, 15), true)))
                .containsExactly(StudentsError.NATIONAL_NUMBER_SHAPE);
    }
}
