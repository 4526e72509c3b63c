package shilu.installation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/// The few statements on the path of every write. jOOQ renders a statement anew whenever it runs, which takes longer
/// than running it, and in a batch for each row; here each is rendered once for as long as the process lives. They run
/// in the transaction like all others. What is not asked with every write is better asked of jOOQ as usual.
@Component
public class KeptStatements {
    private final DSLContext sql;
    private final JdbcTemplate jdbc;
    private final Map<KeptStatement, String> texts = new ConcurrentHashMap<>();
    private final Map<Table<?>, String> inserting = new ConcurrentHashMap<>();

    KeptStatements(DSLContext sql, DataSource database) {
        this.sql = sql;
        this.jdbc = new JdbcTemplate(database);
    }

    /// @param values in the order in which the question has them
    public Result<Record> fetch(KeptStatement question, Object... values) {
        ResultSetExtractor<Result<Record>> reading = rows -> sql.fetch(rows, question.answered);
        return Objects.requireNonNull(jdbc.query(text(question), statement -> bind(statement, values), reading));
    }

    /// Once for each list of values.
    public void run(KeptStatement statement, List<@Nullable Object[]> values) {
        batch(text(statement), values);
    }

    /// All columns of each row, in one batch; nothing for no row.
    public void insert(Table<?> table, List<? extends Record> rows) {
        if (rows.isEmpty()) return;
        batch(
                inserting.computeIfAbsent(table, this::insert),
                rows.stream().map(Record::intoArray).toList());
    }

    private void batch(String text, List<@Nullable Object[]> values) {
        jdbc.batchUpdate(text, values, values.size(), this::bind);
    }

    private String text(KeptStatement statement) {
        return texts.computeIfAbsent(statement, one -> sql.render(one.query));
    }

    /// The questions asked so far, as this engine has them, for looking at how it finds the rows.
    public Collection<String> questions() {
        return texts.entrySet().stream()
                .filter(one -> one.getKey().query instanceof Select<?>)
                .map(Map.Entry::getValue)
                .toList();
    }

    private String insert(Table<?> table) {
        var values = table.fieldStream().map(KeptStatement::given).toList();
        return sql.render(DSL.insertInto(table).columns(table.fields()).values(values));
    }

    private void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        boolean days = sql.dialect().family() == SQLDialect.POSTGRES;
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                // SQLite knows neither, and has them as jOOQ writes them.
                case LocalDate day when !days -> statement.setString(i + 1, day.toString());
                case LocalDateTime moment
                when !days ->
                    statement.setString(i + 1, Timestamp.valueOf(moment).toString());
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }
}
