package shilu.identity.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import shilu.arrival.Arrivals;
import shilu.commitment.LetterId;
import shilu.commitment.Letters;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Accounts;
import shilu.identity.Actors;
import shilu.identity.GrantId;
import shilu.journeys.Office;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.Upload;
import shilu.ledger.Uploads;
import shilu.ledger.WorkRecord;
import shilu.notice.Feed;
import shilu.notice.Feeds;
import shilu.plan.ItemId;
import shilu.plan.PlannedWork;
import shilu.plan.Plans;
import shilu.programme.KindId;
import shilu.programme.PackEdits;
import shilu.programme.ProgrammeId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.unit.Appointments;
import shilu.unit.GroupId;
import shilu.unit.LeadingGroup;
import shilu.unit.LeadingGroups;
import shilu.unit.People;
import shilu.unit.Unit;

/// A unit with one of everything, whose names and numbers appear nowhere else; and every question another unit's
/// people could ask about it.
final class Foreign {
    static final String[] SECRETS = {"密林县水利局", "签订隐山责任书", "48151", "冷石料.pdf"};

    private static final Path SHEET =
            Path.of("packs/ideology-responsibility/sample/housing/evidence/sign-in-meeting.pdf");
    private static final KindId MEETING = new KindId("common.meeting");
    private static final String[] POST = {"unit", "foreign", "post", "科长", "from", "2026-01-01"};
    private static final Set<Integer> DENIED = Set.of(403, 404);
    private static final Set<Integer> REFUSED = Set.of(403, 404, 422);
    private static final Set<Integer> OWN = Set.of(200, 403, 404);

    final Unit elsewhere;
    final AccountId head;

    private final Office office;
    private final Unit unit;
    private final Actor recorder;
    private final WorkRecord counted;
    private final WorkRecord waiting;
    private final WorkRecord theirs;
    private final WorkRecord meeting;
    private final Draft notice;
    private final EvidenceRef evidence;
    private final Draft draft;
    private final Upload upload;
    private final Report report;
    private final byte[] file;
    private final ItemId planned;
    private final Feed feed;
    private final long appointment;
    private final GroupId leading;
    private final long seat;
    private final LetterId letter;
    private final List<String> tables;
    private final GrantId grant;
    private final ProgrammeId system;
    private final long version;

    /// @param allowed statuses; whatever the status, no secret is told and nothing changes
    record Attempt(String path, Set<Integer> allowed, byte @Nullable [] file, String... fields) {}

    Foreign(Office office) throws IOException {
        this.office = office;
        unit = office.unit("foreign", SECRETS[0]);
        elsewhere = office.unit("elsewhere", "县民政局");
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, office.top.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        system = new ProgrammeId(unit.id(), pack.id());
        version = programmes
                .adopt(pack, unit.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system())
                .position();
        office.site.bean(PackEdits.class).begin(system, office.system());
        recorder = actor(office.hire("里面的人", unit.id(), Role.RECORDER));
        var confirmer = actor(office.hire("审核的人", unit.id(), Role.CONFIRMER));
        head = office.hire("负责的人", unit.id(), Role.HEAD);
        grant = office.site
                .bean(Accounts.class)
                .grants(head, office.security())
                .getFirst()
                .id();
        try (var content = Files.newInputStream(SHEET)) {
            evidence = office.site.bean(Evidences.class).keep(content, SECRETS[3], recorder);
        }
        upload = office.site.bean(Uploads.class).begin(SECRETS[3], 100, recorder);
        counted = submit(unit.id(), recorder, List.of(evidence));
        waiting = submit(unit.id(), recorder, List.of());
        office.site.bean(Ledger.class).confirm(counted.id(), confirmer);
        draft = draft(recorder);
        meeting = meeting(recorder);
        office.site.bean(Ledger.class).confirm(meeting.id(), confirmer);
        notice = office.site.bean(Drafts.class).begin(unit.id(), MEETING, recorder);
        office.site.bean(Arrivals.class).open(notice.id(), recorder);
        theirs = submit(elsewhere.id(), actor(office.hire("外面的人", elsewhere.id(), Role.RECORDER)), List.of());
        var reports = office.site.bean(Reports.class);
        report = reports.write("ideology.annual", unit.id(), Period.parse("2025"), actor(head));
        file = Files.readAllBytes(reports.file(report));
        var work = new PlannedWork(SECRETS[1], "ideology.duty-lecture", Period.parse("2026-02"), "分管领导", "");
        planned = office.site.bean(Plans.class).plan(unit.id(), work, recorder);
        office.site.bean(Feeds.class).open(unit.id(), actor(head));
        feed = office.site.bean(Feeds.class).of(actor(head)).getFirst();
        var acting = actor(head);
        var appointments = office.site.bean(Appointments.class);
        var from = LocalDate.of(2025, 1, 1);
        appointments.appoint(
                new Appointments.Wanted(
                        unit.id(), acting.person(), People.Office.FIRST_RESPONSIBLE, null, from, null, false),
                acting);
        appointment =
                appointments.told(unit.id(), acting).getFirst().appointment().id();
        var groups = office.site.bean(LeadingGroups.class);
        leading = groups.found(unit.id(), SECRETS[1] + "领导小组", "ideology", from, acting);
        groups.seat(unit.id(), leading, acting.person(), LeadingGroup.Seat.CHAIR, from, acting);
        seat = groups.group(unit.id(), leading, acting)
                .orElseThrow()
                .members()
                .getFirst()
                .id();
        letter = office.site
                .bean(Letters.class)
                .make(unit.id(), 2025, "ideology.letter-first-responsible", appointment, acting);
        tables = office.site.bean(DSLContext.class).meta().getTables().stream()
                .map(table -> table.getName())
                .filter(
                        name -> name.matches(
                                "(unit|identity|programme|ledger|metric|report|duty|plan|task|arrival|notice|commitment|exchange|installation)_.*"))
                .filter(name -> !name.contains("audit"))
                .distinct()
                .toList();
        office.site.bean(Ledger.class).withdraw(counted.id(), "重复", recorder);
        office.site.bean(Ledger.class).giveBack(counted.id(), "不重复", confirmer);
    }

