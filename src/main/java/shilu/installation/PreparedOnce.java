package shilu.installation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections that keep what they have prepared and lend it again for the same text. SQLite's driver prepares a
/// statement anew each time, which takes as long as running it; PostgreSQL's keeps them itself. A statement that is
/// lent already is prepared a second time, and one that was given a limit of its own is not kept.
final class PreparedOnce extends DelegatingDataSource {
    private static final int KEPT = 100;
    private static final Set<String> OF_ITS_OWN =
            Set.of("setMaxRows", "setLargeMaxRows", "setQueryTimeout", "setFetchSize", "closeOnCompletion");

    PreparedOnce(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, new Keeping(super.getConnection()));
    }

    private record Keeping(Connection connection, SequencedMap<String, PreparedStatement> idle)
            implements InvocationHandler {
        Keeping(Connection connection) {
            this(connection, new LinkedHashMap<>(KEPT, 0.75f, true));
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] given)
                throws Throwable {
            if (method.getName().equals("prepareStatement")
                    && given != null
                    && given.length == 1
                    && given[0] instanceof String text) return lent(text);
            return call(connection, method, given);
        }

        private PreparedStatement lent(String text) throws SQLException {
            var known = idle.remove(text);
            return proxy(
                    PreparedStatement.class,
                    new Lent(this, text, known != null ? known : connection.prepareStatement(text)));
        }

        void back(String text, PreparedStatement statement) throws SQLException {
            var other = idle.put(text, statement);
            if (other != null) other.close();
            if (idle.size() > KEPT) idle.pollFirstEntry().getValue().close();
        }
    }

    private static final class Lent implements InvocationHandler {
        private final Keeping owner;
        private final String text;
        private final PreparedStatement statement;
        private @Nullable ResultSet rows;
        private boolean plain = true;
        private boolean closed;

        Lent(Keeping owner, String text, PreparedStatement statement) {
            this.owner = owner;
            this.text = text;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] given)
                throws Throwable {
            var name = method.getName();
            if (name.equals("close")) {
                close();
                return null;
            }
            if (name.equals("isClosed")) return closed;
            if (OF_ITS_OWN.contains(name)) plain = false;
            try {
                var answer = call(statement, method, given);
                if (answer instanceof ResultSet found) rows = found;
                return answer;
            } catch (SQLException failed) {
                plain = false;
                throw failed;
            }
        }

        private void close() throws SQLException {
            if (closed) return;
            closed = true;
            if (plain) giveBack();
            else statement.close();
        }

        private void giveBack() throws SQLException {
            var last = rows != null ? rows : statement.getResultSet();
            if (last != null) last.close();
            statement.clearBatch();
            statement.clearParameters();
            owner.back(text, statement);
        }
    }

    private static @Nullable Object call(Object on, Method method, @Nullable Object @Nullable [] given)
            throws Throwable {
        try {
            return method.invoke(on, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
