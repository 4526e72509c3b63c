package shilu.common;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/// A database that does not answer at the moment: stopped, restarting, cut off, or with no connection left. Nobody did
/// anything wrong, nothing was kept, and trying again in a moment is right.
public final class DatabaseAway {
    /// Of PostgreSQL: the connection failed, too many of them, and being shut down, crashed or starting.
    private static final List<String> STATES = List.of("08", "53300", "57P01", "57P02", "57P03");

    private DatabaseAway() {}

    /// Whether that is behind a failure.
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) if (says(cause)) return true;
        return false;
    }

    private static boolean says(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _ -> true;
            case SQLException failed -> STATES.stream().anyMatch(String.valueOf(failed.getSQLState())::startsWith);
            default -> false;
        };
    }
}
