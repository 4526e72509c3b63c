package shilu.programme;

import java.util.List;
import java.util.Optional;

/// What of a pack version an office reads and edits in the page: its duties, and what may be chosen in its records.
public record PackContent(PackVersion version, Label name, List<Duty> duties, List<ChoiceList> choices) {

    /// The choices of one field.
    ///
    /// @param pack  the pack that defines them, which may be the one that is used
    /// @param entry the id of the kind that has the field, or of the extension that adds it
    /// @param kind  what the kind is called
    public record ChoiceList(String pack, String entry, Label kind, Field field) {

        /// Where it stands among the addresses of its system.
        public String path() {
            return entry + "/" + field.id();
        }
    }

    public Optional<Duty> duty(String id) {
        return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    public Optional<ChoiceList> choices(String entry, String field) {
        return choices.stream()
                .filter(list -> list.entry().equals(entry) && list.field().id().equals(field))
                .findFirst();
    }
}
