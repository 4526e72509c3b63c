/// Draws the sample evidence: photos, signed sheets, minutes. Everything says 样例.
@NullMarked
package shilu.sample.evidence;

import org.jspecify.annotations.NullMarked;
