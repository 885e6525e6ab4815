package org.qiao.consortium.platform.pages;

import java.util.List;
import java.util.Locale;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Chinese texts of {@code messages/*.properties}: errors, deeds, labels. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of the key; the key itself when there is none, so that a forgotten text is seen and not an error page. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, Locale.SIMPLIFIED_CHINESE) instanceof String text ? text : key;
    }

    public String of(ErrorCode code, List<Object> arguments) {
        return of(code.code(), arguments.toArray());
    }
}
