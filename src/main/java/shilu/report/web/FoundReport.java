package shilu.report.web;

import java.util.List;
import shilu.common.Plain;

/// A report or a volume that was looked for.
///
/// @param path   of its page
/// @param unit   what the unit is called
/// @param volume whether it is a volume
public record FoundReport(String path, String name, String unit, String period, boolean volume) {
    boolean holds(List<String> words) {
        var plain = Plain.of(unit + "\n" + name + "\n" + period).text();
        return words.stream().allMatch(plain::contains);
    }
}
