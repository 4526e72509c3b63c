/// Makes the sample county from its word banks: the workbooks and evidence that stand in packs/…/sample.
@NullMarked
package shilu.sample;

import org.jspecify.annotations.NullMarked;