    private Actor actor(AccountId account) {
        return office.site.bean(Actors.class).of(account).orElseThrow();
    }

    private Draft draft(Actor recorder) {
        var drafts = office.site.bean(Drafts.class);
        var begun = drafts.begin(unit.id(), new KindId("ideology.commitment"), recorder);
        var words = Map.of("f.title", SECRETS[1], "f.signed", SECRETS[2]);
        return drafts.save(begun.id(), new Drafts.Written(1, words, List.of(evidence), ""), recorder)
                .draft();
    }

    /// With a task and papers.
    private WorkRecord meeting(Actor recorder) {
        var decided = new Value.Item(null, SECRETS[1], Value.Who.outsider("办公室"), LocalDate.of(2025, 6, 30));
        var values = Values.of(Map.of(
                "title", new Value.Text(SECRETS[1]),
                "decisions", new Value.Items(List.of(decided)),
                "expected", new Value.Quantity(BigDecimal.TEN),
                "actual", new Value.Quantity(BigDecimal.TEN)));
        var work = new NewRecord(unit.id(), MEETING, LocalDate.of(2025, 4, 1), values, List.of(), null);
        return office.site.bean(Ledger.class).submit(work, recorder);
    }

    private WorkRecord submit(UnitId at, Actor recorder, List<EvidenceRef> files) {
        boolean secret = at.equals(unit.id());
        var values = Values.of(Map.of(
                "title", new Value.Text(secret ? SECRETS[1] : "自己的责任书"),
                "due_letters", new Value.Quantity(new BigDecimal(secret ? "96302" : "7")),
                "signed", new Value.Quantity(new BigDecimal(secret ? SECRETS[2] : "3"))));
        var day = LocalDate.of(2025, 4, 1);
        var work = new NewRecord(at, new KindId("ideology.commitment"), day, values, files, null);
        return office.site.bean(Ledger.class).submit(work, recorder);
    }

    /// Where its own people find all of it.
    List<String> pages() {
        return List.of(
                "/",
                "/records",
                "/records/" + counted.id(),
                "/reports",
                "/figures?period=2025",
                "/tasks",
                "/notices",
                "/search?q=mlx",
                planned.path(),
                letter.path(),
                "/appointments/" + unit.id());
    }

    /// By route: what is asked of it.
    Map<String, List<Attempt>> attempts() {
        var all = new TreeMap<String, List<Attempt>>();
        all.put("GET /", List.of(new Attempt("/", Set.of(200), null)));
        records(all);
        evidence(all);
        uploads(all);
        figuresAndReports(all);
        search(all);
        volumes(all);
        duties(all);
        plans(all);
        papersAndTasks(all);
        inspection(all);
        arrivals(all);
        notices(all);
        systems(all);
        commitments(all);
        administration(all);
        return all;
    }

