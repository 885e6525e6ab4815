package org.qiao.consortium.platform.sheets.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.platform.sheets.raw.MergedArea;
import org.qiao.consortium.platform.sheets.raw.RawCell;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.RawSheet;

/** Reads the XML of one sheet in one pass; rows without values cost no memory. */
final class SheetParser implements XmlParts.Reading {

    private static final int MERGED_AT_MOST = 20_000;

    private final CellValues values;
    private final int columns;
    private final int rows;

    private final List<RawRow> found = new ArrayList<>();
    private final List<MergedArea> merged = new ArrayList<>();
    private TreeMap<Integer, RawCell> cells = new TreeMap<>();
    private int row;
    private int column;
    private boolean cut;

    SheetParser(CellValues values, int columns, int rows) {
        this.values = values;
        this.columns = columns;
        this.rows = rows;
    }

    RawSheet result(String part) {
        return new RawSheet(part, List.copyOf(found), List.copyOf(merged), cut);
    }

    @Override
    public void read(XMLStreamReader in) throws XMLStreamException {
        while (!cut && in.hasNext()) {
            var event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(in);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && in.getLocalName().equals("row")) {
                endRow();
            }
        }
    }

    private void start(XMLStreamReader in) throws XMLStreamException {
        switch (in.getLocalName()) {
            case "row" -> startRow(XmlParts.attribute(in, "r"));
            case "c" -> cell(in);
            case "mergeCell" -> merge(XmlParts.attribute(in, "ref"));
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

    private void endRow() {
        if (!cells.isEmpty()) {
            if (found.size() == rows) {
                cut = true;
            } else {
                found.add(new RawRow(row, cells));
                cells = new TreeMap<>();
            }
        }
    }

    private void cell(XMLStreamReader in) throws XMLStreamException {
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

    private void merge(String reference) {
        var ends = reference.split(":", 2);
        if (ends.length == 2 && merged.size() < MERGED_AT_MOST) {
            merged.add(new MergedArea(
                    CellRef.row(ends[0]), CellRef.column(ends[0]), CellRef.row(ends[1]), CellRef.column(ends[1])));
        }
    }
}
