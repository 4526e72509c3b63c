package shilu.bench;

/// One row of the table.
///
/// @param what   what was measured, with its size
/// @param value  as measured, with its unit of measure
/// @param target as the design asks; "" where it asks nothing
/// @param beside the peer or the bare engine and what it did; "quoted" says that it was not run here
/// @param ratio  this to that; more is better. "" where nothing stands beside
/// @param met    whether the target is met
public record Row(String what, String value, String target, String beside, String ratio, boolean met) {

    static Row of(String what, String value, String target, boolean met) {
        return new Row(what, value, target, "", "", met);
    }

    Row beside(String beside, double ratio) {
        return new Row(what, value, target, beside, Text.ratio(ratio), met);
    }
}
