package org.qiao.consortium.governance.founding;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.ConsortiumLevel;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 建立联合体. @param parents those of a city @param regionShown name beside the code of the region */
public record FurtherFormPage(
        Frame frame,
        FurtherForm form,
        String regionShown,
        List<Choice> parents,
        List<Choice> parks,
        FormErrors errors) {

    public List<Choice> levels() {
        return Arrays.stream(ConsortiumLevel.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
