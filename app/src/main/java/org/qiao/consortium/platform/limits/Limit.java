package org.qiao.consortium.platform.limits;

import java.time.Duration;

/**
 * 频次限制 — how often one key (a network address, a name) may try one thing.
 *
 * <p>Easy to get wrong: a whole town hall or a class of sixty may sit behind one address, so what an address is allowed must
 * not be small; what a name is allowed may be.
 *
 * @param kind a word per thing and kind of key, {@code sign-in.name}
 * @param window begins with the first try; when it is over, counting begins anew
 */
public record Limit(String kind, int allowed, Duration window) {}
