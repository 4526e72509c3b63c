package shilu.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.search.Indexing;
import shilu.search.Wanted;
import shilu.search.Words;

/// The records of the search box: words planted in a million texts, and common ones, asked by who reads everything
/// and by who reads one bureau; beside the engine’s own LIKE over the very same texts. And what following costs those
/// who confirm meanwhile.
final class Searching implements Line {
    private static final double MILLIS = 200;
    private static final double SHARE = 0.9;
    private static final int TOGETHER = 5_000;
    private static final int AT_ONCE = 2_000;
    private static final int SIZE = 20;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        return Engine.eachStore(store -> on(store, extent));
    }

    private static List<Row> on(Store store, Extent extent) throws Exception {
        int records = extent.of(1_000, 100_000, 1_000_000);
        try (var office = new Office(store, extent.of(5, 100, 400))) {
            var sentences = new Sentences(records, LocalDate.of(2023, 1, 1));
            var ids = entered(office, sentences, records);
            long began = System.nanoTime();
            var indexing = office.bean(Indexing.class);
            while (indexing.step(office.region, AT_ONCE)) Thread.yield();
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf("%s: %,.0f records a second indexed%n", store.engine(), records / seconds);
            try (var connection = store.connection()) {
                Past.analyze(store, connection);
            }
            return List.of(
                    found(office, store, sentences, ids, records), followed(office, store, extent.of(20, 500, 2_000)));
        }
    }

    private static List<RecordId> entered(Office office, Sentences sentences, int records) {
        var recorder = office.actor(office.county, Role.RECORDER);
        var ids = new ArrayList<RecordId>();
        for (int from = 0; from < records; from += TOGETHER) {
            var works = new ArrayList<shilu.ledger.NewRecord>();
            for (int i = from; i < Math.min(records, from + TOGETHER); i++) {
                var bureau = office.bureaus.get(i % office.bureaus.size());
                works.add(sentences.record(bureau.id(), i));
            }
            ids.addAll(office.bean(Ledger.class).submitAll(works, recorder));
        }
        return ids;
    }

    private static Row found(Office office, Store store, Sentences sentences, List<RecordId> ids, int records)
            throws SQLException {
        var top = office.actor(office.county, Role.SUPERIOR);
        var bureau = office.actor(office.bureaus.getFirst(), Role.HEAD);
        for (var word : Sentences.COMMON) ask(office, word, top);
        var millis = new ArrayList<Double>();
        int right = 0;
        for (var planted : sentences.planted.entrySet()) {
            var expected = new HashSet<RecordId>();
            planted.getValue().forEach(number -> expected.add(ids.get(number)));
            long began = System.nanoTime();
            var found = ask(office, planted.getKey(), top);
            millis.add((System.nanoTime() - began) / 1e6);
            if (found.equals(expected)) right++;
        }
        for (var actor : List.of(top, bureau))
            for (var word : Sentences.COMMON) {
                long began = System.nanoTime();
                ask(office, word, actor);
                millis.add((System.nanoTime() - began) / 1e6);
            }
        var all = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double slow = all[(int) (all.length * 0.95)];
        double recall = (double) right / sentences.planted.size();
        double like = like(store, sentences);
        var what = "%s: the records of a search, %,d records, %d planted and %d common words"
                .formatted(store.engine(), records, sentences.planted.size(), Sentences.COMMON.size());
        return Row.of(
                        what,
                        "p50 %.1f ms, p95 %.1f ms, recall %.3f".formatted(all[all.length / 2], slow, recall),
                        "p95 ≤ 200 ms, recall 1.0",
                        slow <= MILLIS && right == sentences.planted.size())
                .beside("LIKE '%%word%%' over the same texts: p50 %.0f ms".formatted(like), like / all[all.length / 2]);
    }

    private static Set<RecordId> ask(Office office, String word, Actor actor) {
        var hits = office.bean(Words.class).find(new Wanted(List.of(word), null, null, null, 0, SIZE), actor);
        var found = new HashSet<RecordId>();
        hits.hits().forEach(hit -> found.add(hit.record().id()));
        return found;
    }

    /// Of some planted words.
    private static double like(Store store, Sentences sentences) throws SQLException {
        var millis = new ArrayList<Double>();
        try (var connection = store.connection();
                var asked = connection.prepareStatement(
                        "select id from search_record where words like ? order by day desc limit 21")) {
            for (var word : sentences.planted.keySet().stream().limit(7).toList()) {
                long began = System.nanoTime();
                asked.setString(1, "%" + word + "%");
                try (var found = asked.executeQuery()) {
                    while (found.next()) found.getString(1);
                }
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /// One writer, whose work the index follows as in the server; beside the same without. Turn by turn, since the
    /// machine is never the same twice.
    private static Row followed(Office office, Store store, int records) throws Exception {
        var rates = new HashMap<Boolean, List<Double>>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        written(office, records / 2, true);
        for (int round = 0; round < 3; round++)
            for (boolean following : List.of(false, true))
                rates.get(following).add(written(office, records, following));
        double with = median(rates.get(true));
        double without = median(rates.get(false));
        return Row.of(
                        store.engine() + ": entries a second, 1 writer (submitted, confirmed), the index following",
                        Text.number(with),
                        "≥ 90 % of the same without",
                        with >= SHARE * without)
                .beside("without the index following: " + Text.number(without), with / without);
    }

    private static double written(Office office, int records, boolean following) throws Exception {
        var ledger = office.bean(Ledger.class);
        var unit = office.bureaus.getFirst();
        var recorder = office.actor(unit, Role.RECORDER);
        var confirmer = office.actor(unit, Role.CONFIRMER);
        var over = new AtomicBoolean();
        var follower = Thread.ofPlatform().start(() -> {
            while (following && !over.get()) {
                office.bean(Indexing.class).index(office.region);
                pause();
            }
        });
        long began = System.nanoTime();
        for (int i = 0; i < records; i++)
            ledger.confirm(ledger.submit(Office.training(unit, i), recorder).id(), confirmer);
        double seconds = (System.nanoTime() - began) / 1e9;
        over.set(true);
        follower.join();
        office.bean(Indexing.class).index(office.region);
        return 2 * records / seconds;
    }

    /// As jobs.properties says.
    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
