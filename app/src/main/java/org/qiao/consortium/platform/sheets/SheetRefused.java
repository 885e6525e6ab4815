package org.qiao.consortium.platform.sheets;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.rule.Refusal;

/** The file as a whole is refused; nothing of it was taken. */
public final class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SheetRefusal refusal;
    private final transient List<String> args;

    public SheetRefused(SheetRefusal refusal, String... args) {
        super(refusal.code() + " " + List.of(args));
        this.refusal = refusal;
        this.args = List.of(args);
    }

    public SheetRefusal refusal() {
        return refusal;
    }

    /** What the message's placeholders stand for, in order. */
    public List<String> args() {
        return args;
    }

    /** The same for a form's error summary. */
    public Refusal on(String field) {
        return new Refusal(refusal, Optional.empty(), field, List.copyOf(args));
    }
}
