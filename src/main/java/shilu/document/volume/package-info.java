/// Finished reports bound into one volume: their texts rewritten so that nothing of one meets anything of another by
/// id, style, list or bookmark, with a cover and contents before them and one signed table for all.
@NullMarked
package shilu.document.volume;

import org.jspecify.annotations.NullMarked;
