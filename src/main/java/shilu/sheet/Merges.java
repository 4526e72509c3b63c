package shilu.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The merged ranges of one sheet. Only the first cell of a merged range holds the value.
record Merges(List<Range> ranges) {
    static final Merges NONE = new Merges(List.of());
    private static final int MOST_COLUMNS = 16_384;
    private static final Pattern REF = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /// Rows count from 1 as the user sees them, columns from 0.
    record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        boolean holds(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /// Reads a sheet part to its end. Fails on an address beyond the last column, which only a made-up file has.
    static Merges read(XMLStreamReader xml) throws XMLStreamException {
        var ranges = new ArrayList<Range>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
            if (xml.getLocalName().equals("c")) checkAddress(xml.getAttributeValue(null, "r"));
            if (xml.getLocalName().equals("mergeCell"))
                range(xml.getAttributeValue(null, "ref")).ifPresent(ranges::add);
        }
        return new Merges(List.copyOf(ranges));
    }

    /// The range in which the cell repeats a value standing in a row above, if there is one.
    Optional<Range> above(int row, int column) {
        for (var range : ranges) {
            if (range.holds(row, column) && row > range.firstRow()) return Optional.of(range);
        }
        return Optional.empty();
    }

    private static Optional<Range> range(@org.jspecify.annotations.Nullable String ref) {
        var match = REF.matcher(ref == null ? "" : ref);
        if (!match.matches()) return Optional.empty();
        return Optional.of(new Range(
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(4)),
                Columns.number(match.group(1)),
                Columns.number(match.group(3))));
    }

    private static void checkAddress(@org.jspecify.annotations.Nullable String address) throws XMLStreamException {
        if (address == null) return;
        int letters = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) letters++;
        if (letters > 3 || Columns.number(address.substring(0, letters)) >= MOST_COLUMNS)
            throw new XMLStreamException("no such cell: " + address);
    }
}
