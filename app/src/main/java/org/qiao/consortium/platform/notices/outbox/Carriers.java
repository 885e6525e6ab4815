package org.qiao.consortium.platform.notices.outbox;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which channels are connected. */
@Component
public class Carriers {

    private final ObjectProvider<Carrier> carriers;

    Carriers(ObjectProvider<Carrier> carriers) {
        this.carriers = carriers;
    }

    Optional<Carrier> of(Channel channel) {
        return carriers.stream().filter(it -> it.channel() == channel).findFirst();
    }

    public boolean isConnected(Channel channel) {
        return of(channel).isPresent();
    }
}
