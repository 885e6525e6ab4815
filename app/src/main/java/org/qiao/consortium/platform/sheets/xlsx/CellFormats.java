package org.qiao.consortium.platform.sheets.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/** What the number formats of a workbook say about its cells: which are dates, which show leading zeros. */
final class CellFormats {

    private static final Pattern NOT_SHOWN_AS_PARTS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    private static final Pattern ZEROS = Pattern.compile("0{2,}");

    private final List<Format> formats;

    private CellFormats(List<Format> formats) {
        this.formats = formats;
    }

    private record Format(boolean date, int digits) {
        static final Format PLAIN = new Format(false, 0);
    }

    static CellFormats none() {
        return new CellFormats(List.of());
    }

    static CellFormats of(XlsxArchive archive, String part) {
        var codes = new HashMap<String, String>();
        var formats = new ArrayList<Format>();
        archive.find(part)
                .ifPresent(stream -> XmlParts.read(stream, in -> {
                    var insideCells = false;
                    while (in.hasNext()) {
                        var event = in.next();
                        if (event == XMLStreamConstants.START_ELEMENT) {
                            switch (in.getLocalName()) {
                                case "numFmt" ->
                                    codes.put(XmlParts.attribute(in, "numFmtId"), XmlParts.attribute(in, "formatCode"));
                                case "cellXfs" -> insideCells = true;
                                case "xf" -> {
                                    if (insideCells) {
                                        formats.add(format(XmlParts.attribute(in, "numFmtId"), codes));
                                    }
                                }
                                default -> {}
                            }
                        } else if (event == XMLStreamConstants.END_ELEMENT
                                && in.getLocalName().equals("cellXfs")) {
                            insideCells = false;
                        }
                    }
                }));
        return new CellFormats(formats);
    }

    boolean isDate(int style) {
        return at(style).date();
    }

    /** How many digits the cell shows at least, with zeros in front; 0 when it does not pad. */
    int digits(int style) {
        return at(style).digits();
    }

    private Format at(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : Format.PLAIN;
    }

    private static Format format(String id, HashMap<String, String> codes) {
        var code = codes.get(id);
        return code == null ? new Format(isBuiltInDate(id), 0) : ofCode(code);
    }

    private static Format ofCode(String code) {
        var positive = code.split(";", 2)[0];
        var bare = NOT_SHOWN_AS_PARTS.matcher(positive).replaceAll("");
        var date = !bare.contains("General")
                && !bare.contains("0")
                && !bare.contains("#")
                && bare.chars().anyMatch(it -> "yYmMdDhHsS".indexOf(it) >= 0);
        return new Format(date, ZEROS.matcher(bare).matches() ? bare.length() : 0);
    }

    /** Numbers 27–36 and 50–58 are the dates of the Chinese, Japanese and Korean editions. */
    private static boolean isBuiltInDate(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "18", "19", "20", "21", "22", "45", "46", "47" -> true;
            case "27", "28", "29", "30", "31", "32", "33", "34", "35", "36" -> true;
            case "50", "51", "52", "53", "54", "55", "56", "57", "58" -> true;
            default -> false;
        };
    }
}
