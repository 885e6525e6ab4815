package org.qiao.consortium.platform.sheets.export;

import java.util.Locale;

/** In which form a list leaves the house. */
public enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of a parameter {@code xlsx} or {@code csv}; a workbook when it is something else. */
    public static ExportFormat of(String parameter) {
        return parameter.equalsIgnoreCase("csv") ? CSV : XLSX;
    }

    public String mediaType() {
        return mediaType;
    }

    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
