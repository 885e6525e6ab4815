package org.qiao.consortium.platform.sheets.xlsx;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;

/**
 * XML of a workbook's parts.
 *
 * <p>Uses the JDK's own parser whatever else is on the class path, and reads no DTD and nothing from outside. Elements
 * are told by local name, because the strict variant of the format has other namespaces.
 */
final class XmlParts {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private XmlParts() {}

    /** What is done with a part; {@code in} stands before its first event. */
    interface Reading {
        void read(XMLStreamReader in) throws XMLStreamException;
    }

    /** Reads one part and closes it; broken XML refuses the workbook. */
    static void read(InputStream part, Reading reading) {
        try (part) {
            var in = FACTORY.createXMLStreamReader(part);
            reading.read(in);
            in.close();
        } catch (XMLStreamException | java.io.IOException | RuntimeException broken) {
            throw refusedBy(broken);
        }
    }

    static XMLInputFactory factory() {
        return FACTORY;
    }

    /** The parser wraps what the counted stream throws; a refusal inside stays that refusal. */
    static SheetRefused refusedBy(Throwable broken) {
        for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SheetRefused refused) {
                return refused;
            }
        }
        return new SheetRefused(SheetRefusal.BROKEN_WORKBOOK);
    }

    static String attribute(XMLStreamReader in, String name) {
        for (var i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return "";
    }

    static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true") || flag.equals("on");
    }

    /** Text of the element at whose start {@code in} stands, child elements' text included; ends at its end. */
    static String text(XMLStreamReader in) throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                default -> {}
            }
        }
        return text.toString();
    }
}
