package org.qiao.consortium.atlas.mapping;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.atlas.chain.Chain;
import org.qiao.consortium.atlas.chain.Verification;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** Adding or changing a mapping. @param exists whether it is there already */
public record MappingFormPage(
        Frame frame, Chain chain, MappingForm form, FormErrors errors, boolean exists, List<DeedLine> trail) {

    public List<Choice> verifications() {
        return Arrays.stream(Verification.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
