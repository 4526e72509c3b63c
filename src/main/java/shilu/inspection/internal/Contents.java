package shilu.inspection.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Texts;
import shilu.document.PlainTemplate;
import shilu.document.PlainWords;
import shilu.duty.NotCounted;
import shilu.duty.Obligation;
import shilu.duty.PeriodWords;
import shilu.inspection.Binder;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;

/// The contents of a binder as a Word file, in Chinese as the binder's files are.
@Component
class Contents {
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;
    private static final Set<String> WORDS = Set.of("标注", "单位", "责任事项", "年度", "依据", "截至", "位置");
    private static final Map<String, Set<String>> LISTS = Map.of(
            "各期", Set.of("期间", "应办", "已办", "状态", "说明"),
            "材料", Set.of("号", "期间", "日期", "工作", "材料", "页"),
            "未计入", Set.of("日期", "工作", "原因"));
    private static final String NONE = "无";

    private final Texts texts;
    private final Settings settings;
    private final OfficeClock clock;
    private final PlainTemplate template;

    Contents(Texts texts, Settings settings, OfficeClock clock) {
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
        this.template = PlainTemplate.read(shipped(), PlainWords.vocabulary(WORDS, LISTS));
    }

    private static byte[] shipped() {
        try (var docx = Contents.class.getResourceAsStream("/inspection/contents.docx")) {
            return Objects.requireNonNull(docx, "the contents' template").readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param where what the last column is called
    /// @param place what it says of each file
    byte[] docx(Binder binder, String where, Function<Binder.Item, String> place) {
        var clause = binder.duty().clause();
        var words = Map.of(
                "标注", settings.get("demo").filter("true"::equals).map(_ -> "样例").orElse(""),
                "单位", binder.unit().name(),
                "责任事项", binder.duty().name().zh(),
                "年度", String.valueOf(binder.year()),
                "依据", clause.isBlank() ? NONE : clause,
                "截至", day(clock.today()),
                "位置", where);
        return template.fill(new PlainWords(
                words, Map.of("各期", periods(binder), "材料", items(binder, place), "未计入", skipped(binder))));
    }

    private List<PlainWords> periods(Binder binder) {
        return binder.parts().stream()
                .map(part -> part.opened())
                .map(opened -> PlainWords.of(Map.of(
                        "期间", period(opened.obligation()),
                        "应办", opened.obligation().needed().toPlainString(),
                        "已办", opened.obligation().done().toPlainString(),
                        "状态", texts.of(OFFICIAL, opened.obligation().state().text()),
                        "说明",
                                opened.said().stream()
                                        .map(line -> line.said().text())
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining("；")))))
                .toList();
    }

    private List<PlainWords> items(Binder binder, Function<Binder.Item, String> place) {
        var lines = new ArrayList<PlainWords>();
        for (var part : binder.parts()) {
            for (var work : part.works()) {
                if (work.items().isEmpty()) lines.add(item(part, work, "", NONE, ""));
                for (var item : work.items())
                    lines.add(item(
                            part,
                            work,
                            String.valueOf(item.number()),
                            item.file().name(),
                            place.apply(item)));
            }
        }
        if (lines.isEmpty()) lines.add(PlainWords.of(Map.of("工作", NONE)));
        return lines;
    }

    private PlainWords item(Binder.Part part, Binder.Work work, String number, String file, String place) {
        return PlainWords.of(Map.of(
                "号",
                number,
                "期间",
                period(part.opened().obligation()),
                "日期",
                dayOf(part, work.record().current().day()),
                "工作",
                work.record().title(),
                "材料",
                file,
                "页",
                place));
    }

    private List<PlainWords> skipped(Binder binder) {
        var lines = binder.parts().stream()
                .flatMap(part -> part.opened().not().stream())
                .filter(one -> !one.otherWork())
                .distinct()
                .map(one -> PlainWords.of(Map.of("日期", day(one.day()), "工作", one.title(), "原因", reasons(one))))
                .toList();
        return lines.isEmpty() ? List.of(PlainWords.of(Map.of("工作", NONE))) : lines;
    }

    private String reasons(NotCounted one) {
        return one.reasons().stream()
                .map(reason ->
                        texts.of(OFFICIAL, reason.code(), reason.details().toArray()))
                .collect(Collectors.joining("；"));
    }

    private String period(Obligation obligation) {
        var words = PeriodWords.of(obligation.id().period());
        return texts.of(OFFICIAL, words.code(), words.details().toArray());
    }

    /// Without the year of its own period.
    private static String dayOf(Binder.Part part, LocalDate day) {
        int year = part.opened().obligation().id().period().to().getYear();
        return day.getYear() == year ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : day(day);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