    private void records(Map<String, List<Attempt>> all) {
        var path = "/records/" + counted.id();
        all.put(
                "GET /records",
                List.of(
                        new Attempt("/records", OWN, null),
                        denied("/records?unit=" + unit.id()),
                        new Attempt("/records?standing=CAME_BACK&own=true", OWN, null),
                        new Attempt("/records?kind=ideology.commitment&period=2025", OWN, null)));
        all.put("GET /records/{id}", List.of(denied(path)));
        all.put("POST /records/{id}/confirmation", List.of(denied("/records/" + waiting.id() + "/confirmation")));
        all.put("POST /records/{id}/return", List.of(denied("/records/" + waiting.id() + "/return", "reason", "退")));
        all.put("POST /records/{id}/withdrawal", List.of(denied(path + "/withdrawal", "reason", "重复")));
        all.put("GET /records/{id}/versions", List.of(denied(path + "/versions")));
        all.put("GET /confirmations/answered", List.of(new Attempt("/confirmations/answered", OWN, null)));
        drafts(all);
        all.put("GET /confirmations", List.of(new Attempt("/confirmations", OWN, null)));
        all.put(
                "POST /confirmations",
                List.of(
                        denied("/confirmations", "record", waiting.id().value()),
                        denied("/confirmations", "return", waiting.id().value(), "reason." + waiting.id(), "退"),
                        denied(
                                "/confirmations",
                                "record",
                                theirs.id().value(),
                                "record",
                                waiting.id().value())));
    }

    /// Another unit's entries, arrivals and binders; and a duty of another unit below the reader's own.
    private void inspection(Map<String, List<Attempt>> all) {
        var path = "/inspection/binders";
        var binder = path + "/" + unit.id() + "/ideology.duty-commitment/2025";
        all.put(
                "GET /inspection",
                List.of(
                        new Attempt("/inspection", OWN, null),
                        new Attempt("/inspection?sort=stated&since=2025-01-01", OWN, null),
                        denied("/inspection?unit=" + unit.id())));
        all.put(
                "GET /inspection/entering",
                List.of(
                        new Attempt("/inspection/entering?year=2025", OWN, null),
                        denied("/inspection/entering?unit=" + unit.id())));
        all.put("GET " + path, List.of(new Attempt(path, OWN, null), denied(path + "?unit=" + unit.id())));
        all.put("GET " + path + "/{unit}/{duty}/{year}", List.of(denied(binder)));
        all.put("GET " + path + "/{unit}/{duty}/{year}/files.zip", List.of(denied(binder + "/files.zip")));
        all.put("GET " + path + "/{unit}/{duty}/{year}/pages.pdf", List.of(denied(binder + "/pages.pdf")));
    }

    private void drafts(Map<String, List<Attempt>> all) {
        var path = "/drafts/" + draft.id();
        all.put(
                "GET /records/new",
                List.of(new Attempt("/records/new", OWN, null), denied("/records/new?unit=" + unit.id())));
        all.put("POST /drafts", List.of(denied("/drafts", "unit", unit.id().value(), "kind", "ideology.commitment")));
        all.put("POST /records/{id}/drafts", List.of(denied("/records/" + counted.id() + "/drafts")));
        all.put("GET /drafts/{id}", List.of(denied(path)));
        all.put("POST /drafts/{id}", List.of(denied(path, "version", "9", "fields", "f.title", "f.title", "改")));
        all.put("POST /drafts/{id}/submission", List.of(denied(path + "/submission", "version", "9", "fields", "")));
        all.put("POST /drafts/{id}/removal", List.of(denied(path + "/removal")));
        all.put("POST /drafts/{id}/restoration", List.of(denied(path + "/restoration")));
        all.put("GET /drafts/{id}/people", List.of(denied(path + "/people?typed=里")));
        all.put(
                "GET /drafts/{id}/evidence/{evidence}/small",
                List.of(denied(path + "/evidence/" + evidence.id() + "/small")));
    }

    /// The file under its own record, and under one the reader may read.
    private void evidence(Map<String, List<Attempt>> all) {
        for (var part : List.of("", "/file", "/small", "/pages/{number}")) {
            var asked = part.replace("{number}", "1");
            all.put(
                    "GET /records/{record}/evidence/{evidence}" + part,
                    List.of(
                            denied("/records/" + counted.id() + "/evidence/" + evidence.id() + asked),
                            denied("/records/" + theirs.id() + "/evidence/" + evidence.id() + asked)));
        }
    }

    /// What somebody else uploads, and what somebody else brought.
    private void uploads(Map<String, List<Attempt>> all) {
        var path = "/uploads/" + upload.id();
        all.put("POST /uploads", List.of(new Attempt("/uploads", REFUSED, null)));
        all.put("GET /uploads/{id}", List.of(denied(path)));
        all.put("PATCH /uploads/{id}", List.of(denied(path, "Upload-Offset", "0")));
        all.put("DELETE /uploads/{id}", List.of(denied(path)));
        all.put("POST /uploads/{id}/evidence", List.of(denied(path + "/evidence")));
        all.put("GET /evidence/{evidence}/small", List.of(denied("/evidence/" + evidence.id() + "/small")));
    }

