package shilu.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
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
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.identity.Actors;
import shilu.identity.Administration;
import shilu.identity.SetUp;
import shilu.installation.OfficeClock;
import shilu.ledger.Drafts;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.report.Reports;
import shilu.sample.World;
import shilu.unit.Appointments;
import shilu.unit.NewUnit;
import shilu.unit.People;
import shilu.unit.People.Office;
import shilu.unit.Person;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Duty lists say who answers and where nobody does; letters are signed by what counts in the ledger alone.
class CommitmentsTest {
    private static final KindId SIGNING = new KindId("ideology.commitment");
    private static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String FIRST = "ideology.letter-first-responsible";
    private static final Path SCAN =
            Path.of("packs/ideology-responsibility/sample/housing/evidence/sign-in-meeting.pdf");

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;
    private static Unit county;
    private static Actor system;
    private static int made;

    private final Unit town = unit("town", county, UnitType.GOVERNMENT);
    private final Unit bureau = unit("bureau", town, UnitType.BUREAU);
    private final Unit neighbour = unit("neighbour", town, UnitType.BUREAU);
    private final Actor recorder = actor(bureau, Role.RECORDER);
    private final Actor confirmer = actor(bureau, Role.CONFIRMER);
    private final Actor head = actor(bureau, Role.HEAD);
    private final Actor superior = actor(town, Role.SUPERIOR);
    private final Actor outsider = actor(neighbour, Role.RECORDER, Role.HEAD);
    private final int year = TODAY.getYear();
    private final LocalDate from = LocalDate.of(year, 1, 1);
    private final Ledger ledger = bean(Ledger.class);
    private final Drafts drafts = bean(Drafts.class);
    private final DutyLists lists = bean(DutyLists.class);
    private final Letters letters = bean(Letters.class);
    private final Appointments appointments = bean(Appointments.class);
    private final Person zhang = bean(People.class).add(bureau.id(), "张三", "局长", system);
    private final Person li = bean(People.class).add(bureau.id(), "李四", "副局长", system);

    /// Letters are signed by an installation, so it is one that was set up.
    @BeforeAll
    static void an_installation() {
        application = World.apart(folder.resolve("home"));
        bean(OfficeClock.class).standOn(FOUNDED);
        var admins = Stream.of("system", "security", "audit")
                .map(name -> new SetUp.Administrator(name, name, Ids.fresh() + "-test"))
                .toList();
        var setUp = bean(SetUp.class);
        county = setUp.finish(
                        setUp.newCode(), new SetUp.Plan("青禾县", UnitType.GOVERNMENT, Administration.SEPARATE, admins))
                .top();
        system = bean(Actors.class).of("system");
        var programmes = bean(Programmes.class);
        for (var pack : List.of("ideology-responsibility", "work-safety"))
            programmes.adopt(
                    programmes.keep(county.region(), Path.of("packs", pack)),
                    county.id(),
                    FOUNDED,
                    LocalDate.of(2099, 12, 31),
                    system);
        bean(OfficeClock.class).standOn(TODAY);
    }

    @AfterAll
    static void close() {
        application.close();
    }

    private static <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private static Unit unit(String code, Unit parent, UnitType type) {
        var unit = new NewUnit(code + ++made, "单位" + code + made, code + made, type, parent.id());
        return bean(Units.class).open(unit, FOUNDED, system);
    }

    private static Actor actor(Unit unit, Role... roles) {
        var grants = Arrays.stream(roles)
                .map(role -> new Scope.Grant(role, unit.id()))
                .toList();
        return new Actor(county.region(), AccountId.fresh(), PersonId.fresh(), "甲", new Scope(grants));
    }

    @Test
    void the_list_holds_every_duty_of_all_systems_once_by_office_with_what_meets_it() {
        var list = list();
        assertThat(list.systems()).containsOnlyKeys("ideology", "safety");
        var duties =
                list.parts().stream().flatMap(part -> part.lines().stream()).toList();
        assertThat(duties).extracting(line -> line.duty().id()).doesNotHaveDuplicates();
        assertThat(duties).extracting(DutyList.Line::system).contains("ideology", "safety");
        assertThat(duties).allSatisfy(line -> assertThat(line.metBy()).isNotEmpty());
        for (var part : list.parts())
            assertThat(part.lines()).allMatch(line -> line.duty().role() == part.office());
    }

    @Test
    void an_office_nobody_holds_is_told_for_each_system_that_asks_something_of_it() {
        assertThat(part(Office.IN_CHARGE).vacant()).containsExactly("ideology", "safety");
        appoint(li, Office.IN_CHARGE, "safety");
        assertThat(part(Office.IN_CHARGE).vacant()).containsExactly("ideology");
        appoint(zhang, Office.IN_CHARGE, null);
        assertThat(part(Office.IN_CHARGE).vacant()).isEmpty();
        assertThat(part(Office.FIRST_RESPONSIBLE).vacant()).isNotEmpty();
    }

