package org.qiao.consortium.platform.files;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What may be kept, each known by its content and never by its name alone. */
public enum FileType {
    PDF("PDF", "application/pdf", "pdf"),
    JPEG("JPEG 图片", "image/jpeg", "jpg", "jpeg"),
    PNG("PNG 图片", "image/png", "png"),
    XLSX("Excel 工作簿", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    CSV("CSV 文本", "text/csv", "csv"),
    ZIP("压缩包", "application/zip", "zip");

    private final String label;
    private final String mediaType;
    private final List<String> suffixes;

    FileType(String label, String mediaType, String... suffixes) {
        this.label = label;
        this.mediaType = mediaType;
        this.suffixes = List.of(suffixes);
    }

    /** PDF and pictures: what a paper or a place looks like. */
    public static Set<FileType> papers() {
        return EnumSet.of(PDF, JPEG, PNG);
    }

    /** Papers and what is worked on in an office. */
    public static Set<FileType> documents() {
        return EnumSet.of(PDF, JPEG, PNG, XLSX, DOCX);
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The suffix a name of this type ends in, without the dot. */
    public String suffix() {
        return suffixes.getFirst();
    }

    public boolean isImage() {
        return this == JPEG || this == PNG;
    }

    /** What a browser shows by itself without running anything of ours. */
    public boolean isShown() {
        return isImage() || this == PDF;
    }

    public boolean fits(String suffix) {
        return suffixes.contains(suffix.toLowerCase(Locale.ROOT));
    }
}
