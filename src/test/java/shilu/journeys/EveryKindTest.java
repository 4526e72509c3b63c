package shilu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.ledger.Drafts;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.programme.Field;
import shilu.programme.FieldForms;
import shilu.programme.FieldForms.Input;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.unit.Unit;

/// The form of every kind of both packs, made from what the pack says: it opens, holds every field, and what is
/// required is enough to submit it. Sent as a browser without script sends it.
class EveryKindTest {
    private static final Path SHEET =
            Path.of("packs/ideology-responsibility/sample/housing/evidence/sign-in-meeting.pdf");

    private static Office office;
    private static Unit unit;
    private static AccountId account;
    private static Actor recorder;
    private static Visitor visitor;

    @BeforeAll
    static void a_unit_with_both_packs() {
        office = Office.shared();
        unit = office.unit("kinds", "县林业局");
        var programmes = office.site.bean(Programmes.class);
        for (var pack : List.of("ideology-responsibility", "work-safety"))
            programmes.adopt(
                    programmes.keep(office.region, Path.of("packs", pack)),
                    unit.id(),
                    LocalDate.of(2025, 1, 1),
                    LocalDate.of(2099, 12, 31),
                    office.system());
        account = office.hire("林记录", unit.id(), Role.RECORDER);
        recorder = office.site.bean(Actors.class).of(account).orElseThrow();
        visitor = new Visitor(office.site);
        visitor.get("/sign-in/" + office.link(account));
    }

    private static List<RecordKind> kinds() {
        return office.site.bean(Drafts.class).kinds(unit.id(), recorder).stream()
                .map(Drafts.Offer::kind)
                .toList();
    }

    @Test
    void all_of_them_are_offered() {
        var page = visitor.get("/records/new").body();
        assertThat(kinds()).hasSizeGreaterThan(40);
        assertThat(kinds()).allSatisfy(kind -> assertThat(page).contains("value=\"" + kind.id() + "\""));
    }

    /// The fewest kinds that hold every sort of field between them.
    private static List<RecordKind> everySort() {
        var wanted = EnumSet.noneOf(Input.class);
        kinds().forEach(kind -> wanted.addAll(sorts(kind)));
        var chosen = new ArrayList<RecordKind>();
        while (!wanted.isEmpty()) {
            var next = kinds().stream()
                    .max(Comparator.comparingLong(kind ->
                            sorts(kind).stream().filter(wanted::contains).count()))
                    .orElseThrow();
            chosen.add(next);
            wanted.removeAll(sorts(next));
        }
        return chosen;
    }

    private static Set<Input> sorts(RecordKind kind) {
        return kind.fields().stream().map(FieldForms::input).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void every_sort_of_field_is_sound(int width) {
        var page = Browser.visitor(width);
        office.signIn(page, account);
        page.navigate(office.site.at("/records/new"));
        Browser.picture(page, "record-new");
        Browser.sound(page);
        for (var kind : everySort()) {
            page.navigate(office.site.at("/records/new"));
            page.locator("button[value='" + kind.id() + "']").press("Enter");
            var more = page.locator("details.more summary");
            if (more.count() > 0) more.press("Enter");
            Browser.picture(page, "record-" + kind.id());
            Browser.sound(page);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_is_recorded_through_its_form() {
        return kinds().stream().map(kind -> DynamicTest.dynamicTest(kind.id().value(), () -> recorded(kind)));
    }

    private static void recorded(RecordKind kind) {
        visitor.get("/records/new");
        var begun = visitor.post(
                "/drafts", "unit", unit.id().value(), "kind", kind.id().value());
        var path = Visitor.target(begun).orElseThrow();
        var form = visitor.get(path);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(kind.fields()).allSatisfy(field -> assertThat(form.body()).contains("id=\"f." + field.id() + "\""));
        var empty = visitor.post(path + "/submission", "version", "1", "fields", "");
        assertThat(empty.statusCode()).isEqualTo(kind.fields().stream().anyMatch(Field::required) ? 422 : 303);
        var sent = visitor.post(path + "/submission", smallest(kind));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        var record = Visitor.target(sent).orElseThrow().replace("/records/", "");
        var found = office.site
                .bean(Ledger.class)
                .record(new shilu.common.RecordId(record), recorder)
                .orElseThrow();
        assertThat(found.kind()).isEqualTo(kind.id());
        assertThat(kind.fields().stream().filter(Field::required))
                .allSatisfy(
                        field -> assertThat(found.current().values().byField()).containsKey(field.id()));
    }

    private static String[] smallest(RecordKind kind) {
        var fields = new ArrayList<>(List.of("version", "1", "day", Office.TODAY.toString(), "withFiles", "1"));
        var names = new ArrayList<>(List.of("day"));
        for (var field : kind.fields()) {
            if (!field.required() && !List.of("expected", "actual").contains(field.id())) continue;
            names.add("f." + field.id());
            fields.addAll(typed(field));
        }
        fields.addAll(List.of("fields", String.join(" ", names)));
        if (kind.evidence()) fields.addAll(List.of("evidence", kept(), "evidenceName", "签到表.pdf"));
        return fields.toArray(String[]::new);
    }

    private static List<String> typed(Field field) {
        var name = "f." + field.id();
        return switch (FieldForms.input(field)) {
            case LINE -> List.of(name, "一项工作");
            case NUMBER -> List.of(name, "1");
            case DAY -> List.of(name, Office.TODAY.toString());
            case ONE_CHOICE, SOME_CHOICES ->
                List.of(name, field.choices().getFirst().name().zh());
            case PEOPLE -> List.of(name, "林记录");
            case UNIT, UNITS -> List.of(name, unit.name());
            case ITEMS, DECISIONS -> List.of(name + ".topic", "", name + ".text", "研究一件事");
            case ABSENCES -> List.of(name + ".who", "", name + ".reason", "");
        };
    }

    private static String kept() {
        try (var content = Files.newInputStream(SHEET)) {
            return office.site
                    .bean(Evidences.class)
                    .keep(content, "签到表.pdf", recorder)
                    .id()
                    .value();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
