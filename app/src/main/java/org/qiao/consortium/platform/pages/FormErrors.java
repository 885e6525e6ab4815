package org.qiao.consortium.platform.pages;

import java.util.List;
import java.util.Optional;

/**
 * 表单的全部错误 — field checks and refusals of rules together; also where a template gets its fields from, so that each
 * has its error beside it: {@code errors.field("title", "岗位名称", form.title())}.
 */
public record FormErrors(List<ErrorLine> lines) {

    public FormErrors {
        lines = List.copyOf(lines);
    }

    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    public boolean any() {
        return !lines.isEmpty();
    }

    public Optional<ErrorLine> of(String field) {
        return lines.stream().filter(it -> it.field().equals(field)).findFirst();
    }

    /** A field with its value as typed; several values for a group of check boxes. */
    public Field field(String name, String label, String... values) {
        return new Field(name, label, List.of(values), "", false, "", of(name));
    }
}
