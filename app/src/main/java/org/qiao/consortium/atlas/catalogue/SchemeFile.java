package org.qiao.consortium.atlas.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The industry schemes, their chains and the mappings as rows; keys are made from the codes, so that they stay the same. */
final class SchemeFile {

    private SchemeFile() {}

    static Stream<List<String>> schemes() {
        return read().map(it -> {
            var counts = it.get("counts") instanceof Map<?, ?> stated ? stated : Map.of();
            return List.of(
                    text(it, "code"),
                    keyOf("scheme", text(it, "code")),
                    text(it, "name"),
                    text(it, "kind"),
                    text(it, "source"),
                    text(it, "valid-from"),
                    text(it, "valid-to"),
                    text(it, "verification"),
                    text(it, "note"),
                    text(counts, "SYSTEM"),
                    text(counts, "CLUSTER"),
                    text(counts, "CHAIN"));
        });
    }

    static Stream<List<String>> chains() {
        return read().flatMap(scheme -> ((List<?>) Objects.requireNonNull(scheme.get("groups")))
                .stream().map(it -> chain(text(scheme, "code"), (Map<?, ?>) it)));
    }

    private static List<String> chain(String scheme, Map<?, ?> group) {
        var industries = group.get("industries") instanceof List<?> codes
                ? codes.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"))
                : "{}";
        return List.of(
                keyOf("chain", scheme, text(group, "code")),
                scheme,
                text(group, "code"),
                text(group, "name"),
                text(group, "kind"),
                text(group, "tag"),
                text(group, "verification"),
                industries);
    }

    static Stream<List<String>> mappings() {
        return ReferenceFile.read(CatalogueFiles.FOLDER + "chain_mappings.csv").rows().stream()
                .map(it -> List.of(
                        keyOf(
                                "mapping",
                                it.get("scheme_code"),
                                it.get("group_code"),
                                it.get("occupation_code"),
                                it.get("trade"),
                                it.get("post"),
                                it.get("major_code")),
                        keyOf("chain", it.get("scheme_code"), it.get("group_code")),
                        it.get("occupation_code"),
                        it.get("trade"),
                        it.get("post"),
                        it.get("major_code"),
                        it.get("weight"),
                        it.get("basis"),
                        it.get("source"),
                        it.get("valid_from"),
                        it.get("verification")));
    }

    private static Stream<Map<?, ?>> read() {
        var path = "/" + CatalogueFiles.FOLDER + "schemes.yaml";
        try (var content = Objects.requireNonNull(SchemeFile.class.getResourceAsStream(path), path)) {
            Map<String, List<Map<?, ?>>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return Objects.requireNonNull(file.get("schemes")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString).orElse("");
    }

    private static String keyOf(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("/", parts).getBytes(UTF_8)).toString();
    }
}
