package shilu.programme;

/// A record kind's id: lower-case ASCII with the pack's short name in front, such as `mine.visit`.
public record KindId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
