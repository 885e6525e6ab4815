package org.qiao.consortium.platform.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.qiao.consortium.shared.rule.Citation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the holidays of each year from {@code rules/platform/working-days.yaml}, or from a file of the same form. */
final class HolidayFile {

    private static final String KNOWN = "/rules/platform/working-days.yaml";

    private HolidayFile() {}

    static TreeMap<Integer, HolidayYear> known() {
        try (var content = Objects.requireNonNull(HolidayFile.class.getResourceAsStream(KNOWN), KNOWN)) {
            return read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TreeMap<Integer, HolidayYear> of(Path file) {
        try (var content = Files.newInputStream(file)) {
            return read(content);
        } catch (IOException e) {
            throw new UncheckedIOException("QIAO_WORKING_DAYS: " + file, e);
        }
    }

    private static TreeMap<Integer, HolidayYear> read(InputStream content) {
        Map<Object, Map<String, Object>> years = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        var read = new TreeMap<Integer, HolidayYear>();
        years.forEach((year, fields) -> {
            var number = Integer.parseInt(year.toString());
            read.put(number, year(number, fields));
        });
        return read;
    }

    private static HolidayYear year(int number, Map<String, Object> fields) {
        var off = new HashSet<LocalDate>();
        ((List<?>) fields.getOrDefault("free", List.of()))
                .forEach(it -> date((Map<?, ?>) it, "from")
                        .datesUntil(date((Map<?, ?>) it, "to").plusDays(1))
                        .forEach(off::add));
        Set<LocalDate> worked = new HashSet<>();
        ((List<?>) fields.getOrDefault("worked", List.of())).forEach(it -> worked.add(LocalDate.parse(it.toString())));
        var reference = (Map<?, ?>) Objects.requireNonNull(fields.get("reference"), "reference");
        return new HolidayYear(
                number,
                off,
                worked,
                new Citation(
                        Objects.requireNonNull(reference.get("regulation")).toString(),
                        Objects.requireNonNullElse(reference.get("article"), "").toString()),
                !Boolean.FALSE.equals(fields.get("verified")));
    }

    private static LocalDate date(Map<?, ?> fields, String name) {
        return LocalDate.parse(Objects.requireNonNull(fields.get(name), name).toString());
    }
}
