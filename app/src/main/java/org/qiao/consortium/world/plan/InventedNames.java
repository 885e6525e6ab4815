package org.qiao.consortium.world.plan;

import java.util.List;
import org.qiao.consortium.platform.codes.ReferenceFile;

/** Draws names of people who do not exist. */
final class InventedNames {

    private record Surname(String text, int weight) {}

    private final List<Surname> surnames;
    private final List<String> male;
    private final List<String> female;

    InventedNames() {
        this.surnames = ReferenceFile.read("world/surnames.csv").rows().stream()
                .map(it -> new Surname(it.get("surname"), Integer.parseInt(it.get("weight"))))
                .toList();
        this.male = given("1");
        this.female = given("2");
    }

    private static List<String> given(String sex) {
        return ReferenceFile.read("world/given_names.csv").rows().stream()
                .filter(it -> it.get("sex").equals(sex))
                .map(it -> it.get("given_name"))
                .toList();
    }

    /** Surname and given name, two or three characters. */
    String draw(Chance chance, Sex sex) {
        var surname = chance.weighted(surnames, Surname::weight).text();
        return surname + chance.oneOf(sex == Sex.MALE ? male : female);
    }
}
