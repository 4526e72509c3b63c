package shilu.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Refused;

/// The audit log: who did what, on what, from where, with what result, in real time. It cannot be switched off,
/// changed or shortened, and each row carries the hash of the one before.
public interface Audit {

    /// Where a command's acts come from.
    String COMMAND = "command";

    /// A refusal as a result: the reasons' codes.
    static String refusal(Refused refused) {
        return refused.problems().stream()
                .map(Problem::code)
                .distinct()
                .collect(Collectors.joining(" ", "refused ", ""));
    }

    /// Writes a row, in the caller's transaction when there is one.
    void record(Act act);

    /// Does the work of a command and writes a row for it, whether it was done, refused or failed. Call it outside a
    /// transaction: a refusal must be recorded though the work is rolled back.
    <T> T command(Actor actor, String what, String subject, Supplier<T> work);

    /// For the audit administrator; everybody else is refused. Newest first.
    List<Row> list(Filter filter, int offset, int size, Actor actor);

    long count(Filter filter, Actor actor);

    /// Walks the chain from the first row: the number of the first row that does not follow from the one before, or
    /// nothing when it is whole.
    OptionalLong check();

    /// The same for the audit administrator; everybody else is refused.
    OptionalLong check(Actor actor);

    /// @param who     null when nobody was signed in
    /// @param origin  address, or [#COMMAND]
    /// @param what    the route or command
    /// @param subject what it was done on
    /// @param result  `done`, `refused` with the reasons' codes, or `fault`
    record Act(@Nullable AccountId who, String origin, String what, String subject, String result) {}

    record Row(long seq, Instant at, Act act, String hash) {}

    /// @param from first day, real time in the office's zone
    record Filter(
            @Nullable AccountId who,
            @Nullable String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean refusedOnly) {}
}
