package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.document.OutlineDocument;
import shilu.document.Verdict.Outcome;
import shilu.document.internal.WordFile;
import shilu.identity.Actors;
import shilu.identity.Administration;
import shilu.identity.SetUp;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.unit.NewUnit;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// A county of its own that is set up, and whose units work and report: everything through the faces, down to the words
/// of the Word file.
public final class ReportingCounty implements AutoCloseable {
    public static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final Pattern WORDS = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>");

    public final Unit top;

    private final Path folder;
    private final ConfigurableApplicationContext application;

    /// @param folder an empty one
    public ReportingCounty(Path folder) {
        this.folder = folder;
        application = World.apart(folder.resolve("home"));
        today(FOUNDED);
        var admins = Stream.of("system", "security", "audit")
                .map(name -> new SetUp.Administrator(name, name, Ids.fresh() + "-test"))
                .toList();
        var setUp = bean(SetUp.class);
        var plan = new SetUp.Plan("青禾县", UnitType.GOVERNMENT, Administration.SEPARATE, admins);
        top = setUp.finish(setUp.newCode(), plan).top();
    }

    @Override
    public void close() {
        application.close();
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public void today(LocalDate day) {
        bean(OfficeClock.class).standOn(day);
    }

    public Actor system() {
        return bean(Actors.class).of("system");
    }

    public Actor actor(Unit unit, Role... roles) {
        var grants =
                Stream.of(roles).map(role -> new Scope.Grant(role, unit.id())).toList();
        return new Actor(top.region(), AccountId.fresh(), PersonId.fresh(), "somebody", new Scope(grants));
    }

    public Unit unit(String name, UnitType type, Unit parent) {
        return bean(Units.class).open(new NewUnit(name, name, name, type, parent.id()), FOUNDED, system());
    }

    public void adopt(Path pack, Unit at, LocalDate from) {
        adopt(pack, at, from, LAST);
    }

    public void adopt(Path pack, Unit at, LocalDate from, LocalDate to) {
        var programmes = bean(Programmes.class);
        programmes.adopt(programmes.keep(top.region(), pack), at.id(), from, to, system());
    }

    /// A copy of a pack whose templates stand beside it as outlines.
    public Path outlined(Path pack) {
        var copy = folder.resolve("packs").resolve(pack.getFileName().toString());
        try (var paths = Files.walk(pack)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(pack.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (!path.toString().endsWith(".txt")) Files.copy(path, target);
                else
                    Files.write(
                            Path.of(target.toString().replace(".txt", ".docx")),
                            OutlineDocument.docx(Files.readString(path)));
            }
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Work done on the day, recorded and confirmed there and then.
    public RecordId work(Unit unit, String kind, LocalDate day, Map<String, Value> values) {
        today(day);
        var work = new NewRecord(unit.id(), new KindId(kind), day, Values.of(values), List.of(), null);
        var made = bean(Ledger.class).submit(work, actor(unit, Role.RECORDER)).id();
        confirm(made);
        return made;
    }

    /// The record says this from now on.
    public void correct(RecordId record, LocalDate day, Map<String, Value> values) {
        var recorder = actor(top, Role.RECORDER);
        bean(Ledger.class).correct(record, day, Values.of(values), List.of(), "办结", recorder);
        confirm(record);
    }

    private void confirm(RecordId record) {
        bean(Ledger.class).confirm(record, actor(top, Role.CONFIRMER));
    }

    public Report write(String form, Unit unit, String period, boolean subtree) {
        return bean(Reports.class).write(form, unit.id(), Period.parse(period), subtree, actor(top, Role.WRITER));
    }

    /// The file's paragraphs, the cells of tables among them.
    public List<String> lines(Report report) {
        return text(report).lines().filter(line -> !line.isBlank()).toList();
    }

    public String text(Report report) {
        return text(bytes(report), "word/document.xml");
    }

    public static String text(byte[] docx, String part) {
        var xml = new String(WordFile.open(docx).bytes(part), StandardCharsets.UTF_8);
        var text = new StringBuilder();
        WORDS.matcher(xml).results().forEach(piece -> text.append(piece.group(1) == null ? "\n" : piece.group(1)));
        return text.toString();
    }

    public byte[] bytes(Report report) {
        try {
            return Files.readAllBytes(bean(Reports.class).file(report));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Nothing was touched, and no number stands there that nothing backs.
    public void sound(Report report) {
        var verdict = bean(Reports.class).check(bytes(report)).verdict();
        assertThat(verdict.outcome()).isEqualTo(Outcome.AS_SIGNED);
        assertThat(verdict.bare()).as(text(report)).isEmpty();
    }

    /// What stands between the title of the annex' part and that of the next.
    public String part(Report report, String heading, String next) {
        var text = text(report);
        int from = text.indexOf("应办事项和问题整改情况表");
        int begin = text.indexOf(heading, from);
        assertThat(begin).as(text).isPositive();
        return text.substring(begin, text.indexOf(next, begin));
    }
}
