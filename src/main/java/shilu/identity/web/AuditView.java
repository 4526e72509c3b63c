package shilu.identity.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.identity.Audit;

/// A row with the names of who did it and of what it was done on, as they read now.
public record AuditView(Audit.Row row, @Nullable String name, String subject) {
    /// Code of the text that says what was done, from its route: `POST /accounts/{id}/lock` is
    /// `audit.what.accounts.lock`.
    public String text() {
        var words = row.act().what().replaceAll("\\{[^}]*}", "").split("[^A-Za-z-]+");
        var named = Stream.of(words)
                .filter(word -> !word.isEmpty() && !word.equals(word.toUpperCase(Locale.ROOT)))
                .toList();
        return "audit.what." + String.join(".", named);
    }

    public boolean done() {
        return row.act().result().equals("done");
    }

    /// Codes of the reasons of a refusal.
    public List<String> reasons() {
        var result = row.act().result();
        return result.startsWith("refused ") ? List.of(result.substring(8).split(" ")) : List.of();
    }
}
