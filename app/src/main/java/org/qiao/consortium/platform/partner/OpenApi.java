package org.qiao.consortium.platform.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** 接口说明 — the description that people and machines read, {@code openapi.yaml}; a test compares it with what answers. */
@Component
public class OpenApi {

    private static final String FILE = "/openapi.yaml";

    /** One address. @param scope empty when no token is needed */
    public record Operation(
            String path,
            String summary,
            String description,
            String scope,
            List<Parameter> parameters,
            List<Property> fields) {}

    /** A parameter of an address. */
    public record Parameter(String name, String description) {}

    /** A field of an item. */
    public record Property(String name, String type, String description) {}

    private final Map<String, Object> document = read();

    Map<String, Object> document() {
        return document;
    }

    public List<Operation> operations() {
        return map(document, "paths").entrySet().stream()
                .map(it -> operation(it.getKey(), map(cast(it.getValue()), "get")))
                .toList();
    }

    private Operation operation(String path, Map<String, Object> get) {
        return new Operation(
                path,
                text(get, "summary"),
                text(get, "description"),
                text(get, "x-scope"),
                list(get, "parameters").stream()
                        .map(this::resolved)
                        .map(it -> new Parameter(text(it, "name"), text(it, "description")))
                        .toList(),
                fields(text(get, "x-item")));
    }

    private List<Property> fields(String schema) {
        if (schema.isEmpty()) {
            return List.of();
        }
        var item = map(map(map(document, "components"), "schemas"), schema);
        return map(item, "properties").entrySet().stream()
                .map(it -> new Property(
                        it.getKey(), text(cast(it.getValue()), "type"), text(cast(it.getValue()), "description")))
                .toList();
    }

    private Map<String, Object> resolved(Map<String, Object> parameter) {
        var reference = text(parameter, "$ref");
        return reference.isEmpty()
                ? parameter
                : map(
                        map(map(document, "components"), "parameters"),
                        reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static Map<String, Object> read() {
        try (InputStream content = Objects.requireNonNull(OpenApi.class.getResourceAsStream(FILE), FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> of, String key) {
        return Objects.requireNonNullElse(of.get(key), "").toString();
    }

    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return cast(Objects.requireNonNullElse(of.get(key), Map.of()));
    }

    private static List<Map<String, Object>> list(Map<String, Object> of, String key) {
        return of.get(key) instanceof List<?> all
                ? all.stream().map(OpenApi::cast).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }
}
