package org.qiao.consortium.platform.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;

/** 人员 — makes people and gives them roles. Who may do so is the caller's to check; each change is recorded as a deed. */
public interface People {

    /**
     * @param password empty for somebody who will set one by activation code
     */
    record NewPerson(String userName, String name, Optional<PhoneNumber> phone, Optional<String> password) {}

    record Contact(PersonId person, String name, Optional<PhoneNumber> phone) {}

    /** @throws Refused when user name or phone are taken or misshapen, or the password is weak */
    PersonId create(NewPerson person, Instant at);

    /** What {@link #create} would refuse: for forms that have more to check than the person. */
    List<org.qiao.consortium.shared.rule.Refusal> refusalsOf(NewPerson person);

    /** Many at once (a roster): no password, no phone check; user names must be free. */
    Map<String, PersonId> createAll(Collection<NewPerson> people, Instant at);

    /** Gives the role; giving it twice changes nothing. */
    void grant(PersonId person, Role role, OrganizationId organization, ConsortiumId consortium, Instant at);

    /** The same role to many (a roster). */
    void grantAll(
            Collection<PersonId> people, Role role, OrganizationId organization, ConsortiumId consortium, Instant at);

    /** Takes the role in this unit back, as far as it was given in this consortium: the unit may belong to others. */
    void revoke(PersonId person, Role role, OrganizationId organization, ConsortiumId consortium, Instant at);

    /** A one-time code with which the person sets a password; earlier codes of theirs end. Valid for 7 days. */
    String activationCode(PersonId person, Instant at);

    /** Those of them who have set a password and can sign in. */
    Set<PersonId> activated(Collection<PersonId> people);

    /** Everybody who holds the role in the unit now and can sign in or activate. */
    List<PersonId> holding(Role role, OrganizationId organization);

    /** Everybody who holds the role anywhere in the consortium now and can sign in or activate. */
    List<PersonId> holding(Role role, ConsortiumId consortium);

    /** Name and phone, unmasked: the caller answers for who gets to see them. */
    Map<PersonId, Contact> contacts(Collection<PersonId> people);

    /** Whether nobody exists yet: the installation waits to be set up. */
    boolean isEmpty();
}
