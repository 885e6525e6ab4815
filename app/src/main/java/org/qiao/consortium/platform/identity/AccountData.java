package org.qiao.consortium.platform.identity;

import static org.qiao.consortium.platform.db.Tables.PERSON;
import static org.qiao.consortium.platform.db.Tables.ROLE_GRANT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.privacy.Erasure;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/** 登录账号 — what is held of an account. While somebody holds an office the account is needed; afterwards the phone goes. */
@Component
class AccountData implements PersonalDataSource, Erasure {

    private final DSLContext sql;
    private final Grants grants;
    private final OrganizationNames units;
    private final Secrets secrets;
    private final Texts texts;

    AccountData(DSLContext sql, Grants grants, OrganizationNames units, Secrets secrets, Texts texts) {
        this.sql = sql;
        this.grants = grants;
        this.units = units;
        this.secrets = secrets;
        this.texts = texts;
    }

    @Override
    public List<Held> held(PersonId person, LocalDate on) {
        var lines = sql.select(PERSON.USER_NAME, PERSON.NAME, PERSON.PHONE_SEALED, PERSON.CREATED_AT)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchSingle(it -> List.of(
                        Line.plain(text("user-name"), it.value1()),
                        Line.plain(text("name"), it.value2()),
                        phone(it.value3()),
                        Line.plain(text("offices"), offices(person)),
                        Line.plain(text("created"), Written.date(BusinessTime.dateOf(it.value4())))));
        return List.of(
                new Held(text("title"), lines, text("purpose"), text("basis"), text("receivers"), text("period")));
    }

    private Line phone(byte @org.jspecify.annotations.Nullable [] sealed) {
        if (sealed == null) {
            return Line.plain(text("phone"), "");
        }
        var phone = new PhoneNumber(secrets.open(sealed));
        return new Line(text("phone"), phone.full(), phone.masked());
    }

    private String offices(PersonId person) {
        return String.join(
                "、",
                grants.of(person).stream()
                        .map(it -> it.role().label() + "（" + units.nameOf(it.organization()) + "）")
                        .toList());
    }

    @Override
    public Done erase(PersonId person, Actor by, Instant at) {
        var inOffice =
                sql.fetchExists(ROLE_GRANT, ROLE_GRANT.PERSON_ID.eq(person.value()), ROLE_GRANT.REVOKED_AT.isNull());
        if (inOffice) {
            return new Done(List.of(), List.of(text("kept-in-office")));
        }
        var gone = sql.update(PERSON)
                .setNull(PERSON.PHONE_SEALED)
                .setNull(PERSON.PHONE_DIGEST)
                .where(PERSON.ID.eq(person.value()), PERSON.PHONE_SEALED.isNotNull())
                .execute();
        return new Done(gone > 0 ? List.of(text("phone-gone")) : List.of(), List.of(text("kept-name")));
    }

    /** An account is used by its owner only: not signing in is enough. */
    @Override
    public Done stopUsing(PersonId person, Actor by, Instant at) {
        return Done.nothing();
    }

    @Override
    public Done resume(PersonId person, Actor by, Instant at) {
        return Done.nothing();
    }

    private String text(String key) {
        return texts.of("platform.privacy.account." + key);
    }
}
