package shilu.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// Every table of every module, as the migrations make it.
final class Schema {
    private static final DSLContext MADE = make();

    private Schema() {}

    record Column(String table, String name, int placeInKey) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    static List<Column> columns() {
        return MADE.fetch("""
                        select m.name as tab, c.name as col, c.pk as place
                        from sqlite_master m join pragma_table_info(m.name) c
                        where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'flyway_%'
                        order by m.name, c.cid""")
                .map(row -> new Column(
                        row.get("tab", String.class), row.get("col", String.class), row.get("place", Integer.class)));
    }

    private static DSLContext make() {
        try {
            var file = Files.createTempDirectory("shilu-schema").resolve("shilu.db");
            var source = new SimpleDriverDataSource(new org.sqlite.JDBC(), "jdbc:sqlite:" + file);
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration", "classpath:db/vendor/sqlite")
                    .load()
                    .migrate();
            return DSL.using(source, SQLDialect.SQLITE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
