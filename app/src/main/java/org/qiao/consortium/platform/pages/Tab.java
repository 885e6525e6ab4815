package org.qiao.consortium.platform.pages;

/**
 * 页签.
 *
 * @param count what hangs there; negative shows no figure
 */
public record Tab(String label, String url, boolean active, int count) {

    public static Tab of(String label, String url, boolean active) {
        return new Tab(label, url, active, -1);
    }
}
