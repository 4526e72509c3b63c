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
import shilu.sample.Databases;

/// Every table of every module, as the migrations make it on the engine of the tests.
final class Schema {
    private Schema() {}

    record Column(String table, String name, int placeInKey) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    static List<Column> columns() {
        return MADE.fetch(Databases.postgresql() ? ON_POSTGRESQL : ON_SQLITE)
                .map(row -> new Column(
                        row.get("tab", String.class), row.get("col", String.class), row.get("place", Integer.class)));
    }

    /// The rows of a question to the database that was made, each as text.
    static List<String> ask(String statement) {
        return MADE.fetch(statement).map(row -> String.join(" ", row.into(String[].class)));
    }

    private static final String ON_SQLITE = """
            select m.name as tab, c.name as col, c.pk as place
            from sqlite_master m join pragma_table_info(m.name) c
            where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'flyway_%'
            order by m.name, c.cid""";

    private static final String ON_POSTGRESQL = """
            select c.table_name as tab, c.column_name as col, coalesce(k.ordinal_position, 0) as place
            from information_schema.columns c
            left join information_schema.table_constraints t on t.table_schema = c.table_schema
              and t.table_name = c.table_name and t.constraint_type = 'PRIMARY KEY'
            left join information_schema.key_column_usage k on k.constraint_schema = t.constraint_schema
              and k.constraint_name = t.constraint_name and k.table_name = c.table_name and k.column_name = c.column_name
            where c.table_schema = 'public' and c.table_name not like 'flyway_%'
            order by c.table_name, c.ordinal_position""";

    private static final DSLContext MADE = make();

    private static DSLContext make() {
        try {
            var home = Files.createTempDirectory("shilu-schema");
            var source = Databases.postgresql()
                    ? new SimpleDriverDataSource(
                            new org.postgresql.Driver(), Databases.url(home), "postgres", "postgres")
                    : new SimpleDriverDataSource(new org.sqlite.JDBC(), "jdbc:sqlite:" + home.resolve("shilu.db"));
            var engine = Databases.postgresql() ? Databases.POSTGRESQL : "sqlite";
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration", "classpath:db/vendor/" + engine)
                    .load()
                    .migrate();
            return DSL.using(source, Databases.postgresql() ? SQLDialect.POSTGRES : SQLDialect.SQLITE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