    @Test
    void the_chain_goes_down_the_tree_and_says_where_nobody_answers() {
        appoint(zhang, Office.FIRST_RESPONSIBLE, null);
        appoint(li, Office.IN_CHARGE, null);
        var chain = lists.chain(town.id(), year, 0, 20, superior);
        assertThat(chain.rows())
                .extracting(row -> row.unit().id())
                .containsExactly(town.id(), bureau.id(), neighbour.id());
        assertThat(chain.rows()).extracting(Chain.Row::depth).containsExactly(0, 1, 1);
        var mine = chain.rows().get(1);
        assertThat(place(mine, Office.FIRST_RESPONSIBLE).vacant()).isEmpty();
        assertThat(mine.due()).isEqualTo(4);
        assertThat(mine.signed()).isZero();
        var theirs = chain.rows().get(2);
        assertThat(place(theirs, Office.FIRST_RESPONSIBLE).vacant()).containsExactly("ideology", "safety");
        assertThat(theirs.due())
                .as("nobody holds an office, so nobody is to sign")
                .isZero();
        assertThat(lists.count(town.id(), year, superior)).isEqualTo(3);
    }

    @Test
    void a_letter_bears_the_name_of_who_holds_the_office_for_its_system() throws IOException {
        appoint(zhang, Office.FIRST_RESPONSIBLE, null);
        appoint(li, Office.IN_CHARGE, "safety");
        assertThat(list().letters())
                .extracting(owed -> owed.form().id())
                .containsExactlyInAnyOrder(FIRST, "safety.letter-first-responsible", "safety.letter-in-charge");
        var id = made(zhang);
        var report = bean(Reports.class).report(id.value(), head).orElseThrow();
        assertThat(text(bean(Reports.class).file(report))).contains("第一责任人张三");
        long other = held(li).id();
        assertThatThrownBy(() -> letters.make(bureau.id(), year, FIRST, other, head))
                .hasMessageContaining("commitment.not-held");
    }

    private static String text(Path docx) throws IOException {
        try (var zip = new ZipFile(docx.toFile())) {
            var entry = zip.getEntry("word/document.xml");
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("<[^>]*>", "");
        }
    }

    @Test
    void a_letter_is_signed_once_the_record_with_the_scan_counts_and_no_more_once_it_is_withdrawn() {
        appoint(zhang, Office.FIRST_RESPONSIBLE, null);
        appoint(li, Office.IN_CHARGE, null);
        var id = made(zhang);
        var draft = letters.begin(List.of(id), recorder);
        assertThat(letter(id).state()).isEqualTo(LetterState.BEGUN);
        assertThat(draft.text("f.signed")).isEqualTo("1");
        assertThat(draft.text("f.due_letters"))
                .as("both ideology letters are due")
                .isEqualTo("2");
        assertThat(draft.text("f.title")).contains("责任书");
        assertThat(letters.begunWith(draft)).extracting(Letter::id).containsExactly(id);
        drafts.save(draft.id(), new Drafts.Written(draft.version(), Map.of(), List.of(scan()), ""), recorder);
        var record = drafts.submit(draft.id(), recorder);
        assertThat(letter(id).state()).isEqualTo(LetterState.WAITING);
        ledger.confirm(record.id(), confirmer);
        assertThat(letter(id).state()).isEqualTo(LetterState.SIGNED);
        assertThat(letter(id).day()).isEqualTo(TODAY);
        assertThat(letter(id).scans()).extracting(EvidenceRef::name).containsExactly("签字.pdf");
        assertThat(list().signed()).isEqualTo(1);
        assertThat(letters.signedBy(ledger.record(record.id(), recorder).orElseThrow()))
                .extracting(Letter::id)
                .containsExactly(id);
        var second = letters.begin(List.of(made(li, "ideology.letter-in-charge")), recorder);
        assertThat(second.text("f.due_letters"))
                .as("what was told as due is not told again")
                .isEqualTo("1");
        ledger.withdraw(record.id(), "签错", recorder);
        assertThat(letter(id).state()).as("until the withdrawal is confirmed").isEqualTo(LetterState.SIGNED);
        ledger.confirm(record.id(), confirmer);
        assertThat(letter(id).state()).isEqualTo(LetterState.MADE);
        assertThat(list().signed()).isZero();
    }

