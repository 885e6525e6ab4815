package org.qiao.consortium.platform.pages;

/**
 * 要素 — one line of what is known about a thing.
 *
 * @param value empty is shown as 「—」
 * @param url where the value leads; empty when nowhere
 */
public record Fact(String label, String value, String url) {

    public static Fact of(String label, String value) {
        return new Fact(label, value, "");
    }
}
