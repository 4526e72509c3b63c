package shilu.duty.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.duty.Obligation;

/// Which obligations a table shows; what is empty or null leaves a question open.
///
/// @param pack the short name with which the ids of a pack's duties begin
public record Narrowed(
        @Nullable String pack,
        @Nullable String duty,
        @Nullable String state) {
    static final Narrowed NOT = new Narrowed(null, null, null);

    List<Obligation> of(List<Obligation> all) {
        return all.stream().filter(this::holds).toList();
    }

    private boolean holds(Obligation one) {
        var id = one.duty().id();
        return (blank(pack) || pack(id).equals(pack))
                && (blank(duty) || id.equals(duty))
                && (blank(state) || one.state().code().equals(state));
    }

    boolean any() {
        return !blank(pack) || !blank(duty) || !blank(state);
    }

    static String pack(String duty) {
        return duty.substring(0, duty.indexOf('.'));
    }

    private static boolean blank(@Nullable String asked) {
        return asked == null || asked.isBlank();
    }
}
