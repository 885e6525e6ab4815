package org.qiao.consortium.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.shared.rule.ErrorCode;

/** Every error and every deed has its Chinese text, and the texts help. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern DEED = Pattern.compile("Deed\\.of\\(\\s*\"([^\"]+)\"");

    private final Properties texts = texts();

    private static Properties texts() {
        var all = new Properties();
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.toList()) {
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private static List<ErrorCode> errors() {
        var codes = new ArrayList<ErrorCode>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.qiao.consortium").stream()
                        .filter(it -> it.isAssignableTo(ErrorCode.class) && it.isEnum())
                        .map(JavaClass::reflect)
                        .forEach(it -> {
                            for (var constant : it.getEnumConstants()) {
                                codes.add((ErrorCode) constant);
                            }
                        });
        return codes;
    }

    @Test
    void everyErrorCodeIsUniqueAndBeginsWithItsModule() {
        var codes = errors();
        assertThat(codes).isNotEmpty();
        assertThat(codes.stream().map(ErrorCode::code)).doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(it -> {
            var module = it.getClass().getPackageName().split("\\.")[3];
            assertThat(it.code()).startsWith(module + ".");
        });
    }

    @Test
    void everyErrorSaysWhatIsWrongAndHowToMendIt() {
        assertThat(errors())
                .allSatisfy(it -> assertThat(texts.getProperty(it.code()))
                        .as(it.code())
                        .isNotNull()
                        .matches("(?s).*[。}]")
                        .doesNotContain("非法")
                        .doesNotMatch(".*失败。$"));
    }

    @Test
    void everyDeedHasALabel() throws IOException {
        var deeds = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                DEED.matcher(Files.readString(file)).results().forEach(it -> deeds.add(it.group(1)));
            }
        }
        assertThat(deeds).isNotEmpty();
        assertThat(deeds)
                .allSatisfy(
                        it -> assertThat(texts.getProperty("deed." + it)).as(it).isNotBlank());
    }
}