    private void figuresAndReports(Map<String, List<Attempt>> all) {
        all.put(
                "GET /figures",
                List.of(
                        new Attempt("/figures", OWN, null),
                        denied("/figures?unit=" + unit.id()),
                        denied("/figures?unit=foreign"),
                        denied("/figures?unit=" + office.top.id())));
        all.put(
                "GET /figures/{metric}",
                List.of(
                        new Attempt("/figures/ideology.commitments?period=2025", OWN, null),
                        denied("/figures/ideology.commitments?period=2025&unit=" + unit.id()),
                        denied("/figures/ideology.commitments?period=2025&unit=" + office.top.id())));
        all.put(
                "GET /statistics/table.xlsx",
                List.of(
                        denied("/statistics/table.xlsx?period=2025&by=UNIT&unit=" + unit.id()),
                        denied("/statistics/table.xlsx?by=KIND&unit=foreign"),
                        denied("/statistics/table.xlsx?unit=" + office.top.id())));
        all.put(
                "GET /statistics",
                List.of(
                        new Attempt("/statistics?period=2025", OWN, null),
                        denied("/statistics?period=2025&by=UNIT&unit=" + unit.id()),
                        denied("/statistics?unit=foreign"),
                        denied("/statistics?period=2025&by=UNIT&unit=" + office.top.id())));
        all.put("GET /reports", List.of(new Attempt("/reports", OWN, null)));
        all.put(
                "POST /reports",
                List.of(denied(
                        "/reports",
                        "form",
                        "ideology.annual",
                        "of",
                        unit.id().value(),
                        "days",
                        "2025",
                        "reach",
                        "own")));
        all.put("GET /reports/{id}", List.of(denied("/reports/" + report.id())));
        all.put("GET /reports/{id}/file", List.of(denied("/reports/" + report.id() + "/file")));
        all.put("GET /reports/check", List.of(new Attempt("/reports/check", OWN, null)));
        all.put("POST /reports/check", List.of(new Attempt("/reports/check", OWN, file)));
    }

    /// Parts of its names and words, as every group would find them; the page says what was typed, so no whole one.
    private void search(Map<String, List<Attempt>> all) {
        var narrowed = "&unit=" + unit.id() + "&kind=ideology.commitment";
        all.put(
                "GET /search",
                Stream.of("密林", "foreign", "mlx", "责任书", "责任书&unit=foreign&year=2025", "责任书" + narrowed, "负责", "fzd")
                        .map(typed -> new Attempt(searching(typed), OWN, null))
                        .toList());
    }

    private static String searching(String typed) {
        var parts = typed.split("&", 2);
        return "/search?q=" + URLEncoder.encode(parts[0], StandardCharsets.UTF_8)
                + (parts.length > 1 ? "&" + parts[1] : "");
    }

    private void volumes(Map<String, List<Attempt>> all) {
        all.put("GET /volumes", List.of(new Attempt("/volumes", OWN, null)));
        all.put(
                "POST /volumes",
                List.of(denied("/volumes", "choice", "ideology.annual@" + unit.id(), "period", "2025")));
        var path = "/volumes/" + report.id();
        all.put("GET /volumes/{id}", List.of(denied(path)));
        all.put("GET /volumes/{id}/file", List.of(denied(path + "/file")));
        all.put("GET /volumes/{id}/totals/{number}", List.of(denied(path + "/totals/1")));
        all.put("POST /volumes/{id}/page-numbers", List.of(denied(path + "/page-numbers")));
    }

    private void duties(Map<String, List<Attempt>> all) {
        for (var list : List.of("/obligations", "/obligations/units"))
            all.put(
                    "GET " + list,
                    List.of(
                            new Attempt(list + "?period=2025", OWN, null),
                            denied(list + "?period=2025&unit=" + unit.id()),
                            denied(list + "?period=2025&unit=" + office.top.id())));
        var pattern = "/obligations/{unit}/{duty}/{period}";
        var one = "/obligations/" + unit.id() + "/ideology.duty-party-group/2025Q1";
        all.put("GET " + pattern, List.of(denied(one)));
        all.put(
                "POST " + pattern + "/statements",
                Stream.of("CAUSE", "CORRECT", "NIL", "NIL_CONFIRM", "NIL_REFUSE", "WAIVE")
                        .map(sort -> denied(one + "/statements", "sort", sort, "reason", "无此事项"))
                        .toList());
        all.put("GET /calendar", List.of(new Attempt("/calendar?year=2025", OWN, null)));
        all.put("POST /calendar", List.of(new Attempt("/calendar", REFUSED, null, "days", "x", "source", "x")));
        all.put("POST /calendar/shipped", List.of());
    }

