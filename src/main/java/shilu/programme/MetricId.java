package shilu.programme;

/// A metric's id: lower-case ASCII with the pack's short name in front, such as `mine.home-visits`.
/// It keeps its meaning for ever: a changed filter or unit of measure needs a new id.
public record MetricId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
