package shilu.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.UnitId;

/// The small world of the document tests: a few names with their values, and a signer.
final class ASample implements Vocabulary, Values {
    static final String HERE = "sample-county";
    static final Ed25519 SIGNER = Ed25519.signer(Ed25519.freshPair());
    static final Origin ORIGIN = new Origin(
            "01JDOC0000000000000000000A",
            "01JREPORT",
            "sample.annual/1",
            new UnitId("01JUNIT"),
            Period.year(2025),
            HERE,
            Instant.parse("2026-01-10T01:02:03Z"));

    private final Map<String, Shown> figures = new LinkedHashMap<>();
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Map<String, List<ASample>> lists = new LinkedHashMap<>();

    ASample figure(String name, String value, String measure) {
        return figure(name, value, measure, List.of(), null);
    }

    ASample figure(String name, String value, String measure, List<Shown.Line> lines, @Nullable URI page) {
        figures.put(name, shown(name, value, measure, lines, page));
        return this;
    }

    ASample plain(String name, String value) {
        plain.put(name, value);
        return this;
    }

    ASample list(String name, ASample... entries) {
        lists.put(name, List.of(entries));
        return this;
    }

    private static Shown shown(String name, String value, String measure, List<Shown.Line> lines, @Nullable URI page) {
        var unit = new UnitId("01JUNIT");
        var covered = new ArrayList<Covered>();
        for (int i = 0; i < Math.max(1, lines.size()); i++)
            covered.add(new Covered(unit, 1 + i, "%064x".formatted(i + 1000003L)));
        var fingerprint = "%016x".formatted((name + value).hashCode() * 0x9E3779B97F4A7C15L);
        var basis = new Basis(
                "metric." + Integer.toHexString(name.hashCode()),
                name,
                measure,
                unit,
                true,
                Period.year(2025),
                HERE,
                List.of(new AsOf("main", 1204)),
                covered,
                value.equals("—") ? null : new BigDecimal(value),
                fingerprint);
        return new Shown(basis, "样例县住建局，2025年", "", lines, page);
    }

    static List<Shown.Line> lines(int count) {
        var lines = new ArrayList<Shown.Line>();
        for (int i = 0; i < count; i++)
            lines.add(new Shown.Line(
                    LocalDate.of(2025, 1, 1).plusDays(i % 360),
                    "第" + (i + 1) + "次集中学习，办公室",
                    i % 3 == 0 ? List.of("签到表" + i + ".pdf", "现场照片.jpg") : List.of()));
        return lines;
    }

    @Override
    public Optional<Kind> kind(String name) {
        if (figures.containsKey(name)) return Optional.of(Kind.FIGURE);
        if (plain.containsKey(name)) return Optional.of(Kind.PLAIN);
        return lists.containsKey(name) ? Optional.of(Kind.LIST) : Optional.empty();
    }

    @Override
    public Collection<String> names() {
        var all = new ArrayList<>(figures.keySet());
        all.addAll(plain.keySet());
        all.addAll(lists.keySet());
        return all;
    }

    @Override
    public Vocabulary inside(String list) {
        var entries = lists.getOrDefault(list, List.of());
        return entries.isEmpty() ? new ASample().plain("主题", "") : entries.getFirst();
    }

    /// Conditions of the tests are `name > number`.
    @Override
    public Optional<Problem> fault(String condition) {
        return condition.matches("\\S+ > \\d+") ? Optional.empty() : Optional.of(Problem.of("看不懂"));
    }

    @Override
    public Optional<Shown> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    @Override
    public String plain(String name) {
        return requireNonNull(plain.get(name));
    }

    @Override
    public boolean holds(String condition) {
        var words = condition.split(" > ");
        var value = requireNonNull(figures.get(words[0])).basis().value();
        return value != null && value.compareTo(new BigDecimal(words[1])) > 0;
    }

    @Override
    public List<ASample> each(String list) {
        return lists.getOrDefault(list, List.of());
    }
}
