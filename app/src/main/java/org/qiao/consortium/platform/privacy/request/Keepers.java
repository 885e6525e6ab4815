package org.qiao.consortium.platform.privacy.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who answers for somebody's data: the school for its students, the platform for everybody else. */
@Component
class Keepers {

    private final ObjectProvider<PersonalDataSource> sources;
    private final People people;
    private final OrganizationNames names;
    private final Texts texts;

    Keepers(ObjectProvider<PersonalDataSource> sources, People people, OrganizationNames names, Texts texts) {
        this.sources = sources;
        this.people = people;
        this.names = names;
        this.texts = texts;
    }

    Optional<OrganizationId> of(PersonId person) {
        return sources.orderedStream().flatMap(it -> it.keeper(person).stream()).findFirst();
    }

    String nameOf(Optional<OrganizationId> keeper) {
        return keeper.map(names::nameOf).orElseGet(() -> texts.of("platform.privacy.keeper"));
    }

    List<PersonId> people(Optional<OrganizationId> keeper, ConsortiumId consortium) {
        return keeper.map(it -> people.holding(Role.SCHOOL_CLERK, it))
                .orElseGet(() -> Stream.of(Role.SECRETARIAT, Role.PLATFORM_ADMIN)
                        .flatMap(it -> people.holding(it, consortium).stream())
                        .distinct()
                        .toList());
    }
}
