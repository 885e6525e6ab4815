package org.qiao.consortium.platform.sheets;

import java.util.List;

/**
 * 列 — one column, declared once for template, import and export.
 *
 * @param title what people read in the header; unique in its layout
 * @param required whether a data row must fill it
 * @param help one sentence for the sheet 填写说明, may be empty
 * @param choices what a {@link ColumnKind#CHOICE} allows; a drop-down in the template
 * @param sample the value of the sample row, may be empty
 * @param width in characters
 * @param aliases other titles under which the column is recognised in a file
 * @param personal sensitive, such as an ID number: shown masked in previews and messages
 */
public record SheetColumn(
        String title,
        ColumnKind kind,
        boolean required,
        String help,
        List<String> choices,
        String sample,
        int width,
        List<String> aliases,
        boolean personal) {

    private static final int USUAL_WIDTH = 16;
    private static final int LONG_ENOUGH_FOR_TWO_ENDS = 11;

    public SheetColumn {
        choices = List.copyOf(choices);
        aliases = List.copyOf(aliases);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a column needs a title");
        }
        if (kind == ColumnKind.CHOICE && choices.isEmpty()) {
            throw new IllegalArgumentException("a choice column needs choices: " + title);
        }
    }

    public static SheetColumn required(String title, ColumnKind kind) {
        return new SheetColumn(title, kind, true, "", List.of(), "", USUAL_WIDTH, List.of(), false);
    }

    public static SheetColumn optional(String title, ColumnKind kind) {
        return new SheetColumn(title, kind, false, "", List.of(), "", USUAL_WIDTH, List.of(), false);
    }

    public static SheetColumn requiredChoice(String title, List<String> choices) {
        return new SheetColumn(title, ColumnKind.CHOICE, true, "", choices, "", USUAL_WIDTH, List.of(), false);
    }

    public static SheetColumn optionalChoice(String title, List<String> choices) {
        return new SheetColumn(title, ColumnKind.CHOICE, false, "", choices, "", USUAL_WIDTH, List.of(), false);
    }

    public SheetColumn help(String newHelp) {
        return new SheetColumn(title, kind, required, newHelp, choices, sample, width, aliases, personal);
    }

    public SheetColumn sample(String newSample) {
        return new SheetColumn(title, kind, required, help, choices, newSample, width, aliases, personal);
    }

    public SheetColumn width(int newWidth) {
        return new SheetColumn(title, kind, required, help, choices, sample, newWidth, aliases, personal);
    }

    public SheetColumn alsoCalled(String... newAliases) {
        return new SheetColumn(title, kind, required, help, choices, sample, width, List.of(newAliases), personal);
    }

    public SheetColumn asPersonal() {
        return new SheetColumn(title, kind, required, help, choices, sample, width, aliases, true);
    }

    /** A cell's text as it may be shown: of what is personal only as much as its owner needs to know it again. */
    public String shown(String text) {
        if (!personal || text.isEmpty()) {
            return text;
        }
        var ends = text.length() >= LONG_ENOUGH_FOR_TWO_ENDS;
        return ends ? text.substring(0, 3) + "****" + text.substring(text.length() - 4) : text.charAt(0) + "****";
    }
}
