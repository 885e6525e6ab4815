package org.qiao.consortium.platform.pages;

import java.util.List;
import java.util.Locale;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Chinese texts of {@code messages/*.properties}: errors, deeds, labels. */
@Component
public class Texts {

    /** What is done when there is no text for a key. */
    public interface Forgotten {
        /** @return what is shown instead */
        String text(String key);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final MessageSource messages;
    private final Forgotten forgotten;

    Texts(MessageSource messages, ObjectProvider<Forgotten> forgotten) {
        this.messages = messages;
        this.forgotten = forgotten.getIfAvailable(() -> Texts::theKey);
    }

    /** People at work see the key rather than an error page; tests do not get away with it. */
    private static String theKey(String key) {
        LOG.warn("No text for {}", key);
        return key;
    }

    /** The text of the key; the key itself when there is none. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, Locale.SIMPLIFIED_CHINESE) instanceof String text
                ? text
                : forgotten.text(key);
    }

    public String of(ErrorCode code, List<Object> arguments) {
        return of(code.code(), arguments.toArray());
    }
}
