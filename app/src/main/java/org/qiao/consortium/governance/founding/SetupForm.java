package org.qiao.consortium.governance.founding;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.ConsortiumFounding.Foundation;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.governance.member.ParticularsForm;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.identity.People.NewPerson;

/** What was typed to set up the installation. */
public record SetupForm(
        @Nullable String code,
        @Nullable String consortium,
        @Nullable String region,
        @Nullable String regionText,
        @Nullable String featureIndustry,
        @Nullable String unit,
        @Nullable String person,
        @Nullable String userName,
        @Nullable String password,
        @Nullable String passwordAgain) {

    static SetupForm empty() {
        return new SetupForm("", "", "", "", "", "", "", "", "", "");
    }

    boolean passwordsDiffer() {
        return !Objects.requireNonNullElse(password, "").equals(Objects.requireNonNullElse(passwordAgain, ""));
    }

    Foundation read(CodeList regions) {
        var place = ParticularsForm.resolved(region, regionText, regions);
        return new Foundation(
                ParticularsForm.text(consortium),
                place,
                ParticularsForm.text(featureIndustry),
                Particulars.of(ParticularsForm.text(unit), "", OrganizationKind.GOVERNMENT, place),
                new NewPerson(
                        ParticularsForm.text(userName),
                        ParticularsForm.text(person),
                        Optional.empty(),
                        Optional.of(Objects.requireNonNullElse(password, ""))));
    }
}
