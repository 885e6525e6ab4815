package org.qiao.consortium.platform.notices.outbox;

/** How a notice leaves the house. */
public enum Channel {
    EMAIL("邮件"),
    SMS("短信");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
