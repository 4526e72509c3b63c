package shilu.ledger.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.ledger.Version;
import shilu.ledger.WorkRecord;
import shilu.ledger.web.RecordView.Happened;

/// What became of each version of a record, and of each request to withdraw it. Pure: the entries tell all of it.
public final class VersionFold {
    final List<One> versions = new ArrayList<>();
    final List<Withdrawal> withdrawals = new ArrayList<>();
    private int counted = -1;

    /// @param from   the number of the version it was to take the place of, from 0; -1 for the first
    /// @param answer what a second person said of it; null while it waits
    record One(
            Version version, int from, Fate fate, @Nullable Happened answer) {}

    public enum Fate {
        WAITING,
        COUNTS,
        /// It counted until a later one did.
        REPLACED,
        GIVEN_BACK,
        WITHDRAWN
    }

    /// @param answer null while it waits
    public record Withdrawal(Happened asked, @Nullable Happened answer) {}

    static VersionFold of(WorkRecord record, List<Happened> entries) {
        var fold = new VersionFold();
        entries.forEach(one -> fold.then(one, record.versions()));
        return fold;
    }

    private void then(Happened happened, List<Version> all) {
        int last = versions.size() - 1;
        switch (happened.entry().type()) {
            case SUBMITTED, CORRECTION_SUBMITTED ->
                versions.add(new One(all.get(last + 1), counted >= 0 ? counted : last, Fate.WAITING, null));
            case CONFIRMED, CORRECTED -> {
                if (counted >= 0)
                    becomes(counted, Fate.REPLACED, versions.get(counted).answer());
                becomes(last, Fate.COUNTS, happened);
                counted = last;
            }
            case RETURNED, CORRECTION_RETURNED -> becomes(last, Fate.GIVEN_BACK, happened);
            case WITHDRAWAL_SUBMITTED -> withdrawals.add(new Withdrawal(happened, null));
            case WITHDRAWAL_RETURNED -> answered(happened);
            case WITHDRAWN -> {
                answered(happened);
                becomes(counted, Fate.WITHDRAWN, versions.get(counted).answer());
            }
        }
    }

    private void becomes(int number, Fate fate, @Nullable Happened answer) {
        var one = versions.get(number);
        versions.set(number, new One(one.version(), one.from(), fate, answer));
    }

    private void answered(Happened answer) {
        withdrawals.set(
                withdrawals.size() - 1, new Withdrawal(withdrawals.getLast().asked(), answer));
    }
}