    private void plans(Map<String, List<Attempt>> all) {
        all.put(
                "GET /plans",
                List.of(
                        new Attempt("/plans?year=2026", Set.of(303, 403, 404), null),
                        denied("/plans?unit=" + unit.id())));
        var year = "/plans/" + unit.id() + "/2026";
        var fields = new String[] {"title", "改", "duty", "", "month", "3", "day", "", "responsible", "科长", "note", ""};
        all.put("GET /plans/{unit}/{year}", List.of(denied(year)));
        all.put("GET /plans/{unit}/{year}/months/{month}", List.of(denied(year + "/months/2")));
        all.put("GET /plans/{unit}/{year}/new", List.of(denied(year + "/new")));
        all.put("POST /plans/{unit}/{year}", List.of(denied(year, fields)));
        all.put("POST /plans/{unit}/{year}/proposals", List.of(denied(year + "/proposals")));
        var elsewheres = "/plans/" + elsewhere.id() + "/2026/decisions";
        all.put(
                "POST /plans/{unit}/{year}/decisions",
                List.of(
                        denied(year + "/decisions", "act", "keep-all"),
                        denied(elsewheres, "act", "keep", "item", planned.value()),
                        denied(elsewheres, "act", "drop", "item", planned.value(), "reason", "删")));
        var item = planned.path();
        var pattern = "/plans/items/{id}";
        all.put("GET " + pattern, List.of(denied(item)));
        var changed = new java.util.ArrayList<>(List.of(fields));
        changed.addAll(List.of("said", "1", "reason", "改"));
        all.put("POST " + pattern, List.of(denied(item, changed.toArray(String[]::new))));
        all.put("POST " + pattern + "/move", List.of(denied(item + "/move", "month", "3", "day", "", "reason", "改")));
        all.put("POST " + pattern + "/keeping", List.of(denied(item + "/keeping")));
        all.put("POST " + pattern + "/dropping", List.of(denied(item + "/dropping", "reason", "删")));
        all.put(
                "POST " + pattern + "/record",
                List.of(denied(item + "/record", "record", theirs.id().value())));
        all.put("POST " + pattern + "/record/removal", List.of(denied(item + "/record/removal")));
        all.put("POST " + pattern + "/drafts", List.of(denied(item + "/drafts", "kind", "ideology.commitment")));
    }

    private void systems(Map<String, List<Attempt>> all) {
        var pattern = "/programmes/{unit}/{pack}";
        var path = system.path();
        var above = "/programmes/" + office.top.id() + "/" + system.pack();
        all.put("GET /programmes", List.of(new Attempt("/programmes", OWN, null)));
        all.put("GET " + pattern, List.of(denied(path)));
        all.put("GET " + pattern + "/versions/{position}", List.of(denied(path + "/versions/" + version)));
        all.put(
                "GET " + pattern + "/versions/{position}/files",
                List.of(denied(path + "/versions/" + version + "/files")));
        all.put("POST " + pattern + "/edit", List.of(denied(path + "/edit"), denied(above + "/edit")));
        for (var below : List.of("", "/adoption", "/duties/{duty}", "/choices/{entry}/{field}"))
            all.put("GET " + pattern + "/edit" + below, List.of(denied(path + "/edit" + editing(below))));
        var days =
                new String[] {"revision", "1", "version", "9", "note", "改", "from", "2026-02-01", "to", "2099-12-31"};
        all.put("POST " + pattern + "/edit/preview", List.of(denied(path + "/edit/preview", days)));
        all.put("POST " + pattern + "/edit/adoption", List.of(denied(path + "/edit/adoption", days)));
        all.put("POST " + pattern + "/edit/removal", List.of(denied(path + "/edit/removal", "revision", "1")));
        for (var below : List.of("/duties/{duty}", "/choices/{entry}/{field}"))
            all.put(
                    "POST " + pattern + "/edit" + below,
                    List.of(denied(
                            path + "/edit" + editing(below), "revision", "1", "at-least", "5", "added-name-0", "改")));
    }

    private static String editing(String below) {
        return below.replace("{duty}", "ideology.duty-lecture")
                .replace("{entry}", "ideology.branch-life")
                .replace("{field}", "form");
    }

