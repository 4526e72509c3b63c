package shilu.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A visitor's session as it was read for one request, and what that request changed in it: only that is written, so
/// that two requests at once do not undo each other's work.
final class KeptSession implements Session {
    private final String id;
    private final Duration idle;
    private final Map<String, Object> values;
    private final Set<String> changed = new HashSet<>();
    private final Instant used;
    private Instant accessed;
    private boolean fresh;

    private KeptSession(String id, Instant used, Duration idle, Map<String, Object> values, boolean fresh) {
        this.id = id;
        this.used = used;
        this.accessed = used;
        this.idle = idle;
        this.values = values;
        this.fresh = fresh;
    }

    static KeptSession begun(String id, Instant now, Duration idle) {
        return new KeptSession(id, now, idle, new HashMap<>(), true);
    }

    static KeptSession found(String id, Instant used, Duration idle, Map<String, Object> values) {
        return new KeptSession(id, used, idle, values, false);
    }

    /// Not yet in the database.
    boolean fresh() {
        return fresh;
    }

    /// When it was used last, as the database has it.
    Instant used() {
        return used;
    }

    /// Names of what was set or removed since it was read.
    Set<String> changed() {
        return changed;
    }

    void written() {
        changed.clear();
        fresh = false;
    }

    @Override
    public String getId() {
        return id;
    }

    /// Whoever signs in gets a new session altogether; see `Present`.
    @Override
    public String changeSessionId() {
        throw new UnsupportedOperationException("a session keeps its id; end it and begin another");
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) values.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        values.put(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        if (values.remove(name) != null) changed.add(name);
    }

    /// When it was used last: nobody asks when it began.
    @Override
    public Instant getCreationTime() {
        return used;
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        accessed = moment;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    /// One for all sessions, from the settings.
    @Override
    public void setMaxInactiveInterval(Duration interval) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    /// What is over is not found in the first place.
    @Override
    public boolean isExpired() {
        return false;
    }
}
