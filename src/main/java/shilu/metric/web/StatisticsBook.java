package shilu.metric.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import shilu.common.Texts;
import shilu.installation.OfficeClock;
import shilu.installation.PublicAddress;
import shilu.sheet.BookWriter;
import shilu.sheet.Column;
import shilu.sheet.Linked;

/// A statistics table as a workbook: numbers as numbers, each with a link to the records behind it.
@Component
class StatisticsBook {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int NAME_WIDTH = 30;
    private static final int MEASURE_WIDTH = 10;
    private static final int NUMBER_WIDTH = 12;

    private final Texts texts;
    private final OfficeClock clock;
    private final PublicAddress address;

    StatisticsBook(Texts texts, OfficeClock clock, PublicAddress address) {
        this.texts = texts;
        this.clock = clock;
        this.address = address;
    }

    ResponseEntity<byte[]> download(Ask ask, StatisticsTable table, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var book = BookWriter.to(out)) {
            var sheet =
                    book.sheet(texts.of(locale, "metric.nav.statistics"), title(ask, locale), columns(table, locale));
            for (var row : table.rows()) sheet.row(values(table, row));
            sheet.row(List.of(source(ask, locale)));
        }
        var name =
                texts.of(locale, "metric.statistics.file", ask.unit().name(), ask.period(), DAY.format(clock.today()));
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private String title(Ask ask, Locale locale) {
        var names =
                String.join("、", ask.units().stream().map(unit -> unit.name()).toList());
        return texts.of(locale, "metric.statistics.of", names, ask.period()) + "\n"
                + texts.of(locale, "metric.statistics.source", ask.whole().asOf());
    }

    /// Below the table and not in its title: an address runs past the last column and would shrink the printed page.
    private Linked source(Ask ask, Locale locale) {
        var path = "/statistics" + ask.query();
        return new Linked(texts.of(locale, "metric.share"), address.page(path).toString());
    }

    private List<Column> columns(StatisticsTable table, Locale locale) {
        var columns = new ArrayList<Column>();
        boolean units = table.corner() == StatisticsTable.Corner.UNIT;
        columns.add(new Column(texts.of(locale, units ? "metric.unit" : "metric.metric"), NAME_WIDTH));
        if (!units) columns.add(new Column(texts.of(locale, "metric.measure"), MEASURE_WIDTH));
        if (table.whole()) columns.add(new Column(texts.of(locale, "metric.whole"), NUMBER_WIDTH));
        for (var column : table.columns()) columns.add(new Column(column, NUMBER_WIDTH));
        return columns;
    }

    private List<@Nullable Object> values(StatisticsTable table, StatisticsRow row) {
        var values = new ArrayList<@Nullable Object>();
        values.add(row.name());
        if (table.corner() == StatisticsTable.Corner.METRIC) values.add(row.measure());
        for (var cell : row.cells()) values.add(value(cell));
        return values;
    }

    private @Nullable Object value(Optional<Cell> cell) {
        return cell.map(one -> new Linked(
                        one.number() == null ? one.shown() : one.number(),
                        address.page(one.path()).toString()))
                .orElse(null);
    }
}