    private void papersAndTasks(Map<String, List<Attempt>> all) {
        all.put(
                "GET /records/{id}/papers/{paper}",
                List.of(
                        denied("/records/" + meeting.id() + "/papers/common.minutes"),
                        denied("/records/" + meeting.id() + "/papers/common.meeting-record")));
        all.put(
                "GET /drafts/{id}/papers/{paper}",
                List.of(
                        denied("/drafts/" + notice.id() + "/papers/common.notice"),
                        denied("/drafts/" + notice.id() + "/papers/common.sign-in")));
        all.put(
                "GET /tasks",
                List.of(
                        new Attempt("/tasks", OWN, null),
                        denied("/tasks?unit=" + unit.id()),
                        denied("/tasks?unit=" + office.top.id())));
        var task = "/tasks/" + meeting.id() + "/1";
        var pattern = "/tasks/{record}/{number}";
        all.put("GET " + pattern, List.of(denied(task), denied(task + "?words=书")));
        all.put(
                "POST " + pattern + "/answer",
                List.of(
                        denied(task + "/answer", "with", theirs.id().value()),
                        denied(task + "/answer", "with", counted.id().value())));
        all.put("POST " + pattern + "/drafts", List.of(denied(task + "/drafts", "kind", "common.meeting")));
        all.put("POST " + pattern + "/dropping", List.of(denied(task + "/dropping", "reason", "不办了")));
    }

    /// The sheet of its draft, for whoever did not scan the code shown at the meeting.
    private void arrivals(Map<String, List<Attempt>> all) {
        var sheet = office.site
                .bean(Arrivals.class)
                .shown(notice.id(), recorder)
                .orElseThrow()
                .sheet();
        var path = "/arrivals/" + sheet;
        all.put("GET /arrivals/{sheet}", List.of(denied(path)));
        all.put("GET /arrivals/{sheet}/{code}", List.of(denied(path + "/AAAAAAAAAAAAAAAA")));
        all.put(
                "POST /arrivals/{sheet}",
                List.of(
                        new Attempt(path, REFUSED, null, "name", "外面的人"),
                        new Attempt(path, REFUSED, null, "account", "1")));
        all.put("GET /me/arrivals/{sheet}", List.of(new Attempt("/me" + path, Set.of(303), null)));
        var draft = "/drafts/" + notice.id() + "/arrivals";
        var pattern = "/drafts/{id}/arrivals";
        all.put("GET " + pattern, List.of(denied(draft)));
        all.put("GET " + pattern + "/code", List.of(denied(draft + "/code")));
        all.put("POST " + pattern, List.of(denied(draft)));
        all.put("POST " + pattern + "/closing", List.of(denied(draft + "/closing")));
        all.put(
                "POST " + pattern + "/answers",
                List.of(
                        denied(draft + "/answers", "into", "attendees", "seen", "0"),
                        denied(draft + "/answers", "drop", "0")));
    }

    /// What waits elsewhere, calendars of others, and what only administrators of the top unit set.
    private void notices(Map<String, List<Attempt>> all) {
        all.put("GET /notices", List.of(new Attempt("/notices", OWN, null)));
        all.put(
                "POST /notices/reading",
                List.of(new Attempt("/notices/reading", Set.of(303), null, "item", "CAME_BACK:" + waiting.id())));
        all.put("GET /notices/choices", List.of(new Attempt("/notices/choices", OWN, null)));
        all.put(
                "POST /notices/choices",
                List.of(new Attempt("/notices/choices", REFUSED, null, "page", "true", "language", "none")));
        all.put(
                "POST /notices/feeds",
                List.of(denied("/notices/feeds", "unit", unit.id().value())));
        for (var act : List.of("renewal", "revocation"))
            all.put("POST /notices/feeds/{id}/" + act, List.of(denied("/notices/feeds/" + feed.id() + "/" + act)));
        all.put("GET /calendar.ics", List.of(denied("/calendar.ics?key=" + feed.id())));
        var settings = "/notices/settings";
        all.put("GET " + settings, List.of(new Attempt(settings, OWN, null)));
        all.put("POST /notices/settings/times", List.of(denied(settings + "/times", "at", "07:00", "within", "3")));
        var server = new String[] {"host", "mail.example.cn", "port", "25", "tls", "NONE", "from", "a@example.cn"};
        all.put("POST /notices/settings/mail", List.of(denied(settings + "/mail", server)));
        for (var act : List.of("removal", "trial"))
            all.put("POST /notices/settings/mail/" + act, List.of(denied(settings + "/mail/" + act)));
        all.put("GET /notices/hosts", List.of(denied("/notices/hosts")));
        all.put("POST /notices/hosts", List.of(denied("/notices/hosts", "host", "robot.example.cn")));
        all.put("POST /notices/hosts/{host}/removal", List.of(denied("/notices/hosts/robot.example.cn/removal")));
        robots(all);
    }

