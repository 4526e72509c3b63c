package shilu.arrival.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.arrival.Arrival;
import shilu.arrival.Sheet;
import shilu.ledger.DraftId;

/// The sheet as it stands above its draft's form.
///
/// @param sheet   null before it was opened
/// @param lines   of those who wait for an answer
/// @param into    the fields they can be taken into, the usual one first
/// @param version the draft's, where nothing but those fields changed since the reader's page last knew it; else null
/// @param stamp   the same as long as nothing changed
/// @param said    what was just done
public record ArrivalsView(
        DraftId draft,
        @Nullable Sheet sheet,
        List<Line> lines,
        List<Into> into,
        @Nullable Long version,
        String stamp,
        @Nullable Said said) {

    /// @param more unit and post; empty for an outsider
    public record Line(Arrival arrival, String more) {}

    /// @param name   how the form calls the field
    /// @param text   what stands in it
    /// @param people whom its marks stand for
    public record Into(String id, String name, String label, String text, List<Marked> people) {}

    public record Marked(String mark, String name) {}

    public record Said(String code, Object... details) {}
}
