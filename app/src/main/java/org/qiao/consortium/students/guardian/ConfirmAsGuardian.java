package org.qiao.consortium.students.guardian;

import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.platform.privacy.RightsRequests;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentsError;
import org.qiao.consortium.students.consent.Age;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The guardian's confirmation: by code and phone number, or taken down by the school from a signed paper. */
@Component
public class ConfirmAsGuardian {

    private final DSLContext sql;
    private final GuardianCodes codes;
    private final Guardians guardians;
    private final Deeds deeds;
    private final RightsRequests requests;
    private final Texts texts;

    ConfirmAsGuardian(
            DSLContext sql,
            GuardianCodes codes,
            Guardians guardians,
            Deeds deeds,
            RightsRequests requests,
            Texts texts) {
        this.sql = sql;
        this.codes = codes;
        this.guardians = guardians;
        this.deeds = deeds;
        this.requests = requests;
        this.texts = texts;
    }

    /**
     * A code to hand to the guardian.
     *
     * @throws Refused when the roster names no guardian
     */
    @Transactional
    public String code(StudentId student, Actor by, Instant at) {
        if (guardians.of(student).isEmpty()) {
            throw refused(StudentsError.GUARDIAN_UNKNOWN, "guardian");
        }
        var code = codes.issue(student, at);
        deeds.record(deed("students.guardian.code-issued", student), by, at);
        return code;
    }

    /**
     * Whose guardian the code asks, as {@code 张*}.
     *
     * @throws Refused when it is unknown, used or out of date
     */
    @Transactional(readOnly = true)
    public PersonName child(String code, Instant at) {
        return childOf(codes.present(code, at)
                .orElseThrow(() -> refused(StudentsError.GUARDIAN_CODE_UNKNOWN, "code"))
                .student());
    }

    private PersonName childOf(StudentId student) {
        return new PersonName(sql.select(STUDENT.NAME)
                .from(STUDENT)
                .where(STUDENT.ID.eq(student.value()))
                .fetchSingle()
                .value1());
    }

    /**
     * Confirms. A wrong phone number is counted although it is refused.
     *
     * @throws Refused when code or phone number are wrong
     */
    @Transactional(noRollbackFor = Refused.class)
    public void confirm(String code, String phone, Instant at) {
        var presented = prove(code, phone, at);
        if (!codes.use(presented, at)) {
            throw refused(StudentsError.GUARDIAN_CODE_UNKNOWN, "code");
        }
        var student = presented.student();
        guardians.confirmByCode(student, at);
        deeds.recordOf(personOf(student), doer(student), deed("students.guardian.confirmed", student), at);
    }

    /**
     * Asks about the child's data (未成年人网络保护条例 第三十四条). The code is used up; a wrong phone number is counted.
     *
     * @return the word with which the answer is read
     * @throws Refused when code or phone number are wrong, the child is of age, or the request says too little
     */
    @Transactional(noRollbackFor = Refused.class)
    public String request(String code, String phone, Optional<RequestKind> kind, String text, Instant at) {
        if (kind.isEmpty() || text.isBlank()) {
            throw refused(StudentsError.GUARDIAN_REQUEST_INCOMPLETE, "text");
        }
        var presented = prove(code, phone, at);
        var student = presented.student();
        if (!Age.of(bornOn(student), BusinessTime.dateOf(at)).isMinor()) {
            throw refused(StudentsError.GUARDIAN_OF_ADULT, "code");
        }
        var receipt = requests.fileAsGuardian(personOf(student), doer(student), kind, text, at);
        if (!codes.use(presented, at)) {
            throw new Stale("students.guardian-code", presented.id());
        }
        return receipt;
    }

    /** That who holds the code is the guardian. */
    private GuardianCodes.Presented prove(String code, String phone, Instant at) {
        var presented = codes.present(code, at).orElseThrow(() -> refused(StudentsError.GUARDIAN_CODE_UNKNOWN, "code"));
        var matches = Optional.of(phone.strip())
                .filter(PhoneNumber::isValid)
                .map(PhoneNumber::new)
                .filter(it -> presented.matches(codes.phoneDigest(it)))
                .isPresent();
        if (!matches) {
            codes.fail(presented);
            throw refused(StudentsError.GUARDIAN_PHONE_MISMATCH, "phone");
        }
        return presented;
    }

    private String doer(StudentId student) {
        return texts.of("students.guardian.doer", childOf(student).masked());
    }

    private LocalDate bornOn(StudentId student) {
        return sql.select(STUDENT.BORN_ON)
                .from(STUDENT)
                .where(STUDENT.ID.eq(student.value()))
                .fetchSingle()
                .value1();
    }

    /** The account in whose name the trail keeps it: guardians have none of their own. */
    private PersonId personOf(StudentId student) {
        return new PersonId(sql.select(STUDENT.PERSON_ID)
                .from(STUDENT)
                .where(STUDENT.ID.eq(student.value()))
                .fetchSingle()
                .value1());
    }

    /** @param note where the paper is kept; whether the clerk may do it is the caller's to check */
    @Transactional
    public void onPaper(StudentId student, String note, Actor clerk, Instant at) {
        if (note.isBlank()) {
            throw refused(StudentsError.NOTE_MISSING, "paperNote");
        }
        if (guardians.of(student).isEmpty()) {
            throw refused(StudentsError.GUARDIAN_UNKNOWN, "paperNote");
        }
        guardians.confirmOnPaper(Map.of(student, note.strip()), at);
        deeds.record(deed("students.guardian.confirmed-on-paper", student).because(note.strip()), clerk, at);
    }

    /** The guardian takes it back; the school takes it down. */
    @Transactional
    public void takeBack(StudentId student, String reason, Actor clerk, Instant at) {
        if (reason.isBlank()) {
            throw refused(StudentsError.REASON_MISSING, "withdrawalReason");
        }
        if (guardians.takeBack(student)) {
            deeds.record(deed("students.guardian.taken-back", student).because(reason.strip()), clerk, at);
        }
    }

    private Deed deed(String what, StudentId student) {
        var number = sql.select(STUDENT.NUMBER)
                .from(STUDENT)
                .where(STUDENT.ID.eq(student.value()))
                .fetchSingle()
                .value1();
        return Deed.of(what, new SubjectRef("students.student", student.value()), number);
    }

    private static Refused refused(ErrorCode code, String field) {
        return new Refused(List.of(Refusal.of(code, field)));
    }
}
