package shilu.commitment;

/// One letter: the id of the report that holds its file.
public record LetterId(String value) {
    /// The address of its page.
    public String path() {
        return "/letters/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
