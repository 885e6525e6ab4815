package org.qiao.consortium.governance.member;

import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * 单位联系人 — a unit writes down whom to call; that is somebody's data.
 *
 * <p>Easy to get wrong: the contact need not have an account, and a name is not a person. Only who has both the name and the
 * phone is told.
 */
@Component
class ContactData implements PersonalDataSource {

    private final DSLContext sql;
    private final People people;
    private final Secrets secrets;
    private final Texts texts;

    ContactData(DSLContext sql, People people, Secrets secrets, Texts texts) {
        this.sql = sql;
        this.people = people;
        this.secrets = secrets;
        this.texts = texts;
    }

    @Override
    public List<Held> held(PersonId person, LocalDate on) {
        return Optional.ofNullable(people.contacts(List.of(person)).get(person))
                .flatMap(it -> it.phone().map(phone -> units(it.name(), phone)))
                .filter(it -> !it.isEmpty())
                .map(it ->
                        new Held(text("title"), it, text("purpose"), text("basis"), text("receivers"), text("period")))
                .stream()
                .toList();
    }

    private List<Line> units(String name, PhoneNumber phone) {
        return sql
                .select(ORGANIZATION.NAME, ORGANIZATION.CONTACT_PHONE_SEALED)
                .from(ORGANIZATION)
                .where(ORGANIZATION.CONTACT_NAME.eq(name), ORGANIZATION.CONTACT_PHONE_SEALED.isNotNull())
                .orderBy(ORGANIZATION.NAME)
                .stream()
                .filter(it -> secrets.open(it.value2()).equals(phone.full()))
                .map(it -> new Line(it.value1(), name + " " + phone.full(), name + " " + phone.masked()))
                .toList();
    }

    private String text(String key) {
        return texts.of("governance.contact.data." + key);
    }
}
