package org.qiao.consortium.shared.rule;

import java.util.List;
import java.util.Optional;

/**
 * One broken rule, or one wrong field.
 *
 * @param field name of the form's field that mends it, empty when none does
 * @param arguments for the placeholders of the message
 */
public record Refusal(ErrorCode code, Optional<Citation> citation, String field, List<Object> arguments) {

    public static Refusal of(ErrorCode code, String field, Object... arguments) {
        return new Refusal(code, Optional.empty(), field, List.of(arguments));
    }
}
