package shilu.arrival;

/// What the recorder shows at the meeting.
///
/// @param path     of the page the code leads to; empty while names are not taken
/// @param arrivals how many have signed
public record Shown(SheetId sheet, String path, int arrivals) {
    public boolean open() {
        return !path.isEmpty();
    }
}
