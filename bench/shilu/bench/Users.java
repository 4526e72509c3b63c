package shilu.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import shilu.common.Role;

/// Two hundred users at once, each with a session, a role and a unit of their own, over HTTP, on the product as it is
/// served. They think between any two pages; how long they wait for each is measured where they sit, after a time in
/// which everything was done before and nothing counts.
final class Users implements Line {
    private static final double MILLIS = 300;
    private static final int SHOWN = 20;

    /// Of twenty users; the deeper the level of the unit, the further from the top.
    private static final Map<Role, Integer> OF_TWENTY = new EnumMap<>(
            Map.of(Role.RECORDER, 9, Role.CONFIRMER, 6, Role.HEAD, 2, Role.SUPERIOR, 2, Role.INSPECTOR, 1));

    private static final Map<Role, List<Integer>> LEVELS = Map.of(
            Role.RECORDER, List.of(3),
            Role.CONFIRMER, List.of(2),
            Role.HEAD, List.of(1, 2),
            Role.SUPERIOR, List.of(0, 1),
            Role.INSPECTOR, List.of(0, 1));

    private static final Map<Role, String> CALLED = Map.of(
            Role.RECORDER, "信息员",
            Role.CONFIRMER, "审核人",
            Role.HEAD, "责任人",
            Role.SUPERIOR, "上级",
            Role.INSPECTOR, "督查员");

    @Override
    public String name() {
        return "users";
    }

    /// Tomcat ends an idle connection after 20 s; the client does so first, as browsers know how to.
    @Override
    public List<String> jvm() {
        return List.of("-Xmx2g", "-Djdk.httpclient.keepalive.timeout=10");
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        return Engine.eachStore(store -> on(store, extent));
    }

    private static List<Row> on(Store store, Extent extent) throws Exception {
        int records = extent.of(2_000, 100_000, 1_000_000);
        var people = people(store, records, extent);
        int think = extent.of(1, 5, 5);
        var counted = Duration.ofSeconds(extent.of(20, 120, 300));
        try (var server = new Served(Served.LAUNCHED, store)) {
            var before = new double[1];
            var crowd = new Crowd(server.address, think * 1_000, 3 * think * 1_000);
            var waits = crowd.visit(
                    people,
                    Duration.ofSeconds(extent.of(10, 60, 120)),
                    counted,
                    () -> before[0] = server.processorSeconds());
            double cores = (server.processorSeconds() - before[0]) / counted.toSeconds();
            waits.wrong().stream().limit(SHOWN).forEach(System.err::println);
            var what = "%s: %d users at once, %d to %d s between pages, %,d records"
                    .formatted(store.engine(), people.size(), think, 3 * think, records);
            return rows(what, waits, cores, Machine.resident(server.process.pid()));
        }
    }

    private static List<Row> rows(String what, Waits waits, double cores, long resident) {
        var all = waits.all();
        int wrong = waits.wrong().size();
        double slow = Waits.share(all, 0.95);
        return List.of(
                Row.of(
                        "%s: %,d requests".formatted(what, all.length),
                        "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, %d errors"
                                .formatted(Waits.share(all, 0.5), slow, Waits.share(all, 0.99), wrong),
                        "p95 ≤ 300 ms, no error",
                        slow <= MILLIS && wrong == 0),
                Row.of(
                        "the p95 of each kind of them (how many); what the server took: %.2f cores, %d MiB resident"
                                .formatted(cores, resident),
                        waits.byKind(),
                        "",
                        true));
    }

    private static List<Person> people(Store store, int records, Extent extent) throws SQLException {
        int[] sizes = {extent.of(3, 20, 20), extent.of(9, 200, 400), extent.of(27, 1_000, 3_580)};
        int many = extent.of(20, 200, 200);
        try (var county = new County(store, sizes)) {
            county.work(records, Math.max(records / 80, 12 * sizes[1]));
            var people = new ArrayList<Person>();
            OF_TWENTY.forEach((role, share) -> people.addAll(hired(county, role, share * many / 20)));
            return people;
        }
    }

    /// Spread over the units of their levels.
    private static List<Person> hired(County county, Role role, int many) {
        var people = new ArrayList<Person>();
        var levels = LEVELS.get(role);
        for (int i = 0; i < many; i++) {
            var units = county.levels.get(levels.get(i % levels.size()));
            people.add(county.hire(CALLED.get(role) + (i + 1), units.get(i * units.size() / many), role));
        }
        return people;
    }
}
