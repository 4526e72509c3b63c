package shilu.programme;

/// What an agenda item may be about, so that one meeting counts for several responsibility systems.
///
/// @param id lower-case ASCII with the pack's short name in front, such as `mine.visits`
public record Topic(String id, Label name) {}
