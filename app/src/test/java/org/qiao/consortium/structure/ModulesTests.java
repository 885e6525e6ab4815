package org.qiao.consortium.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.QiaoApplication;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    static final ApplicationModules MODULES = ApplicationModules.of(QiaoApplication.class);

    @Test
    void importOnlyWhatTheirPackageInfoAllows() {
        MODULES.verify();
    }

    @Test
    void sharedStaysSmall() throws Exception {
        try (var files = Files.list(Path.of("src/main/java/org/qiao/consortium/shared"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(it -> it.getFileName().toString())
                            .filter(it -> !it.equals("package-info.java"))
                            .collect(Collectors.toList()))
                    .hasSizeLessThanOrEqualTo(15);
        }
    }
}
