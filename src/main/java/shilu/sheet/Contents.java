package shilu.sheet;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/// What the library's cell holds, in our words.
final class Contents {
    private static final Pattern ERROR =
            Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)");
    /// A format with a day, month or year in it, outside quotes and brackets.
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY = Pattern.compile("[dDyYeE年月日]|^m{1,5}$");

    private static final Pattern YEAR = Pattern.compile("[yY]");

    private Contents() {}

    static Content of(@Nullable Cell cell) {
        if (cell == null) return new Content.Blank();
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.ERROR || ERROR.matcher(raw).matches()) return new Content.Fault(raw);
        if (cell.getType() == CellType.FORMULA && raw.isEmpty() && cell.getValue() == null)
            return new Content.Fault(Content.Fault.NOT_CALCULATED);
        if (cell.getValue() instanceof BigDecimal number) return day(cell) ? dayOf(cell) : new Content.Number(number);
        var text = Texts.tidy(cell.getText());
        return text.isEmpty() ? new Content.Blank() : new Content.Text(text);
    }

    /// As the user sees it: the text for text, our writing of days and numbers for the rest.
    static String raw(Cell cell, Content content) {
        return content instanceof Content.Text ? cell.getText() : content.text();
    }

    private static Content dayOf(Cell cell) {
        try {
            var moment = cell.asDate();
            var time = moment.toLocalTime().withSecond(0).withNano(0);
            return new Content.Day(moment.toLocalDate(), time.equals(LocalTime.MIDNIGHT) ? null : time);
        } catch (RuntimeException beyondTheCalendar) {
            return new Content.Fault(String.valueOf(cell.getRawValue()));
        }
    }

    /// The formats 14 to 17, 22, and those the Chinese editions add (27 to 36, 50 to 58), show days though no text
    /// says so; every other one is judged by its text.
    private static boolean day(Cell cell) {
        var id = cell.getDataFormatId();
        if (id == null) return false;
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) return true;
        var format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) return false;
        var bare = QUOTED.matcher(format).replaceAll("").split(";", -1)[0];
        return DAY.matcher(bare).find() && (YEAR.matcher(bare).find() || !bare.contains("0"));
    }
}
