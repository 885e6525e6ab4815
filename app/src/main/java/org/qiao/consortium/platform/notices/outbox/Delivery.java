package org.qiao.consortium.platform.notices.outbox;

import java.util.EnumSet;
import java.util.Set;

/** Whether and when somebody wants a kind of notice on a channel. */
public enum Delivery {
    OFF("不发"),
    AT_ONCE("立即发"),
    DIGEST("汇总发");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A digest is too long for an SMS. */
    public static Set<Delivery> of(Channel channel) {
        return channel == Channel.EMAIL ? EnumSet.allOf(Delivery.class) : EnumSet.of(OFF, AT_ONCE);
    }
}
