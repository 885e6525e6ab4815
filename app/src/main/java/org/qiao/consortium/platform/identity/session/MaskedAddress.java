package org.qiao.consortium.platform.identity.session;

import java.util.Arrays;
import java.util.stream.Collectors;

/** 网络地址 — as much of it as tells home from office, and no more. */
final class MaskedAddress {

    private MaskedAddress() {}

    static String of(String address) {
        if (address.equals("127.0.0.1") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1")) {
            return "本机";
        } else if (address.contains(":")) {
            return begin(address, ":") + ":*";
        } else {
            return begin(address, "\\.").replace(":", ".") + ".*.*";
        }
    }

    private static String begin(String address, String separator) {
        return Arrays.stream(address.split(separator)).limit(2).collect(Collectors.joining(":"));
    }
}
