package org.qiao.consortium.platform.notices.outbox;

import java.io.IOException;
import java.util.UUID;

/** 渠道的实现 — carries one message to an address. Without a bean for a channel, its messages are only written down. */
public interface Carrier {

    /** @param id the same at every attempt, so that a carrier that can will carry it once */
    record Parcel(UUID id, String address, String subject, String text) {}

    Channel channel();

    /** @throws IOException when it was not taken; it is tried again later */
    void carry(Parcel parcel) throws IOException;
}
