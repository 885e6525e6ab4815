package org.qiao.consortium.world;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.pages.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the demo world may be loaded: it is wanted ({@code qiao.world} is not {@code none}), nobody else can
 * reach the server, and either nobody exists yet or a load has begun that was not finished.
 */
@Component
class WorldGate {

    private static final Logger LOG = LoggerFactory.getLogger(WorldGate.class);

    private final Ledger ledger;
    private final People people;
    private final Texts texts;
    private final String world;
    private final String address;

    WorldGate(
            Ledger ledger,
            People people,
            Texts texts,
            @Value("${qiao.world}") String world,
            @Value("${server.address:}") String address) {
        this.ledger = ledger;
        this.people = people;
        this.texts = texts;
        this.world = world;
        this.address = address;
    }

    boolean isOpen() {
        if (world.equals("none") || ledger.isFinished()) {
            return false;
        }
        var mayLoad = ledger.today().isPresent() || people.isEmpty();
        if (mayLoad && !isLoopback(address)) {
            LOG.warn(texts.of("world.not-on-loopback", address));
            return false;
        }
        return mayLoad;
    }

    /** An empty address listens on all of them. */
    static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
