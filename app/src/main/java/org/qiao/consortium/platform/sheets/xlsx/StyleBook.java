package org.qiao.consortium.platform.sheets.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The styles of a workbook, extended by red twins of those that wrong cells have.
 *
 * <p>The red is one that people hardly choose, so that it is known again and taken off when a mended workbook comes back.
 */
final class StyleBook {

    private static final String RED = "FFFDD5D2";
    private static final String RED_INK = "FFB42318";

    private final Document document;
    private final Element formats;
    private final Element fills;
    private final Map<Integer, Integer> reds = new HashMap<>();
    private final Map<Integer, Integer> cleared = new HashMap<>();
    private final int redFill;
    private int message = -1;

    private StyleBook(Document document) {
        this.document = document;
        formats = section("cellXfs");
        fills = section("fills");
        redFill = append(fills, fill());
    }

    static StyleBook read(InputStream part) {
        try (part) {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new StyleBook(factory.newDocumentBuilder().parse(part));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw XmlParts.refusedBy(broken);
        }
    }

    void write(OutputStream out) throws IOException {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException unwritable) {
            throw new IOException(unwritable);
        }
    }

    /** The same style with a red ground. */
    int red(int style) {
        return reds.computeIfAbsent(style, it -> twin(it, redFill));
    }

    /** The style without our red; the style itself when it is not ours. */
    int cleared(int style) {
        return isRed(style) ? cleared.computeIfAbsent(style, it -> twin(it, 0)) : style;
    }

    /** Red ink, wrapped lines. */
    int message() {
        if (message < 0) {
            var font = element("font");
            var colour = element("color");
            colour.setAttribute("rgb", RED_INK);
            font.appendChild(colour);
            var format = element("xf");
            format.setAttribute("numFmtId", "0");
            format.setAttribute("fontId", String.valueOf(append(section("fonts"), font)));
            format.setAttribute("fillId", "0");
            format.setAttribute("borderId", "0");
            format.setAttribute("applyFont", "1");
            format.setAttribute("applyAlignment", "1");
            var alignment = element("alignment");
            alignment.setAttribute("vertical", "top");
            alignment.setAttribute("wrapText", "1");
            format.appendChild(alignment);
            message = append(formats, format);
        }
        return message;
    }

    private boolean isRed(int style) {
        var format = child(formats, style);
        if (format == null || format.getAttribute("fillId").isEmpty()) {
            return false;
        }
        var fill = child(fills, Integer.parseInt(format.getAttribute("fillId")));
        var colours = fill == null ? null : fill.getElementsByTagNameNS("*", "fgColor");
        return colours != null
                && colours.getLength() == 1
                && ((Element) colours.item(0)).getAttribute("rgb").equals(RED);
    }

    private int twin(int style, int fill) {
        var original = child(formats, style);
        var twin = original == null ? element("xf") : (Element) original.cloneNode(true);
        twin.setAttribute("fillId", String.valueOf(fill));
        twin.setAttribute("applyFill", "1");
        return append(formats, twin);
    }

    private Element fill() {
        var fill = element("fill");
        var pattern = element("patternFill");
        pattern.setAttribute("patternType", "solid");
        var colour = element("fgColor");
        colour.setAttribute("rgb", RED);
        pattern.appendChild(colour);
        fill.appendChild(pattern);
        return fill;
    }

    private Element section(String name) {
        var found = document.getDocumentElement().getElementsByTagNameNS("*", name);
        if (found.getLength() == 0) {
            throw new SheetRefused(SheetRefusal.BROKEN_WORKBOOK);
        }
        return (Element) found.item(0);
    }

    private Element element(String name) {
        var root = document.getDocumentElement();
        var prefix = root.getPrefix();
        return document.createElementNS(root.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    private static int append(Element section, Element added) {
        var index = children(section);
        section.appendChild(added);
        section.setAttribute("count", String.valueOf(index + 1));
        return index;
    }

    private static int children(Element section) {
        var count = 0;
        for (var node = section.getFirstChild(); node != null; node = node.getNextSibling()) {
            count += node instanceof Element ? 1 : 0;
        }
        return count;
    }

    private static @Nullable Element child(Element section, int index) {
        var at = 0;
        for (var node = section.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && at++ == index) {
                return element;
            }
        }
        return null;
    }
}