    private void robots(Map<String, List<Attempt>> all) {
        var robot = "/units/" + unit.id() + "/robot";
        all.put("GET /units/{id}/robot", List.of(denied(robot)));
        all.put(
                "POST /units/{id}/robot",
                List.of(denied(robot, "kind", "WECOM", "address", "https://robot.example.cn/x", "secret", "")));
        for (var act : List.of("removal", "trial"))
            all.put("POST /units/{id}/robot/" + act, List.of(denied(robot + "/" + act)));
    }

    private void commitments(Map<String, List<Attempt>> all) {
        var list = "/duty-lists/" + unit.id() + "/2025";
        all.put(
                "GET /duty-lists",
                List.of(
                        new Attempt("/duty-lists", Set.of(303, 403, 404), null),
                        denied("/duty-lists?unit=" + unit.id())));
        all.put("GET /duty-lists/{unit}/{year}", List.of(denied(list)));
        all.put("GET /duty-lists/{unit}/{year}/list.xlsx", List.of(denied(list + "/list.xlsx")));
        all.put(
                "GET /duty-lists/{unit}/{year}/chain",
                List.of(denied(list + "/chain"), denied("/duty-lists/" + office.top.id() + "/2025/chain")));
        var make = "ideology.letter-first-responsible " + appointment;
        all.put("POST /duty-lists/{unit}/{year}/letters", List.of(denied(list + "/letters", "make", make)));
        all.put("POST /duty-lists/{unit}/{year}/signing", List.of(denied(list + "/signing", "letter", letter.value())));
        all.put("GET /letters/{id}", List.of(denied(letter.path())));
        all.put("POST /letters/{id}/drafts", List.of(denied(letter.path() + "/drafts")));
        all.put(
                "POST /letters/{id}/record",
                List.of(
                        denied(letter.path() + "/record", "with", theirs.id().value()),
                        denied(letter.path() + "/record", "with", waiting.id().value())));
        all.put("POST /letters/{id}/taking-back", List.of(denied(letter.path() + "/taking-back", "reason", "误登")));
        appointments(all);
    }

    private void appointments(Map<String, List<Attempt>> all) {
        var at = "/appointments/" + unit.id();
        var day = "2026-01-05";
        all.put("GET /appointments/{unit}", List.of(denied(at)));
        all.put("GET /appointments/{unit}/new", List.of(denied(at + "/new")));
        all.put("POST /appointments/{unit}", List.of(denied(at, "person", "里面的人", "office", "IN_CHARGE", "from", day)));
        var one = at + "/" + appointment;
        all.put("GET /appointments/{unit}/{id}/ending", List.of(denied(one + "/ending")));
        all.put("POST /appointments/{unit}/{id}/ending", List.of(denied(one + "/ending", "last", day)));
        all.put("POST /appointments/{unit}/{id}/taking-back", List.of(denied(one + "/taking-back", "reason", "误登")));
        var group = at + "/groups/" + leading;
        var pattern = "/appointments/{unit}/groups";
        all.put("GET " + pattern + "/new", List.of(denied(at + "/groups/new")));
        all.put("POST " + pattern, List.of(denied(at + "/groups", "name", "另一小组", "from", day)));
        all.put("GET " + pattern + "/{id}", List.of(denied(group)));
        all.put("POST " + pattern + "/{id}/change", List.of(denied(group + "/change", "name", "改名")));
        all.put("POST " + pattern + "/{id}/dissolution", List.of(denied(group + "/dissolution", "last", day)));
        all.put(
                "POST " + pattern + "/{id}/seats",
                List.of(denied(group + "/seats", "person", "审核的人", "seat", "MEMBER", "from", day)));
        for (var act : List.of("ending", "taking-back"))
            all.put(
                    "POST " + pattern + "/{id}/seats/{seat}/" + act,
                    List.of(denied(group + "/seats/" + seat + "/" + act, "last", day, "reason", "误登")));
    }

