package shilu.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A unit while its year is being written: who is who, its word bank, chance that is the same every time, and the
/// lines so far.
final class UnitYear {
    private static final int SEED = 2025;

    final County county;
    final County.Unit unit;
    final Bank bank;
    final Bank shared;
    final Random random;
    final List<Line> lines = new ArrayList<>();
    private final List<County.Person> people;

    UnitYear(County county, County.Unit unit, Bank bank, Bank shared) {
        this.county = county;
        this.unit = unit;
        this.bank = bank;
        this.shared = shared;
        this.people = county.peopleOf(unit.code());
        this.random = new Random(SEED + unit.code().hashCode());
    }

    void add(String sheet, LocalDate day, Cells cells) {
        add(sheet, day.getMonth(), day, cells);
    }

    void add(String sheet, String book, LocalDate day, Cells cells) {
        if (book.isEmpty()) add(sheet, day, cells);
        else add(sheet, Month.of(Integer.parseInt(book)), day, cells.and("备注", "补录"));
    }

    void add(String sheet, Month book, LocalDate day, Cells cells) {
        lines.add(new Line(sheet, book, day, cells.map()));
    }

    /// The unit's size under a heading of the bank: 党组, 支部, 支委, 小组, 干部.
    int size(int index) {
        return Integer.parseInt(bank.line("规模", "人数").get(1).split(" ")[index]);
    }

    String room(int index) {
        return bank.line("规模", "房间").get(index + 1);
    }

    String word(String key) {
        return bank.line("规模", key).get(1);
    }

    String matter(Month month) {
        return bank.section("事").getFirst().get(month.getValue() - 1);
    }

    County.Person office(String office) {
        return people.stream()
                .filter(person -> office.equals(person.office()))
                .findFirst()
                .orElseThrow();
    }

    String leader() {
        return office("first-responsible").name();
    }

    String inCharge() {
        return office("in-charge").name();
    }

    String reviewer() {
        return office("reviewer").name();
    }

    String recorder() {
        return office("information-officer").name();
    }

    String branchSecretary() {
        return people.getLast().name();
    }

    List<String> leadership() {
        return people.stream()
                .filter(person -> person.post().contains("党组") || person.post().contains("党委"))
                .map(County.Person::name)
                .toList();
    }

    List<String> staff() {
        var leadership = leadership();
        return people.stream()
                .map(County.Person::name)
                .filter(name -> !leadership.contains(name))
                .toList();
    }

    String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
