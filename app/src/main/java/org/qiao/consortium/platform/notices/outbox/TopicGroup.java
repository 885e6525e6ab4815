package org.qiao.consortium.platform.notices.outbox;

import java.util.Arrays;

/**
 * 消息的类别 — by the beginning of their topic. What a person has not chosen is sent as said here, once an address is confirmed.
 */
public enum TopicGroup {
    APPROVAL("platform.approval.", Delivery.AT_ONCE, Delivery.OFF),
    MATCH("exchange.match.", Delivery.AT_ONCE, Delivery.AT_ONCE),
    POST("exchange.", Delivery.DIGEST, Delivery.OFF),
    MEMBER("governance.", Delivery.AT_ONCE, Delivery.OFF),
    STUDENT("students.", Delivery.AT_ONCE, Delivery.OFF),
    ACCOUNT("platform.identity.", Delivery.AT_ONCE, Delivery.OFF),
    PRIVACY("platform.privacy.", Delivery.AT_ONCE, Delivery.OFF),
    OTHER("", Delivery.DIGEST, Delivery.OFF);

    private final String prefix;
    private final Delivery byMail;
    private final Delivery bySms;

    TopicGroup(String prefix, Delivery byMail, Delivery bySms) {
        this.prefix = prefix;
        this.byMail = byMail;
        this.bySms = bySms;
    }

    /** The first that fits: the longer beginnings stand first. */
    public static TopicGroup of(String topic) {
        return Arrays.stream(values())
                .filter(it -> topic.startsWith(it.prefix))
                .findFirst()
                .orElse(OTHER);
    }

    public Delivery usual(Channel channel) {
        return channel == Channel.EMAIL ? byMail : bySms;
    }

    public String labelKey() {
        return "notice.group." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
