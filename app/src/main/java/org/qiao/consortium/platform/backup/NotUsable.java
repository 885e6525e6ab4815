package org.qiao.consortium.platform.backup;

/** A backup that cannot be used, or not here; the message tells the operator what to do. */
final class NotUsable extends Exception {

    private static final long serialVersionUID = 1;

    NotUsable(String message) {
        super(message);
    }
}
