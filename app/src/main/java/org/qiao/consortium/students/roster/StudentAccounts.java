package org.qiao.consortium.students.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Gives new students their number and their account; they sign in with the number, which says nothing about them. */
@Component
class StudentAccounts {

    private static final String NUMBERS = "XS";

    /** A student to be: with the account that is there already, if there is one. */
    record Newcomer(String name, Optional<PersonId> account) {}

    record Place(String number, PersonId account) {}

    private final People people;
    private final Numbers numbers;

    StudentAccounts(People people, Numbers numbers) {
        this.people = people;
        this.numbers = numbers;
    }

    /** A number and an account for each, in order; all of them students of the school from now on. */
    List<Place> make(OrganizationId school, ConsortiumId consortium, List<Newcomer> newcomers, Instant at) {
        if (newcomers.isEmpty()) {
            return List.of();
        }
        var given = numbers.next(NUMBERS, BusinessTime.dateOf(at).getYear(), newcomers.size());
        var missing = new LinkedHashMap<String, People.NewPerson>();
        for (var i = 0; i < newcomers.size(); i++) {
            if (newcomers.get(i).account().isEmpty()) {
                missing.put(
                        given.get(i),
                        new People.NewPerson(
                                given.get(i), newcomers.get(i).name(), Optional.empty(), Optional.empty()));
            }
        }
        Map<String, PersonId> made = people.createAll(missing.values(), at);
        var places = new ArrayList<Place>();
        for (var i = 0; i < newcomers.size(); i++) {
            var number = given.get(i);
            var account = newcomers.get(i).account().orElseGet(() -> Objects.requireNonNull(made.get(number)));
            places.add(new Place(number, account));
        }
        people.grantAll(places.stream().map(Place::account).toList(), Role.STUDENT, school, consortium, at);
        return places;
    }
}
