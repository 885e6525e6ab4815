package org.qiao.consortium.platform.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.shared.rule.Citation;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The register of law and policy, {@code regulations/<id>.yaml}: nothing is cited that is not here. */
@Component
public class Regulations {

    /**
     * @param number 文号, empty for a law
     * @param effective first day in force
     * @param repealed first day no longer in force
     * @param verified whether its text was read; otherwise it is shown with 待核
     */
    public record Regulation(
            String id,
            String title,
            String number,
            String issuer,
            @Nullable LocalDate effective,
            @Nullable LocalDate repealed,
            boolean verified) {

        public boolean isInForce(LocalDate on) {
            return (effective == null || !on.isBefore(effective)) && (repealed == null || on.isBefore(repealed));
        }
    }

    private final Map<String, Regulation> byId = new LinkedHashMap<>();

    Regulations() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:regulations/*.yaml")) {
            try (var content = file.getInputStream()) {
                var regulation = read(content);
                byId.put(regulation.id(), regulation);
            }
        }
    }

    private static Regulation read(InputStream content) {
        Map<String, Object> fields = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        return new Regulation(
                text(fields, "id"),
                text(fields, "title"),
                text(fields, "number"),
                text(fields, "issuer"),
                date(fields, "effective"),
                date(fields, "repealed"),
                Boolean.parseBoolean(text(fields, "verified")));
    }

    private static String text(Map<String, Object> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString).orElse("");
    }

    /** Dates are quoted in the files: an unquoted one would become an instant in the machine's zone. */
    private static @Nullable LocalDate date(Map<String, Object> fields, String name) {
        var text = text(fields, name);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    public Optional<Regulation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Regulation> all() {
        return byId.values();
    }

    /** 《就业促进法》第二十七条, marked 待核 when its text was not read. */
    public String quote(Citation citation) {
        return find(citation.regulation())
                .map(it -> "《" + it.title() + "》" + citation.article() + (it.verified() ? "" : "（待核）"))
                .orElseThrow(() -> new IllegalStateException("not in the register: " + citation.regulation()));
    }
}
