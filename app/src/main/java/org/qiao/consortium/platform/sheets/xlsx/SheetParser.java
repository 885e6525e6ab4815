package org.qiao.consortium.platform.sheets.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.platform.sheets.raw.RawCell;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.RawRows;

/** Reads the XML of one sheet row by row, in one pass. */
final class SheetParser implements RawRows {

    private final CellValues values;
    private final int columns;
    private final CountedStream part;
    private final long size;
    private final XMLStreamReader in;

    private TreeMap<Integer, RawCell> cells = new TreeMap<>();
    private int row;
    private int column;

    /** @param size about how many bytes the part has */
    SheetParser(CellValues values, int columns, InputStream part, long size) {
        this.values = values;
        this.columns = columns;
        this.part = new CountedStream(part);
        this.size = size;
        try {
            in = XmlParts.factory().createXMLStreamReader(BlankCells.leftOutOf(this.part));
        } catch (XMLStreamException broken) {
            throw XmlParts.refusedBy(broken);
        }
    }

    @Override
    public @Nullable RawRow next() {
        try {
            while (in.hasNext()) {
                var event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start();
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && in.getLocalName().equals("row")
                        && !cells.isEmpty()) {
                    var found = new RawRow(row, cells);
                    cells = new TreeMap<>();
                    return found;
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException broken) {
            throw XmlParts.refusedBy(broken);
        }
    }

    @Override
    public int percent() {
        return Math.toIntExact(Math.min(100, part.count() * 100 / Math.max(1, size)));
    }

    @Override
    public void close() {
        try {
            in.close();
            part.close();
        } catch (XMLStreamException | IOException broken) {
            throw XmlParts.refusedBy(broken);
        }
    }

    private void start() throws XMLStreamException {
        switch (in.getLocalName()) {
            case "row" -> startRow(XmlParts.attribute(in, "r"));
            case "c" -> cell();
            default -> {}
        }
    }

    private void startRow(String number) {
        var next = number.isEmpty() ? row + 1 : Integer.parseInt(number);
        if (next <= row) {
            throw new SheetRefused(SheetRefusal.BROKEN_WORKBOOK);
        }
        row = next;
        column = -1;
    }

    private void cell() throws XMLStreamException {
        var reference = XmlParts.attribute(in, "r");
        var type = XmlParts.attribute(in, "t");
        var style = XmlParts.attribute(in, "s");
        column = reference.isEmpty() ? column + 1 : CellRef.column(reference);
        var value = "";
        var formula = false;
        while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("c")) {
            if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "v" -> value = XmlParts.text(in);
                    case "is" -> value = RichStrings.string(in);
                    case "f" -> {
                        formula = true;
                        XmlParts.text(in);
                    }
                    default -> XmlParts.text(in);
                }
            }
        }
        var read = values.value(type, style.isEmpty() ? 0 : Integer.parseInt(style), value, formula);
        read.ifPresent(this::keep);
    }

    private void keep(RawCell cell) {
        if (column >= columns) {
            throw new SheetRefused(SheetRefusal.TOO_MANY_COLUMNS, String.valueOf(columns));
        }
        cells.put(column, cell);
    }
}
