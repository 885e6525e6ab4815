package org.qiao.consortium.platform.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 字段 — what every kind of input needs; the kind is chosen by the part that shows it ({@code ui/text}, {@code ui/select} …).
 *
 * @param name as sent; the id is made from it
 * @param values as typed or chosen; one for most kinds
 * @param help one line below the input; empty shows none
 * @param optional what is optional is marked 选填, what is required is not marked
 * @param unit inside the input at its right, for example 「元/月」
 */
public record Field(
        String name,
        String label,
        List<String> values,
        String help,
        boolean optional,
        String unit,
        Optional<ErrorLine> error) {

    public Field {
        values = List.copyOf(values);
    }

    /** A field outside a form that can be refused, for example in a filter bar. */
    public static Field of(String name, String label, String... values) {
        return FormErrors.none().field(name, label, values);
    }

    /** The id of the input: an attribute may not hold brackets and dots as a selector. */
    static String idOf(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    public Field help(String line) {
        return new Field(name, label, values, line, optional, unit, error);
    }

    public Field asOptional() {
        return new Field(name, label, values, help, true, unit, error);
    }

    public Field unit(String text) {
        return new Field(name, label, values, help, optional, text, error);
    }

    public String id() {
        return idOf(name);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    /** Ids of what describes the input, for {@code aria-describedby}; null leaves the attribute out. */
    public @Nullable String describedBy() {
        var ids = (help.isEmpty() ? "" : id() + "-help ") + (error.isPresent() ? id() + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** "true" when refused; null leaves the attribute out. */
    public @Nullable String invalid() {
        return error.isPresent() ? "true" : null;
    }
}
