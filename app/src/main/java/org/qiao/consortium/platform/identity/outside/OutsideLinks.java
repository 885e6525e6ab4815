package org.qiao.consortium.platform.identity.outside;

import static org.qiao.consortium.platform.db.Tables.OUTSIDE_IDENTITY;
import static org.qiao.consortium.platform.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 关联 — which outside identity is which person: said by the person, who is signed in here and there; never guessed. */
@Component
@Transactional
class OutsideLinks {

    record Link(String shown, Instant since) {}

    private final DSLContext sql;
    private final Secrets secrets;
    private final Deeds deeds;

    OutsideLinks(DSLContext sql, Secrets secrets, Deeds deeds) {
        this.sql = sql;
        this.secrets = secrets;
        this.deeds = deeds;
    }

    private byte[] digestOf(OutsideIdentity identity) {
        return secrets.digest("outside.subject", identity.realm() + "\n" + identity.subject());
    }

    @Transactional(readOnly = true)
    Optional<PersonId> personOf(OutsideIdentity identity) {
        return sql.select(PERSON.ID)
                .from(OUTSIDE_IDENTITY)
                .join(PERSON)
                .on(PERSON.ID.eq(OUTSIDE_IDENTITY.PERSON_ID))
                .where(OUTSIDE_IDENTITY.PROVIDER.eq(identity.provider()))
                .and(OUTSIDE_IDENTITY.SUBJECT_DIGEST.eq(digestOf(identity)))
                .and(PERSON.ACTIVE.isTrue())
                .fetchOptional(it -> new PersonId(it.value1()));
    }

    @Transactional(readOnly = true)
    Optional<Link> of(PersonId person, String provider) {
        return sql.select(OUTSIDE_IDENTITY.SHOWN, OUTSIDE_IDENTITY.LINKED_AT)
                .from(OUTSIDE_IDENTITY)
                .where(OUTSIDE_IDENTITY.PROVIDER.eq(provider), OUTSIDE_IDENTITY.PERSON_ID.eq(person.value()))
                .fetchOptional(it -> new Link(it.value1(), it.value2()));
    }

    /** @throws Refused when the identity is somebody's already, or the person has one there */
    void link(OutsideIdentity identity, Actor person, Instant at) {
        var made = sql.insertInto(OUTSIDE_IDENTITY)
                .set(OUTSIDE_IDENTITY.PROVIDER, identity.provider())
                .set(OUTSIDE_IDENTITY.SUBJECT_DIGEST, digestOf(identity))
                .set(OUTSIDE_IDENTITY.PERSON_ID, person.person().value())
                .set(OUTSIDE_IDENTITY.SHOWN, identity.masked())
                .set(OUTSIDE_IDENTITY.LINKED_AT, at)
                .onConflictDoNothing()
                .execute();
        if (made == 0) {
            throw new Refused(List.of(Refusal.of(IdentityError.OUTSIDE_TAKEN, "")));
        }
        deeds.record(
                Deed.of("platform.identity.outside-linked", subjectOf(person), "")
                        .with("provider", identity.provider()),
                person,
                at);
    }

    void unlink(String provider, Actor person, Instant at) {
        var gone = sql.deleteFrom(OUTSIDE_IDENTITY)
                .where(OUTSIDE_IDENTITY.PROVIDER.eq(provider))
                .and(OUTSIDE_IDENTITY.PERSON_ID.eq(person.person().value()))
                .execute();
        if (gone > 0) {
            deeds.record(
                    Deed.of("platform.identity.outside-unlinked", subjectOf(person), "")
                            .with("provider", provider),
                    person,
                    at);
        }
    }

    private static SubjectRef subjectOf(Actor person) {
        return new SubjectRef("platform.person", person.person().value());
    }
}
