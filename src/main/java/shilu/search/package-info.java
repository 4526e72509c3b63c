/// The one search box’s records: an index of the words that records say, and what is found by it. Of people it knows
/// nothing: what a record says of who took part never enters it.
@ApplicationModule(
        displayName = "搜索",
        allowedDependencies = {"common", "installation", "cli", "web", "unit", "programme", "ledger"})
@NullMarked
package shilu.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
