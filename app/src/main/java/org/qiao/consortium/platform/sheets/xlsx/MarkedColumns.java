package org.qiao.consortium.platform.sheets.xlsx;

import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Makes the column of the messages wide: one of the sheet's runs of equally wide columns may have to be split. */
final class MarkedColumns {

    private static final int WIDTH = 50;

    private final int place;
    private final XMLEventWriter out;
    private CellEvents events = CellEvents.unqualified();
    private boolean written;
    private boolean open;

    /** @param column from 0; the XML counts from 1 */
    MarkedColumns(int column, XMLEventWriter out) {
        this.place = column + 1;
        this.out = out;
    }

    /** Writes one run, split around our column; the run's own end element follows from the copy. */
    void copy(StartElement run, CellEvents like) throws XMLStreamException {
        events = like;
        open = true;
        var first = Integer.parseInt(CellEvents.attribute(run, "min"));
        var last = Integer.parseInt(CellEvents.attribute(run, "max"));
        if (first > place) {
            writeOnce();
        }
        if (first <= place && last >= place) {
            if (first < place) {
                add(events.columns(run, first, place - 1));
            }
            written = true;
            var ours = events.column(place, WIDTH);
            if (last > place) {
                add(ours);
                out.add(events.columns(run, place + 1, last)[0]);
            } else {
                out.add(ours[0]);
            }
        } else {
            out.add(run);
        }
    }

    void atEnd() throws XMLStreamException {
        writeOnce();
    }

    /** A sheet without any widths gets the list of columns just before its data. */
    void beforeData(CellEvents like) throws XMLStreamException {
        if (!open) {
            events = like;
            out.add(events.start("cols"));
            writeOnce();
            out.add(events.end("cols"));
        }
    }

    private void writeOnce() throws XMLStreamException {
        if (!written) {
            written = true;
            add(events.column(place, WIDTH));
        }
    }

    private void add(XMLEvent... added) throws XMLStreamException {
        for (var event : added) {
            out.add(event);
        }
    }
}
