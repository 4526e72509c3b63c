package shilu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The two engines. All is measured on both, unless `bin/bench --on ENGINE` asks for one.
enum Engine {
    SQLITE {
        @Override
        Store open() throws IOException {
            return Store.sqlite();
        }
    },
    POSTGRESQL {
        @Override
        Store open() throws IOException {
            return Store.postgresql();
        }
    };

    /// The system property that names the one asked for.
    static final String ONLY = "shilu.bench.engine";

    /// A fresh database.
    abstract Store open() throws IOException;

    /// As it is written behind `--on`; empty if there is no such engine.
    static Optional<Engine> named(String word) {
        return Arrays.stream(values())
                .filter(engine -> engine.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /// What is measured on one and then on the other. What each gave is printed at once: the other may take an hour.
    static List<Row> each(Measuring measuring) throws Exception {
        var rows = new ArrayList<Row>();
        for (var engine : asked()) {
            var found = measuring.on(engine);
            found.forEach(row -> System.out.println(row.what() + ": " + row.value()));
            rows.addAll(found);
        }
        return rows;
    }

    /// On a fresh database of each.
    static List<Row> eachStore(OnStore measuring) throws Exception {
        return each(engine -> {
            try (var store = engine.open()) {
                return measuring.on(store);
            }
        });
    }

    private static List<Engine> asked() {
        return named(System.getProperty(ONLY, "")).map(List::of).orElse(List.of(values()));
    }

    interface Measuring {
        List<Row> on(Engine engine) throws Exception;
    }

    interface OnStore {
        List<Row> on(Store store) throws Exception;
    }
}
