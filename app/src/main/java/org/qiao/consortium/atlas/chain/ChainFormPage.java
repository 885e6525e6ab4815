package org.qiao.consortium.atlas.chain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** Adding or changing a chain. */
public record ChainFormPage(Frame frame, String action, ChainForm form, FormErrors errors) {

    public List<Choice> kinds() {
        return Stream.of(Kind.SYSTEM, Kind.CLUSTER, Kind.CHAIN)
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> verifications() {
        return Arrays.stream(Verification.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
