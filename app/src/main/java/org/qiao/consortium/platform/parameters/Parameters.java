package org.qiao.consortium.platform.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.qiao.consortium.shared.rule.Citation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * 参数 — the dated values of one file, {@code rules/<module>/<name>.yaml}: a number, the day from which it holds, and where it
 * comes from, together.
 */
public final class Parameters {

    /**
     * @param verified false for what is not confirmed yet: shown as 待核
     */
    public record Dated(BigDecimal value, Citation reference, boolean verified) {

        public int asInt() {
            return value.intValueExact();
        }
    }

    private final String name;
    private final Map<String, Map<String, Object>> parameters;
    private final Map<String, NavigableMap<LocalDate, Dated>> values = new ConcurrentHashMap<>();

    private Parameters(String name, Map<String, Map<String, Object>> parameters) {
        this.name = name;
        this.parameters = parameters;
    }

    /** @param name {@code exchange/need-publication} */
    public static Parameters load(String name) {
        var path = "/rules/" + name + ".yaml";
        try (InputStream content = Objects.requireNonNull(Parameters.class.getResourceAsStream(path), path)) {
            return new Parameters(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The value in force on a day.
     *
     * @throws IllegalArgumentException when there is no such parameter, or none was in force yet
     */
    public Dated on(String parameter, LocalDate day) {
        var entry = valuesOf(parameter).floorEntry(day);
        if (entry == null) {
            throw new IllegalArgumentException("%s: %s has no value on %s".formatted(name, parameter, day));
        }
        return entry.getValue();
    }

    /** All values of a parameter by the first day on which each holds. */
    public NavigableMap<LocalDate, Dated> valuesOf(String parameter) {
        return values.computeIfAbsent(parameter, this::read);
    }

    private NavigableMap<LocalDate, Dated> read(String parameter) {
        var definition = parameters.get(parameter);
        if (definition == null || !(definition.get("values") instanceof Map<?, ?> written)) {
            throw new IllegalArgumentException("%s has no parameter %s".formatted(name, parameter));
        }
        var dated = new TreeMap<LocalDate, Dated>();
        written.forEach((day, value) -> dated.put(LocalDate.parse(day.toString()), read((Map<?, ?>) value)));
        return Collections.unmodifiableNavigableMap(dated);
    }

    private static Dated read(Map<?, ?> fields) {
        var reference = (Map<?, ?>) Objects.requireNonNull(fields.get("reference"), "reference");
        return new Dated(
                new BigDecimal(Objects.requireNonNull(fields.get("value")).toString()),
                new Citation(
                        Objects.requireNonNull(reference.get("regulation")).toString(),
                        Objects.requireNonNullElse(reference.get("article"), "").toString()),
                !Boolean.FALSE.equals(fields.get("verified")));
    }

    public Iterable<String> names() {
        return parameters.keySet();
    }
}
