package org.qiao.consortium.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.world.plan.Firm;
import org.qiao.consortium.world.plan.NamedPerson;
import org.springframework.stereotype.Component;

/** Who acts in the demo world, as the use cases want to know it. */
@Component
class Cast {

    static final String CONSORTIUM = "consortium";
    static final String SECRETARIAT = "secretariat";

    private final Ledger ledger;
    private final OrganizationNames names;
    private final Map<String, Viewer> met = new ConcurrentHashMap<>();

    Cast(Ledger ledger, OrganizationNames names) {
        this.ledger = ledger;
        this.names = names;
    }

    ConsortiumId consortium() {
        return new ConsortiumId(ledger.id(CONSORTIUM));
    }

    /** @param key of a unit or firm */
    OrganizationId organization(String key) {
        return new OrganizationId(ledger.id(unitKey(key)));
    }

    static String unitKey(String key) {
        return "unit/" + key;
    }

    static String personKey(String user) {
        return "person/" + user;
    }

    /** One of the dozen, in the role they sign in with. */
    Viewer named(String user) {
        var person = NamedPerson.all().stream()
                .filter(it -> it.user().equals(user))
                .findFirst()
                .orElseThrow();
        // A firm's clerk came with the firm and is known by its key.
        var key = person.role() == Role.ENTERPRISE_CLERK ? person.organization() : user;
        return viewer(personKey(key), person.name(), person.role(), person.organization());
    }

    /** The one who acts for the firm: one of the dozen, or its contact. */
    Viewer clerkOf(Firm firm) {
        return viewer(personKey(firm.key()), firm.contact(), Role.ENTERPRISE_CLERK, firm.key());
    }

    private Viewer viewer(String key, String name, Role role, String unit) {
        return met.computeIfAbsent(key, it -> look(it, name, role, unit));
    }

    private Viewer look(String key, String name, Role role, String unit) {
        var organization = organization(unit);
        return new Viewer(
                Optional.of(role),
                new PersonId(ledger.id(key)),
                name,
                organization,
                names.nameOf(organization),
                consortium());
    }
}
