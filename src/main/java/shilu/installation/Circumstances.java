package shilu.installation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What cannot change while records are written: the tree and the packs in force, from when their turn is taken
/// together with others to the end of the transaction. Each question about them is asked once then, however many
/// records are judged by it; at all other times it is asked every time. Who changes them has their turn alone, and
/// asks anew.
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

    /// The same for what others may change meanwhile: it is asked once during a reading, and always while something is
    /// written.
    public <T> T seen(Object question, Supplier<T> asked) {
        var known = here();
        return known == null || known.isSynchronizedWithTransaction() ? asked.get() : known(question, asked);
    }

    /// Long readings outside of transactions, whose outcome is judged again when it is written.
    public <T> T whileReading(Supplier<T> reading) {
        boolean begun = beginReading();
        try {
            return reading.get();
        } finally {
            if (begun) endReading();
        }
    }

    /// From now on this thread sees everything as it stood when it first asked.
    public boolean beginReading() {
        if (here() != null) return false;
        TransactionSynchronizationManager.bindResource(this, new Known());
        return true;
    }

    public void endReading() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /// To the end of the transaction, or until somebody in it is about to change them. What was seen in a reading
    /// around it is forgotten.
    void standFromNow() {
        var around = here();
        if (around != null && around.isSynchronizedWithTransaction()) {
            around.standing = true;
            return;
        }
        if (around != null) {
            around.answers.clear();
            TransactionSynchronizationManager.unbindResource(this);
        }
        var known = new Known();
        known.setSynchronizedWithTransaction(true);
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(known, this) {
            @Override
            public void afterCompletion(int status) {
                super.afterCompletion(status);
                if (around != null) TransactionSynchronizationManager.bindResource(Circumstances.this, around);
            }
        });
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
