package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.common.Sha256;
import shilu.document.BoundReport;
import shilu.document.SignedTables;
import shilu.identity.Actors;
import shilu.identity.Administration;
import shilu.identity.SetUp;
import shilu.installation.OfficeClock;
import shilu.programme.Programmes;
import shilu.report.DeliveryToday.State;
import shilu.sample.AtOnce;
import shilu.sample.Databases;
import shilu.sample.World;
import shilu.unit.NewUnit;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// The volumes of a county with two bureaus. Each test has a period of its own, so that none sees another's reports.
class CompilationsTest {
    private static final String ANNUAL = "ideology.annual";
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;
    private static Unit county;
    private static Unit first;
    private static Unit second;
    private static Actor superior;

    @BeforeAll
    static void a_county_asks_two_bureaus_for_reports() throws IOException {
        application = World.apart(Files.createDirectory(folder.resolve("home")));
        bean(OfficeClock.class).standOn(FOUNDED);
        county = founded();
        first = bureau("b1", "住建局");
        second = bureau("b2", "教育局");
        superior = actor(Role.SUPERIOR, county);
        var programmes = bean(Programmes.class);
        var version = programmes.keep(county.region(), Path.of("packs/ideology-responsibility"));
        programmes.adopt(version, county.id(), FOUNDED, LocalDate.of(2026, 12, 31), system());
        bean(OfficeClock.class).standOn(LocalDate.of(2026, 3, 1));
    }

    private static Unit founded() {
        var admins = Stream.of("system", "security", "audit")
                .map(name -> new SetUp.Administrator(name, name, Ids.fresh() + "-test"))
                .toList();
        var plan = new SetUp.Plan("青禾县", UnitType.GOVERNMENT, Administration.SEPARATE, admins);
        var setUp = bean(SetUp.class);
        return setUp.finish(setUp.newCode(), plan).top();
    }

    private static Unit bureau(String code, String name) {
        return bean(Units.class).open(new NewUnit(code, name, name, UnitType.BUREAU, county.id()), FOUNDED, system());
    }

    private static Actor system() {
        return bean(Actors.class).of("system");
    }

    private static Actor actor(Role role, Unit unit) {
        var scope = new Scope(List.of(new Scope.Grant(role, unit.id())));
        return new Actor(county.region(), AccountId.fresh(), PersonId.fresh(), "somebody", scope);
    }

    @AfterAll
    static void close() {
        application.close();
    }

    private static <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Test
    void a_volume_says_who_has_not_delivered_and_stays_as_it_is_when_they_do() throws IOException {
        var year = Period.year(2025);
        var report = write(first, year);
        var volume = compile(year);
        assertThat(volume.missing()).containsExactly(second.id());
        assertThat(states(volume)).containsExactly(State.BOUND, State.MISSING);
        var table = SignedTables.in(Files.readAllBytes(volumes().file(volume))).getFirst();
        assertThat(table.table().bound()).extracting(BoundReport::title).containsExactly("住建局");

        write(second, year);
        var again = write(first, year);
        assertThat(states(volume)).containsExactly(State.RENEWED, State.LATER);
        assertThat(volumes().deliveries(volume, superior).getFirst().bound()).contains(report);
        assertThat(volumes().deliveries(volume, superior).getFirst().newest()).contains(again);
        assertThat(volumes().compilation(volume.id(), superior)).contains(volume);

        var next = compile(year);
        assertThat(next.missing()).isEmpty();
        assertThat(states(next)).containsExactly(State.BOUND, State.BOUND);
    }

    @Test
    void another_form_or_period_is_no_delivery() {
        write(first, Period.year(2024));
        var volume = compile(Period.year(2024));
        write(second, Period.year(2023));
        bean(Reports.class).write("ideology.letter-in-charge", second.id(), Period.year(2024), true, superior);
        assertThat(states(volume)).containsExactly(State.BOUND, State.MISSING);
    }

    @Test
    void nobody_has_delivered() {
        refused("report.volume.nobody", () -> compile(Period.year(2022)));
    }

