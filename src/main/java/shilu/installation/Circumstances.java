package shilu.installation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What cannot change while records are written: the tree and the packs in force, from when their turn is taken together
/// with others to the end of the transaction. Each question about them is asked once then, however many records are
/// judged by it; at all other times it is asked every time. Who changes them has their turn alone, and asks anew.
@Component
public class Circumstances {
    /// An import may go through very many units.
    private static final int HELD = 20_000;

    private static final class Known extends ResourceHolderSupport {
        private final Map<Object, Object> answers = new HashMap<>();
        private boolean standing = true;
    }

    /// Whether questions are asked once.
    public boolean stand() {
        var known = here();
        return known != null && known.standing;
    }

    /// @param question with everything its answer depends on, but time
    @SuppressWarnings("unchecked")
    public <T> T known(Object question, Supplier<T> asked) {
        var known = here();
        if (known == null || !known.standing) return asked.get();
        var answer = known.answers.get(question);
        if (answer != null) return (T) answer;
        var fresh = asked.get();
        if (known.answers.size() >= HELD) known.answers.clear();
        known.answers.put(question, fresh);
        return fresh;
    }

    /// Long readings outside of transactions, whose outcome is judged again when it is written.
    public <T> T whileReading(Supplier<T> reading) {
        if (here() != null) return reading.get();
        TransactionSynchronizationManager.bindResource(this, new Known());
        try {
            return reading.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    /// To the end of the transaction, or until somebody in it is about to change them.
    void standFromNow() {
        var known = here();
        if (known == null) {
            known = new Known();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(known, this) {});
            known.setSynchronizedWithTransaction(true);
        }
        if (!known.isSynchronizedWithTransaction()) throw new IllegalStateException("written while only reading");
        known.standing = true;
    }

    void mayChange() {
        var known = here();
        if (known == null) return;
        known.standing = false;
        known.answers.clear();
    }

    private @Nullable Known here() {
        return (Known) TransactionSynchronizationManager.getResource(this);
    }
}
