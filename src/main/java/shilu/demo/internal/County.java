package shilu.demo.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shilu.common.Role;
import shilu.unit.People.Office;
import shilu.unit.UnitType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The sample county as `county.yaml` describes it: its units, people, accounts, packs, moves and workbooks.
///
/// @param out the forms of the reports `demo --out` copies
record County(
        String name,
        int year,
        LocalDate standsOn,
        int importDay,
        List<Pack> packs,
        List<String> out,
        List<Place> units,
        List<Move> moves,
        List<Somebody> people,
        List<Login> accounts,
        List<Workbooks> workbooks,
        @Nullable List<Saying> said,
        @Nullable List<Planning> plans,
        @Nullable List<Appointing> appointments,
        @Nullable List<Grouping> groups,
        @Nullable List<Lettering> letters) {

    record Pack(String pack, String unit, LocalDate from, LocalDate to) {}

    record Place(
            String code,
            String name,
            @JsonProperty("short") String shortName,
            @Nullable String type,
            @Nullable String parent,
            LocalDate from) {
        UnitType unitType() {
            return UnitType.valueOf(constant(Objects.requireNonNull(type)));
        }
    }

    /// What somebody says of an obligation.
    ///
    /// @param sort `nil`, `nil-confirmed`, `waived` or `cause`
    /// @param text why; none where a mere yes is said
    record Saying(
            LocalDate on,
            String sort,
            String unit,
            String duty,
            String period,
            String as,
            @Nullable String text) {}

    List<Saying> sayings() {
        return said == null ? List.of() : said;
    }

    /// A unit plans a year: what its duties ask for, as proposed, and other work beside it.
    record Planning(
            LocalDate on,
            String unit,
            int year,
            String as,
            @Nullable List<Other> others) {

        /// @param who the post that is responsible
        record Other(String title, int month, String who) {}

        List<Other> other() {
            return others == null ? List.of() : others;
        }
    }

    List<Planning> plannings() {
        return plans == null ? List.of() : plans;
    }

    /// Somebody is appointed, or where `to` is given holds an office no longer.
    ///
    /// @param programme short name of the responsibility system it is for; null for all
    /// @param to        the last day
    /// @param text      why it ended
    record Appointing(
            LocalDate on,
            String person,
            String office,
            String unit,
            @Nullable String programme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String as,
            @Nullable String text) {
        Office held() {
            return Office.valueOf(constant(office));
        }
    }

    List<Appointing> appointings() {
        return appointments == null ? List.of() : appointments;
    }

    /// A leading group with those who sit in it.
    record Grouping(
            LocalDate on,
            String unit,
            String name,
            @Nullable String programme,
            LocalDate from,
            String as,
            String chair,
            List<String> deputies,
            List<String> members) {}

    List<Grouping> groupings() {
        return groups == null ? List.of() : groups;
    }

    /// The letters of a responsibility system are made for all who hold its offices.
    ///
    /// @param signedBy title of the record by which they were signed; null where they were not
    record Lettering(
            LocalDate on,
            String unit,
            String programme,
            String as,
            @Nullable String signedBy) {}

    List<Lettering> letterings() {
        return letters == null ? List.of() : letters;
    }

    record Move(String unit, String parent, LocalDate from) {}

    record Somebody(
            String name,
            String unit,
            @Nullable String post,
            @Nullable String office,
            @Nullable String officeAt,
            @Nullable String programme) {
        @Nullable
        Office held() {
            return office == null ? null : Office.valueOf(constant(office));
        }

        /// Where the office is held.
        String at() {
            return officeAt == null ? unit : officeAt;
        }
    }

    record Login(String account, String person, List<String> roles, String unit) {
        List<Role> granted() {
            return roles.stream().map(role -> Role.valueOf(constant(role))).toList();
        }
    }

    /// @param folder below the pack's `sample/`
    record Workbooks(String pack, String unit, String folder, String as, String confirmedBy) {}

    static County read(Path file) {
        var yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
        try (var content = Files.newInputStream(file)) {
            return yaml.readValue(content, County.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String constant(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
