package org.qiao.consortium.platform.sheets.xlsx;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.TreeMap;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Copies the XML of one sheet and writes the marks into it on the way; everything else stays as it was.
 *
 * <p>Blank rows far below the data, which some programs format by the hundred thousand, are not copied.
 */
final class SheetMarker {

    private static final int BLANK_ROWS_KEPT = 1_000;

    private final SheetMarks marks;
    private final StyleBook styles;
    private final BlankCells bytes;
    private final XMLStreamReader stream;
    private final XMLEventReader in;
    private final XMLEventWriter out;
    private final MarkedColumns columns;

    private CellEvents events;
    private TreeMap<Integer, XMLEvent[]> pending = new TreeMap<>();
    private int row;
    private int column;

    private SheetMarker(SheetMarks marks, StyleBook styles, InputStream part, XMLEventWriter out)
            throws XMLStreamException {
        this.marks = marks;
        this.styles = styles;
        this.bytes = BlankCells.keptIn(part);
        this.stream = XmlParts.factory().createXMLStreamReader(bytes);
        this.in = XmlParts.factory().createXMLEventReader(stream);
        this.out = out;
        this.events = CellEvents.unqualified();
        this.columns = new MarkedColumns(marks.column(), out);
    }

    static void copy(InputStream part, OutputStream target, SheetMarks marks, StyleBook styles)
            throws XMLStreamException {
        var out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(target, "UTF-8");
        new SheetMarker(marks, styles, part, out).run();
        out.flush();
    }

    private void run() throws XMLStreamException {
        while (in.hasNext()) {
            var event = in.nextEvent();
            if (event.isStartElement()) {
                start(event.asStartElement());
            } else if (event.isStartDocument()) {
                out.add(CellEvents.startOfDocument());
            } else {
                if (event.isEndElement()) {
                    end(event.asEndElement().getName().getLocalPart());
                }
                out.add(event);
            }
        }
    }

    private void start(StartElement element) throws XMLStreamException {
        switch (element.getName().getLocalPart()) {
            case "dimension" -> skip();
            case "sheetData" -> {
                events = CellEvents.like(element);
                columns.beforeData(events);
                out.add(element);
            }
            case "col" -> columns.copy(element, CellEvents.like(element));
            case "row" -> startRow(element);
            case "c" -> cell(element);
            default -> out.add(element);
        }
    }

    private void end(String name) throws XMLStreamException {
        if (name.equals("row")) {
            emitPendingBefore(Integer.MAX_VALUE);
        } else if (name.equals("cols")) {
            columns.atEnd();
        }
    }

    private void startRow(StartElement element) throws XMLStreamException {
        var number = CellEvents.attribute(element, "r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
        column = -1;
        if (row > marks.lastRow() + BLANK_ROWS_KEPT) {
            endRows();
            return;
        }
        pending = new TreeMap<>();
        if (row == marks.headerRow()) {
            pending.put(marks.column(), events.text(marks.column(), row, styles.message(), marks.title()));
        }
        var wrong = marks.rows().apply(row);
        if (wrong != null) {
            wrong.columns().forEach(it -> pending.put(it, events.blank(it, row, styles.red(0))));
            pending.put(marks.column(), events.text(marks.column(), row, styles.message(), wrong.message()));
        }
        out.add(events.without(element, "spans"));
    }

    private void cell(StartElement element) throws XMLStreamException {
        var reference = CellEvents.attribute(element, "r");
        column = reference.isEmpty() ? column + 1 : CellRef.column(reference);
        emitPendingBefore(column);
        if (column == marks.column() && row >= marks.headerRow()) {
            skip();
            emitPendingBefore(column + 1);
        } else {
            out.add(styled(element));
        }
    }

    private StartElement styled(StartElement element) {
        var attribute = CellEvents.attribute(element, "s");
        var style = attribute.isEmpty() ? 0 : Integer.parseInt(attribute);
        if (pending.remove(column) != null) {
            return events.withStyle(element, styles.red(styles.cleared(style)));
        }
        var cleared = row > marks.headerRow() ? styles.cleared(style) : style;
        return cleared == style ? element : events.withStyle(element, cleared);
    }

    private void emitPendingBefore(int end) throws XMLStreamException {
        while (!pending.isEmpty() && pending.firstKey() < end) {
            for (var event : pending.pollFirstEntry().getValue()) {
                out.add(event);
            }
        }
    }

    /** Leaves out all rows that follow. Nothing has been peeked at, so that the stream may be read past the events. */
    private void endRows() throws XMLStreamException {
        bytes.leaveOutFromHere();
        while (stream.next() != XMLStreamConstants.END_ELEMENT
                || !stream.getLocalName().equals("sheetData")) {
            // only blank rows
        }
        out.add(events.end("sheetData"));
    }

    /** Leaves out what is inside the element just started, and its end. */
    private void skip() throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            var event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }
}
