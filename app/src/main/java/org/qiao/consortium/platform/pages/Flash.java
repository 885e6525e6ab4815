package org.qiao.consortium.platform.pages;

import java.io.Serializable;

/**
 * 提示行 — what was just done and what happens next, shown once.
 *
 * @param linkLabel empty when there is nothing to open
 */
public record Flash(String text, String linkLabel, String url) implements Serializable {

    public static Flash of(String text) {
        return new Flash(text, "", "");
    }
}