    @Test
    void a_record_that_is_there_already_is_named_and_taken_away_again_with_a_reason() {
        appoint(zhang, Office.FIRST_RESPONSIBLE, null);
        var id = made(zhang);
        var record = recorded(bureau, "年度责任书", recorder);
        var others = recorded(neighbour, "别家的责任书", outsider);
        assertThatThrownBy(() -> letters.record(id, others, recorder)).hasMessageContaining("commitment.record.unfit");
        assertThat(letters.candidates(letter(id), recorder))
                .extracting(one -> one.id())
                .containsExactly(record);
        letters.record(id, record, recorder);
        ledger.confirm(record, confirmer);
        assertThat(letter(id).signed()).isTrue();
        assertThatThrownBy(() -> letters.begin(List.of(id), recorder)).hasMessageContaining("commitment.sign.already");
        assertThatThrownBy(() -> letters.takeBack(id, "", recorder)).hasMessageContaining("value.missing");
        letters.takeBack(id, "指错了记录", recorder);
        assertThat(letter(id).state()).isEqualTo(LetterState.MADE);
        assertThat(letters.steps(letter(id)))
                .extracting(Letter.Step::sort)
                .containsExactly(Letter.Sort.MADE, Letter.Sort.RECORDED, Letter.Sort.TAKEN_BACK);
        assertThat(letters.steps(letter(id)).getLast().reason()).isEqualTo("指错了记录");
        assertThatThrownBy(() -> letters.takeBack(id, "再来", recorder)).hasMessageContaining("commitment.back.nothing");
    }

    @Test
    void letters_of_one_system_are_signed_by_one_record_and_those_of_two_by_two() {
        appoint(zhang, Office.FIRST_RESPONSIBLE, null);
        appoint(li, Office.IN_CHARGE, null);
        var first = made(zhang);
        var second = made(li, "ideology.letter-in-charge");
        var other = made(zhang, "safety.letter-first-responsible");
        assertThatThrownBy(() -> letters.begin(List.of(), recorder)).hasMessageContaining("commitment.sign.none");
        assertThatThrownBy(() -> letters.begin(List.of(first, other), recorder))
                .hasMessageContaining("commitment.sign.mixed");
        var draft = letters.begin(List.of(first, second), recorder);
        assertThat(draft.text("f.signed")).isEqualTo("2");
        drafts.submit(draft.id(), recorder);
        assertThat(letter(first).recordId())
                .isEqualTo(letter(second).recordId())
                .isNotNull();
    }

    @Test
    void recorders_and_heads_write_readers_read_and_to_others_it_is_not_there() {
        appoint(zhang, Office.FIRST_RESPONSIBLE, null);
        var id = made(zhang);
        assertThat(letters.letter(id, superior)).isPresent();
        assertThat(letters.letter(id, outsider)).isEmpty();
        assertThatThrownBy(() -> letters.begin(List.of(id), superior)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> letters.takeBack(id, "x", outsider)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> lists.of(bureau.id(), year, outsider)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> lists.chain(town.id(), year, 0, 20, head)).isInstanceOf(NotThere.class);
        long held = held(zhang).id();
        assertThatThrownBy(() -> letters.make(bureau.id(), year, FIRST, held, superior))
                .isInstanceOf(NotAllowed.class);
    }

    private DutyList list() {
        return lists.of(bureau.id(), year, head);
    }

    private DutyList.Part part(Office office) {
        return list().parts().stream()
                .filter(part -> part.office() == office)
                .findFirst()
                .orElseThrow();
    }

    private static Chain.Place place(Chain.Row row, Office office) {
        return row.places().stream()
                .filter(place -> place.office() == office)
                .findFirst()
                .orElseThrow();
    }

    private void appoint(Person person, Office office, @Nullable String programme) {
        appointments.appoint(
                new Appointments.Wanted(bureau.id(), person.id(), office, programme, from, null, false), head);
    }

    private People.Appointment held(Person person) {
        return appointments.told(bureau.id(), head).stream()
                .map(Appointments.Told::appointment)
                .filter(one -> one.person().id().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private LetterId made(Person person) {
        return made(person, FIRST);
    }

    private LetterId made(Person person, String form) {
        return letters.make(bureau.id(), year, form, held(person).id(), head);
    }

    private Letter letter(LetterId id) {
        return letters.letter(id, head).orElseThrow();
    }

    private EvidenceRef scan() {
        try (var content = Files.newInputStream(SCAN)) {
            return bean(Evidences.class).keep(content, "签字.pdf", recorder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private RecordId recorded(Unit unit, String title, Actor by) {
        var values = Values.of(Map.of(
                "title", new Value.Text(title),
                "due_letters", new Value.Quantity(BigDecimal.TWO),
                "signed", new Value.Quantity(BigDecimal.ONE)));
        return ledger.submit(new NewRecord(unit.id(), SIGNING, from, values, List.of(), null), by)
                .id();
    }
}
