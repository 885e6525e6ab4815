package org.qiao.consortium.platform.notices.outbox;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;

/** Carries e-mail into a list, or fails when told to. */
@TestComponent
class Postman implements Carrier {

    final List<Parcel> carried = new CopyOnWriteArrayList<>();
    volatile boolean ill;

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void carry(Parcel parcel) throws IOException {
        if (ill) {
            throw new IOException("ill");
        }
        carried.add(parcel);
    }

    List<String> to(String address) {
        return carried.stream()
                .filter(it -> it.address().equals(address))
                .map(Parcel::text)
                .toList();
    }
}
