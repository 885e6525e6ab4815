package org.qiao.consortium.platform.sheets.xlsx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** XML of new and changed cells, in the namespace and with the prefix that the sheet itself uses. */
final class CellEvents {

    private static final XMLEventFactory FACTORY = XMLEventFactory.newDefaultFactory();

    private static final List<Namespace> NO_NAMESPACES = List.of();

    private final String prefix;
    private final String namespace;

    private CellEvents(String prefix, String namespace) {
        this.prefix = prefix;
        this.namespace = namespace;
    }

    static CellEvents unqualified() {
        return new CellEvents("", "");
    }

    /** What is written is UTF-8, whatever the part was. */
    static XMLEvent startOfDocument() {
        return FACTORY.createStartDocument("UTF-8", "1.0", true);
    }

    static CellEvents like(StartElement element) {
        return new CellEvents(element.getName().getPrefix(), element.getName().getNamespaceURI());
    }

    static String attribute(StartElement element, String name) {
        var attribute = element.getAttributeByName(new QName(name));
        return attribute == null ? "" : attribute.getValue();
    }

    XMLEvent[] blank(int column, int row, int style) {
        return new XMLEvent[] {
            start("c", FACTORY.createAttribute("r", CellRef.of(column, row)), styleAttribute(style)), end("c")
        };
    }

    XMLEvent[] text(int column, int row, int style, String text) {
        return new XMLEvent[] {
            start(
                    "c",
                    FACTORY.createAttribute("r", CellRef.of(column, row)),
                    styleAttribute(style),
                    FACTORY.createAttribute("t", "inlineStr")),
            start("is"),
            start("t"),
            FACTORY.createCharacters(text),
            end("t"),
            end("is"),
            end("c")
        };
    }

    StartElement withStyle(StartElement cell, int style) {
        var attributes = attributesWithout(cell, "s");
        attributes.add(styleAttribute(style));
        return FACTORY.createStartElement(cell.getName(), attributes.iterator(), cell.getNamespaces());
    }

    StartElement without(StartElement element, String name) {
        return FACTORY.createStartElement(
                element.getName(), attributesWithout(element, name).iterator(), element.getNamespaces());
    }

    /** A col element for columns first to last, from 1, with the other attributes of {@code model}. */
    XMLEvent[] columns(StartElement model, int first, int last) {
        var attributes = new ArrayList<Attribute>();
        attributes.add(FACTORY.createAttribute("min", String.valueOf(first)));
        attributes.add(FACTORY.createAttribute("max", String.valueOf(last)));
        attributesWithout(model, "min").stream()
                .filter(it -> !it.getName().getLocalPart().equals("max"))
                .forEach(attributes::add);
        return new XMLEvent[] {start("col", attributes.toArray(Attribute[]::new)), end("col")};
    }

    XMLEvent[] column(int place, int width) {
        return new XMLEvent[] {
            start(
                    "col",
                    FACTORY.createAttribute("min", String.valueOf(place)),
                    FACTORY.createAttribute("max", String.valueOf(place)),
                    FACTORY.createAttribute("width", String.valueOf(width)),
                    FACTORY.createAttribute("customWidth", "1")),
            end("col")
        };
    }

    XMLEvent start(String name, Attribute... attributes) {
        return FACTORY.createStartElement(
                prefix, namespace, name, List.of(attributes).iterator(), NO_NAMESPACES.iterator());
    }

    XMLEvent end(String name) {
        return FACTORY.createEndElement(prefix, namespace, name);
    }

    private static Attribute styleAttribute(int style) {
        return FACTORY.createAttribute("s", String.valueOf(style));
    }

    private static List<Attribute> attributesWithout(StartElement element, String name) {
        var kept = new ArrayList<Attribute>();
        element.getAttributes().forEachRemaining(it -> {
            if (!it.getName().equals(new QName(name))) {
                kept.add(it);
            }
        });
        return kept;
    }
}
