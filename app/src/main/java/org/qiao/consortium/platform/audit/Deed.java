package org.qiao.consortium.platform.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 一次办理 — what was done to which thing.
 *
 * @param what dotted word with a past participle, {@code exchange.need.submitted}; its Chinese label is the message
 *     {@code deed.<what>}
 * @param number the thing's number as people know it; empty when it has none
 * @param from status before, empty when the status did not change
 * @param reason as given by the person; empty when none was asked for
 * @param detail figures and field names; never sensitive personal data
 */
public record Deed(
        String what,
        SubjectRef subject,
        String number,
        String from,
        String to,
        String reason,
        Map<String, Object> detail) {

    public static Deed of(String what, SubjectRef subject, String number) {
        return new Deed(what, subject, number, "", "", "", Map.of());
    }

    public Deed moved(Enum<?> before, Enum<?> after) {
        return new Deed(what, subject, number, before.name(), after.name(), reason, detail);
    }

    public Deed because(String why) {
        return new Deed(what, subject, number, from, to, why, detail);
    }

    public Deed with(String name, Object value) {
        var more = new LinkedHashMap<>(detail);
        more.put(name, value);
        return new Deed(what, subject, number, from, to, reason, more);
    }
}