    @Test
    void units_below_write_no_such_reports() {
        var year = Period.year(2025);
        for (var form : List.of("ideology.letter-in-charge", "ideology.half-year", "ideology.nothing"))
            refused("report.volume.form", () -> volumes().compile(form, county.id(), year, superior, _ -> {}));
        refused("report.volume.form", () -> volumes().compile(ANNUAL, first.id(), year, superior, _ -> {}));
    }

    @Test
    void only_the_superior_compiles_and_to_others_the_unit_is_not_there() {
        var year = Period.year(2025);
        assertThatThrownBy(() -> volumes().compile(ANNUAL, county.id(), year, actor(Role.WRITER, county), _ -> {}))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> volumes().offered(county.id(), year, actor(Role.SUPERIOR, first)))
                .isInstanceOf(NotThere.class);
        assertThat(volumes().compilations(actor(Role.SUPERIOR, first))).isEmpty();
    }

    @Test
    void a_report_whose_file_was_touched_is_not_bound() throws IOException {
        var year = Period.year(2021);
        var report = write(first, year);
        Files.write(bean(Reports.class).file(report), new byte[] {0}, StandardOpenOption.APPEND);
        refused("report.volume.changed", () -> compile(year));
        assertThat(volumes().compilations(superior))
                .noneMatch(volume -> volume.period().equals(year));
        var volumes = folder.resolve("home/volumes");
        if (Files.exists(volumes)) assertThat(volumes).isDirectoryNotContaining("glob:**.part");
        write(first, year);
        assertThat(compile(year).reports()).isOne();
    }

    /// As after a power cut between the file and its row: the one is there, the other says nothing of it.
    @Test
    void numbering_that_was_cut_off_is_done_again() throws Exception {
        var year = Period.year(2023);
        write(first, year);
        var volume = compile(year);
        var bound = Files.readAllBytes(volumes().file(volume));
        var numbered = volumes().number(volume);
        try (var connection = Databases.connection(folder.resolve("home"));
                var statement = connection.createStatement()) {
            statement.execute("update report_volume set numbered = false, file_hash = '" + volume.fileHash() + "'"
                    + " where id = '" + volume.id() + "'");
        }
        assertThat(volumes().file(found(volume))).hasBinaryContent(bound);
        var again = volumes().number(found(volume));
        assertThat(again.numbered()).isTrue();
        assertThat(again.fileHash()).isEqualTo(numbered.fileHash());
        assertThat(Sha256.hex(Files.readAllBytes(volumes().file(again)))).isEqualTo(again.fileHash());
    }

    @Test
    void two_servers_number_a_volume_at_once() throws Exception {
        var year = Period.year(2020);
        write(first, year);
        var volume = compile(year);
        try (var other = World.apart(folder.resolve("home"))) {
            int done = AtOnce.all(
                    2,
                    who -> assertThat((who == 0 ? application : other)
                                    .getBean(Compilations.class)
                                    .number(volume)
                                    .numbered())
                            .isTrue());
            assertThat(done).isEqualTo(2);
        }
        var numbered = found(volume);
        assertThat(Sha256.hex(Files.readAllBytes(volumes().file(numbered)))).isEqualTo(numbered.fileHash());
        assertThat(folder.resolve("home/volumes")).isDirectoryNotContaining("glob:**.part");
    }

    private static Compilation found(Compilation volume) {
        return volumes().compilation(volume.id(), superior).orElseThrow();
    }

    @Test
    void what_is_answered_is_what_is_kept() {
        var year = Period.year(2020);
        var report = write(first, year);
        assertThat(bean(Reports.class).report(report.id(), superior)).contains(report);
        var volume = compile(year);
        assertThat(volumes().compilation(volume.id(), superior)).contains(volume);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).hasMessageContaining(code);
    }

    private static Compilations volumes() {
        return bean(Compilations.class);
    }

    private static Compilation compile(Period period) {
        return volumes().compile(ANNUAL, county.id(), period, superior, _ -> {});
    }

    private static Report write(Unit unit, Period period) {
        return bean(Reports.class).write(ANNUAL, unit.id(), period, true, superior);
    }

    private static List<State> states(Compilation volume) {
        return volumes().deliveries(volume, superior).stream()
                .map(DeliveryToday::state)
                .toList();
    }
}
