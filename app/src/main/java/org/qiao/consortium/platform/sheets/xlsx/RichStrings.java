package org.qiao.consortium.platform.sheets.xlsx;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Strings of a workbook: runs joined, phonetic guides (which are not part of the text) left out, escapes resolved. */
final class RichStrings {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichStrings() {}

    /** The string of the element at whose start {@code in} stands: {@code si} or {@code is}. */
    static String string(XMLStreamReader in) throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            var event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "t" -> text.append(XmlParts.text(in));
                    case "rPh" -> XmlParts.text(in);
                    default -> depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(it -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(it.group(1), 16))))
                : text;
    }
}
