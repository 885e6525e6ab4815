package org.qiao.consortium.platform.notices;

import java.time.Instant;
import java.util.Collection;
import org.qiao.consortium.shared.PersonId;

/** 消息 — tells people what they should know. Written in the caller's transaction: no message about what did not happen. */
public interface Notices {

    /**
     * @param topic dotted word of the event, {@code exchange.match.agreed}
     * @param text one sentence or two, without personal data of third persons
     * @param url where it leads, within the platform
     */
    record Notice(String topic, String title, String text, String url) {}

    void tell(Collection<PersonId> people, Notice notice, Instant at);

    int unread(PersonId person);
}
