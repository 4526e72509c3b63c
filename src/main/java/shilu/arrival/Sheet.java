package shilu.arrival;

import java.util.List;

/// A meeting's sheet, as the recorder sees it.
///
/// @param open     whether names are taken now
/// @param arrivals in the order in which they came
/// @param others   how many people stand in the draft as having come who did not sign
public record Sheet(SheetId id, boolean open, List<Arrival> arrivals, int others) {

    public List<Arrival> waiting() {
        return arrivals.stream().filter(one -> !one.confirmed()).toList();
    }

    public List<Arrival> confirmed() {
        return arrivals.stream().filter(Arrival::confirmed).toList();
    }
}
