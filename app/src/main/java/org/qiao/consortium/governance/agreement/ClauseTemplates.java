package org.qiao.consortium.governance.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.Agreements;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** 条款提纲 — the clauses with which a draft of a kind begins; the platform's own words, to be changed by the parties. */
@Component
public class ClauseTemplates {

    private static final String FILE = "/rules/governance/agreement-clauses.yaml";

    private final Map<AgreementKind, List<Agreements.Clause>> byKind = new EnumMap<>(AgreementKind.class);

    ClauseTemplates() {
        try (var content = Objects.requireNonNull(ClauseTemplates.class.getResourceAsStream(FILE), FILE)) {
            Map<String, List<Map<String, String>>> kinds =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            kinds.forEach((kind, clauses) -> byKind.put(
                    AgreementKind.valueOf(kind),
                    clauses.stream()
                            .map(it ->
                                    new Agreements.Clause(it.getOrDefault("heading", ""), it.getOrDefault("text", "")))
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Agreements.Clause> of(AgreementKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
