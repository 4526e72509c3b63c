package shilu.commitment.web;

import java.util.List;
import java.util.Map;
import shilu.commitment.Chain;

/// The chain as its page shows it.
public record ChainView(Chain chain, List<Row> rows, Map<String, String> systems) {

    public record Row(Chain.Row row, List<Spot> spots, Map<String, Long> counts) {}

    /// @param vacant as in a duty list
    public record Spot(Chain.Place place, List<DutyListView.Holder> holders, List<String> vacant) {}
}
