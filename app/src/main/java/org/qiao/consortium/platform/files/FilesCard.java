package org.qiao.consortium.platform.files;

import java.util.List;

/**
 * 附件卡片 — what {@code ui.files} shows on the page of a thing.
 *
 * @param url where files are added and removed; empty when the viewer may not
 */
public record FilesCard(List<Line> files, String url) {

    public FilesCard {
        files = List.copyOf(files);
    }

    /**
     * @param size 「PDF · 1.2 MB」
     * @param added 「王某 11月22日 10:00」
     * @param showUrl where a browser shows it; empty for what has to be saved first
     * @param pictureUrl of its small picture; empty for what is none
     */
    public record Line(
            String number, String name, String size, String added, String url, String showUrl, String pictureUrl) {}

    public boolean isEmpty() {
        return files.isEmpty() && url.isEmpty();
    }
}
