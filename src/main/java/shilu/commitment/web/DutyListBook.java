package shilu.commitment.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import shilu.common.Texts;
import shilu.sheet.BookWriter;
import shilu.sheet.Column;

/// A duty list as a workbook, as offices print and hang it up: one line a duty, by who answers.
@Component
class DutyListBook {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int NARROW = 7;
    private static final int USUAL = 14;
    private static final int WIDE = 24;

    private final Texts texts;

    DutyListBook(Texts texts) {
        this.texts = texts;
    }

    ResponseEntity<byte[]> download(DutyListView view, Locale locale) {
        var list = view.list();
        var year = String.valueOf(list.year());
        var out = new ByteArrayOutputStream();
        try (var book = BookWriter.to(out)) {
            var title = texts.of(locale, "commitment.sheet.title", list.unit().name(), year) + "\n"
                    + texts.of(
                            locale,
                            "commitment.sheet.day",
                            list.day(),
                            list.signed(),
                            list.letters().size());
            var sheet = book.sheet(texts.of(locale, "commitment.list"), title, columns(locale));
            int number = 0;
            for (var part : view.parts()) for (var line : part.lines()) sheet.row(row(++number, part, line, locale));
        }
        var name = texts.of(locale, "commitment.sheet.file", list.unit().name(), year);
        var disposition = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out.toByteArray());
    }

    private List<Column> columns(Locale locale) {
        var columns = new ArrayList<Column>();
        columns.add(column("commitment.sheet.number", NARROW, locale));
        for (var code : List.of("commitment.office", "commitment.holder", "commitment.system"))
            columns.add(column(code, USUAL, locale));
        columns.add(column("duty.duty", WIDE, locale));
        columns.add(column("commitment.often", USUAL, locale));
        columns.add(column("commitment.deadline", USUAL, locale));
        columns.add(column("duty.clause", WIDE, locale));
        columns.add(column("commitment.met-by", WIDE, locale));
        columns.add(column("commitment.so-far", USUAL, locale));
        return columns;
    }

    private Column column(String code, int width, Locale locale) {
        return new Column(texts.of(locale, code), width);
    }

    private List<@Nullable Object> row(int number, DutyListView.Part part, DutyListView.Line line, Locale locale) {
        var row = new ArrayList<@Nullable Object>();
        row.add(number);
        row.add(texts.of(locale, "unit.office." + code(part)));
        row.add(who(part, line, locale));
        row.add(line.system());
        row.add(line.name());
        row.add(line.often());
        row.add(line.deadline());
        row.add(line.clause());
        row.add(String.join("、", line.metBy()));
        row.add(states(line.counts(), locale));
        return row;
    }

    private static String code(DutyListView.Part part) {
        return part.office().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String who(DutyListView.Part part, DutyListView.Line line, Locale locale) {
        var names = part.holders().stream()
                .filter(holder ->
                        holder.held().isFor(line.id().substring(0, line.id().indexOf('.'))))
                .map(holder -> holder.held().person().name())
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? texts.of(locale, "commitment.vacant") : names;
    }

    private String states(Map<String, Long> counts, Locale locale) {
        return counts.entrySet().stream()
                .map(count -> texts.of(locale, "duty.state." + count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining("\n"));
    }
}
