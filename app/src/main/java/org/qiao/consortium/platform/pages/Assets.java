package org.qiao.consortium.platform.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Our own stylesheet and script, by an address that changes with their content: browsers keep them, yet never show a new
 * page with the old one.
 */
public final class Assets {

    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    private Assets() {}

    /** @param path below {@code static}, for example {@code /qiao.css} */
    public static String url(String path) {
        return URLS.computeIfAbsent(path, it -> it + "?v=" + digest(it));
    }

    private static String digest(String path) {
        try (var content = Objects.requireNonNull(Assets.class.getResourceAsStream("/static" + path), path)) {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
