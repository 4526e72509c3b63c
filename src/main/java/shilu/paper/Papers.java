package shilu.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.document.PlainTemplate;
import shilu.installation.OfficeClock;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.ledger.WorkRecord;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.programme.KindId;
import shilu.programme.Paper;
import shilu.programme.Paper.When;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.unit.Positions;

/// Makes papers of drafts and records, as the packs in force on their day ask. They are made anew each time and kept
/// nowhere. For whoever has settled by other means that the draft or record may be read.
@Component
public class Papers {
    private final Drafts drafts;
    private final Programmes programmes;
    private final Positions positions;
    private final PaperFilling filling;
    private final OfficeClock clock;

    Papers(Drafts drafts, Programmes programmes, Positions positions, PaperFilling filling, OfficeClock clock) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.positions = positions;
        this.filling = filling;
        this.clock = clock;
    }

    /// The papers a draft can be made into; none where it corrects a record, whose day is over.
    public List<Paper> of(Draft draft) {
        return draft.base() == null ? papers(inForce(draft), draft.kind(), When.BEFORE) : List.of();
    }

    /// The papers a record can be made into.
    public List<Paper> of(WorkRecord record) {
        return papers(inForce(record), record.kind(), When.AFTER);
    }

    /// One of those, with a line to write on for whatever is not written yet; nothing for any other.
    public Optional<PaperFile> write(Draft draft, String paper, Actor actor) {
        var said = drafts.understood(draft, actor);
        var inForce = inForce(draft);
        return inForce.kind(draft.kind())
                .flatMap(kind -> file(
                        of(draft), paper, new PaperSource(draft.unit(), kind, inForce, said.day(), said.values())));
    }

    /// One of those, of the version that counts; nothing for any other.
    public Optional<PaperFile> write(WorkRecord record, String paper) {
        var inForce = inForce(record);
        var values = record.current().values();
        return inForce.kind(record.kind())
                .flatMap(kind ->
                        file(of(record), paper, new PaperSource(record.unit(), kind, inForce, record.day(), values)));
    }

    private Optional<PaperFile> file(List<Paper> offered, String id, PaperSource source) {
        return offered.stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .map(paper -> file(paper, source));
    }

    private PaperFile file(Paper paper, PaperSource source) {
        var template = PlainTemplate.read(paper.template().bytes(), PaperVocabulary.of(source.kind()));
        var today = clock.today();
        var day = Objects.requireNonNullElse(source.day(), today);
        var title = source.title().isEmpty() ? source.kind().name().zh() : source.title();
        return new PaperFile(
                PaperFile.name(paper.name().zh(), title, day), template.fill(filling.words(source, today)));
    }

    private static List<Paper> papers(InForce inForce, KindId kind, When when) {
        return inForce.papers(kind).stream()
                .filter(paper -> paper.when() == when)
                .toList();
    }

    private InForce inForce(Draft draft) {
        var day = Objects.requireNonNullElse(typedDay(draft), clock.today());
        return programmes.inForce(draft.region(), draft.unit(), day, positions.last(draft.region()));
    }

    private static @Nullable LocalDate typedDay(Draft draft) {
        var typed = FieldForms.day("", draft.text(Draft.DAY)).value().orElse(null);
        return typed instanceof Value.Day(var day, var _) ? day : null;
    }

    private InForce inForce(WorkRecord record) {
        return programmes.inForce(record.region(), record.unit(), record.day(), positions.last(record.region()));
    }
}