    private void administration(Map<String, List<Attempt>> all) {
        var account = "/accounts/" + head;
        all.put("GET /accounts", List.of(denied("/accounts")));
        all.put("GET /accounts/new", List.of(denied("/accounts/new")));
        all.put("POST /accounts", List.of(denied("/accounts", "unit", "foreign", "name", "负责的人", "login", "mine")));
        all.put("GET /accounts/{id}", List.of(denied(account)));
        for (var act : List.of("lock", "unlock", "one-time-password"))
            all.put("POST /accounts/{id}/" + act, List.of(denied(account + "/" + act)));
        all.put(
                "POST /accounts/{id}/grants",
                List.of(denied(
                        account + "/grants", "role", "INSPECTOR", "unit", "foreign", "from", "2025-01-01", "to", "")));
        all.put("POST /accounts/{id}/grants/{grant}/end", List.of(denied(account + "/grants/" + grant + "/end")));
        all.put("GET /audit", List.of(denied("/audit")));
        all.put("POST /audit/check", List.of(denied("/audit/check")));
        all.put("GET /me", List.of(new Attempt("/me", OWN, null)));
        all.put("GET /me/password", List.of(new Attempt("/me/password", OWN, null)));
        all.put(
                "POST /me/password",
                List.of(new Attempt(
                        "/me/password", REFUSED, null, "password", "x", "newPassword", "y", "newPassword2", "y")));
        all.put("GET /units", List.of(new Attempt("/units", OWN, null), denied("/units?top=" + unit.id())));
        all.put("GET /named-units", List.of(new Attempt("/named-units?words=foreign", Set.of(303), null)));
        all.put("GET /units/new", List.of(new Attempt("/units/new?below=" + unit.id(), OWN, null)));
        all.put(
                "POST /units",
                List.of(new Attempt(
                        "/units",
                        REFUSED,
                        null,
                        fields("parent", "foreign", "name", "新科", "code", "new", "type", "DEPARTMENT"))));
        units(all);
        all.put("GET /people", List.of(new Attempt("/people", OWN, null)));
        all.put("GET /people/new", List.of(new Attempt("/people/new?unit=foreign", OWN, null)));
        all.put(
                "POST /people",
                List.of(new Attempt("/people", REFUSED, null, fields("unit", "foreign", "name", "新人"))));
    }

    /// One unit and its people for who keeps units elsewhere; hand-overs of work that is none of theirs.
    private void units(Map<String, List<Attempt>> all) {
        var one = "/units/" + unit.id();
        var change = one + "/changes/move";
        all.put("GET /units/{id}", List.of(denied(one)));
        all.put("GET /units/{id}/changes/{kind}", List.of(denied(change)));
        var fields = new String[] {"parent", "foreign", "from", "2026-03-01"};
        all.put("POST /units/{id}/changes/{kind}/preview", List.of(denied(change + "/preview", fields)));
        all.put("POST /units/{id}/changes/{kind}", List.of(denied(change, fields)));
        all.put("POST /units/{id}/changes/{position}/taking-back", List.of(denied(one + "/changes/1/taking-back")));
        all.put("GET /units/import", List.of(new Attempt("/units/import", OWN, null)));
        all.put("GET /units/import/template", List.of(new Attempt("/units/import/template", OWN, null)));
        for (var act : List.of("", "/preview"))
            all.put("POST /units/import" + act, List.of(new Attempt("/units/import" + act, REFUSED, new byte[] {1})));
        var person = "/people/" + actor(head).person();
        all.put("GET /people/{id}", List.of(denied(person)));
        all.put("POST /people/{id}/work-email", List.of(denied(person + "/work-email", "workEmail", "a@example.cn")));
        all.put("POST /people/{id}/post", List.of(new Attempt(person + "/post", REFUSED, null, POST)));
        all.put("POST /people/{id}/leaving", List.of(denied(person + "/leaving", "day", "2026-01-01")));
        all.put("GET /accounts/units", List.of(denied("/accounts/units?unit=foreign")));
        all.put(
                "POST /accounts/{id}/grants/{grant}/until",
                List.of(denied("/accounts/" + head + "/grants/" + grant + "/until", "until", "2027-01-01")));
        var handover = "/handovers/" + unit.id() + "/" + counted.recorder();
        all.put("GET /handovers", List.of(new Attempt("/handovers", OWN, null)));
        all.put("GET /handovers/{unit}/{giver}", List.of(denied(handover)));
        all.put(
                "POST /handovers/{unit}/{giver}",
                List.of(denied(handover, "taker", actor(head).person().value(), "day", "2026-01-01", "reason", "调整")));
    }

    private static String[] fields(String... some) {
        var all = new java.util.ArrayList<>(List.of(some));
        all.addAll(List.of("from", "2025-01-01", "shortName", "", "post", "", "office", ""));
        return all.toArray(String[]::new);
    }

    private static Attempt denied(String path, String... fields) {
        return new Attempt(path, DENIED, null, fields);
    }

    /// What every table holds, but the log, which grows with each attempt.
    Map<String, String> everything() {
        var sql = office.site.bean(DSLContext.class);
        var held = new LinkedHashMap<String, String>();
        for (var table : tables)
            held.put(
                    table,
                    sql.fetch("select " + columns(table) + " from " + table).formatCSV());
        return held;
    }

    /// The files of packs take longer to write out than all the rest, and are named by their hash.
    private static String columns(String table) {
        return table.equals("programme_file") ? "region, hash, path, length(content)" : "*";
    }
}
