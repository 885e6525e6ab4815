package org.qiao.consortium.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals sensitive text (AES-256-GCM, a fresh nonce each time) and gives it a keyed digest (HMAC-SHA-256) by which it can be
 * found and kept unique without being read.
 *
 * <p>Layout of what is sealed: one byte of version (1), 12 bytes nonce, ciphertext with tag. Two keys are derived from the
 * one in the key file, so that a digest says nothing about the encryption.
 */
public final class Secrets {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec digesting;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes */
    public Secrets(byte[] key) {
        this.sealing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "seal"), "AES");
        this.digesting = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "digest"), "HmacSHA256");
    }

    public byte[] seal(String text) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] sealBytes(byte[] plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** @throws IllegalStateException when it was sealed with another key or changed since */
    public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed with another key, or changed since", e);
        }
    }

    /**
     * The digest of a text within a purpose, 32 bytes.
     *
     * @param purpose a word per column, so that equal texts in two columns have different digests
     */
    public byte[] digest(String purpose, String text) {
        return hmac(digesting, purpose + '\0' + text);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
