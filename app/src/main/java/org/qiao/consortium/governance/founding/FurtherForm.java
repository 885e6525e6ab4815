package org.qiao.consortium.governance.founding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.ConsortiumFounding.Foundation;
import org.qiao.consortium.governance.ConsortiumLevel;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.governance.member.ParticularsForm;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.identity.People.NewPerson;

/**
 * What was typed to found a further consortium.
 *
 * @param park number of the carrier park; may be empty
 * @param unit full name of the unit at which its 秘书处 is
 */
public record FurtherForm(
        @Nullable String consortium,
        @Nullable String level,
        @Nullable String parent,
        @Nullable String region,
        @Nullable String regionText,
        @Nullable String featureIndustry,
        @Nullable String park,
        @Nullable String basis,
        @Nullable String unit,
        @Nullable String person,
        @Nullable String userName) {

    static FurtherForm empty() {
        return new FurtherForm("", ConsortiumLevel.DISTRICT.name(), "", "", "", "", "", "", "", "", "");
    }

    Optional<ConsortiumLevel> chosenLevel() {
        return Typed.chosen(ConsortiumLevel.class, level);
    }

    /** The secretary sets a password by activation code. */
    Foundation read(CodeList regions) {
        var place = ParticularsForm.resolved(region, regionText, regions);
        return new Foundation(
                Typed.text(consortium),
                place,
                Typed.text(featureIndustry),
                Particulars.of(Typed.text(unit), "", OrganizationKind.GOVERNMENT, place),
                new NewPerson(Typed.text(userName), Typed.text(person), Optional.empty(), Optional.empty()));
    }
}
