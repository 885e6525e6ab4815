package org.qiao.consortium.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetMessagesTests {

    private final ResourceBundle messages = ResourceBundle.getBundle("messages.sheets", Locale.ROOT);

    @Test
    void everyRefusalAndEveryProblemSaysWhatToDo() {
        var codes = Stream.concat(
                        Arrays.stream(SheetRefusal.values()).map(SheetRefusal::code),
                        Arrays.stream(CellProblem.values()).map(CellProblem::code))
                .toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        it -> assertThat(messages.getString(it)).endsWith("。").doesNotContain("非法"));
    }
}
