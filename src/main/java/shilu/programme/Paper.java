package shilu.programme;

/// A Word file that is made of one record or of its draft, such as the notice or the minutes of a meeting (文书).
///
/// @param name     what the file is called as well
/// @param template the Word file it is filled from
public record Paper(String id, Label name, When when, ReportForm.Template template) {

    /// `when:` in YAML.
    public enum When {
        /// from the draft, before the work is done
        BEFORE,
        /// from the record
        AFTER
    }
}
