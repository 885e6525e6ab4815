package org.qiao.consortium.governance.council.affairs;

import static org.qiao.consortium.governance.db.Tables.LEGAL_STANDING;
import static org.qiao.consortium.governance.db.Tables.LIAISON;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.council.LegalForm;
import org.qiao.consortium.governance.council.LiaisonField;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记法人形式与联络人; the only writer of both tables. */
@Component
@Transactional
public class KeepAffairs {

    private final DSLContext sql;
    private final Secrets secrets;
    private final Deeds deeds;

    KeepAffairs(DSLContext sql, Secrets secrets, Deeds deeds) {
        this.sql = sql;
        this.secrets = secrets;
        this.deeds = deeds;
    }

    @Transactional(readOnly = true)
    public LegalStanding standing(Viewer viewer) {
        return sql.selectFrom(LEGAL_STANDING)
                .where(LEGAL_STANDING.CONSORTIUM_ID.eq(viewer.consortium().value()))
                .fetchOptional(it -> new LegalStanding(
                        LegalForm.valueOf(it.get(LEGAL_STANDING.FORM)),
                        it.get(LEGAL_STANDING.REGISTERED_NAME),
                        it.get(LEGAL_STANDING.REGISTRATION_NUMBER),
                        Optional.ofNullable(it.get(LEGAL_STANDING.REGISTERED_ON)),
                        it.get(LEGAL_STANDING.OPERATION),
                        it.get(LEGAL_STANDING.ACCOUNT),
                        it.get(LEGAL_STANDING.STAFF),
                        it.get(LEGAL_STANDING.VERSION)))
                .orElseGet(LegalStanding::none);
    }

    /** @param version as the form was opened with */
    public void saveStanding(LegalStandingForm form, int version, Viewer by, Instant at) {
        var number = Typed.text(form.number()).toUpperCase(Locale.ROOT);
        var typedStaff = Typed.text(form.staff());
        var staff = typedStaff.isEmpty() ? Optional.of(0) : Typed.number(typedStaff);
        var legalForm = Typed.chosen(LegalForm.class, form.form());
        var on = Typed.date(form.registeredOn());
        Refused.ifAny(Rule.refusals(
                AffairsRules.STANDING,
                new AffairsRules.Standing(
                        legalForm, number, on, Typed.text(form.operation()), staff, BusinessTime.dateOf(at))));
        sql.insertInto(LEGAL_STANDING)
                .set(LEGAL_STANDING.CONSORTIUM_ID, by.consortium().value())
                .set(LEGAL_STANDING.FORM, LegalForm.UNREGISTERED.name())
                .onConflictDoNothing()
                .execute();
        var written = sql.update(LEGAL_STANDING)
                .set(LEGAL_STANDING.FORM, legalForm.orElseThrow().name())
                .set(LEGAL_STANDING.REGISTERED_NAME, Typed.text(form.registeredName()))
                .set(LEGAL_STANDING.REGISTRATION_NUMBER, number)
                .set(LEGAL_STANDING.REGISTERED_ON, on.orElse(null))
                .set(LEGAL_STANDING.OPERATION, Typed.text(form.operation()))
                .set(LEGAL_STANDING.ACCOUNT, Typed.text(form.account()).equals("true"))
                .set(LEGAL_STANDING.STAFF, staff.orElseThrow())
                .set(LEGAL_STANDING.VERSION, version + 1)
                .where(LEGAL_STANDING.CONSORTIUM_ID.eq(by.consortium().value()), LEGAL_STANDING.VERSION.eq(version))
                .execute();
        if (written == 0) {
            throw new Stale("governance.consortium", by.consortium());
        }
        var subject = new SubjectRef("governance.consortium", by.consortium().value());
        deeds.record(
                Deed.of("governance.consortium.legal-form-set", subject, "")
                        .with("form", legalForm.get().name()),
                by.actor(),
                at);
    }

    /** Those that are named, in the order of the fields; the phone in full for 秘书处 only. */
    @Transactional(readOnly = true)
    public List<Liaison> liaisons(Viewer viewer) {
        return sql
                .selectFrom(LIAISON)
                .where(LIAISON.CONSORTIUM_ID.eq(viewer.consortium().value()))
                .fetch(it -> new Liaison(
                        LiaisonField.valueOf(it.get(LIAISON.FIELD)),
                        it.get(LIAISON.DEPARTMENT),
                        it.get(LIAISON.HOLDER),
                        it.get(LIAISON.POST),
                        phone(it.get(LIAISON.PHONE_SEALED), viewer),
                        it.get(LIAISON.SINCE),
                        it.get(LIAISON.VERSION)))
                .stream()
                .sorted(Comparator.comparing(Liaison::field))
                .toList();
    }

    private String phone(byte @Nullable [] sealed, Viewer viewer) {
        if (sealed == null) {
            return "";
        }
        var phone = new PhoneNumber(secrets.open(sealed));
        return viewer.is(Role.SECRETARIAT) ? phone.full() : phone.masked();
    }

    /** Names the liaison of a field, or another one. @param version 0 when nobody is named yet */
    public void name(LiaisonField field, LiaisonForm form, int version, Viewer by, Instant at) {
        var phone = Typed.text(form.phone());
        Refused.ifAny(Rule.refusals(
                AffairsRules.CONTACT,
                new AffairsRules.Contact(
                        Typed.text(form.department()), Typed.text(form.holder()), phone, Typed.date(form.since()))));
        var sealed = phone.isEmpty() ? null : secrets.seal(phone);
        var there = sql.fetchExists(
                LIAISON, LIAISON.CONSORTIUM_ID.eq(by.consortium().value()), LIAISON.FIELD.eq(field.name()));
        var written = there
                ? sql.update(LIAISON)
                        .set(LIAISON.DEPARTMENT, Typed.text(form.department()))
                        .set(LIAISON.HOLDER, Typed.text(form.holder()))
                        .set(LIAISON.POST, Typed.text(form.post()))
                        .set(LIAISON.PHONE_SEALED, sealed)
                        .set(LIAISON.SINCE, Typed.date(form.since()).orElseThrow())
                        .set(LIAISON.VERSION, version + 1)
                        .where(
                                LIAISON.CONSORTIUM_ID.eq(by.consortium().value()),
                                LIAISON.FIELD.eq(field.name()),
                                LIAISON.VERSION.eq(version))
                        .execute()
                : sql.insertInto(LIAISON)
                        .set(LIAISON.ID, Uuid7.at(at))
                        .set(LIAISON.CONSORTIUM_ID, by.consortium().value())
                        .set(LIAISON.FIELD, field.name())
                        .set(LIAISON.DEPARTMENT, Typed.text(form.department()))
                        .set(LIAISON.HOLDER, Typed.text(form.holder()))
                        .set(LIAISON.POST, Typed.text(form.post()))
                        .set(LIAISON.PHONE_SEALED, sealed)
                        .set(LIAISON.SINCE, Typed.date(form.since()).orElseThrow())
                        .set(LIAISON.VERSION, 1)
                        .execute();
        if (written == 0) {
            throw new Stale("governance.liaison", field);
        }
        var subject = new SubjectRef("governance.consortium", by.consortium().value());
        deeds.record(Deed.of("governance.liaison.named", subject, "").with("field", field.name()), by.actor(), at);
    }
}
