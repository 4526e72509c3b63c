/// How a document that came back is read and judged: its texts and controls, the words around each figure, the numbers
/// nobody answers for, and the comments that say so inside a copy.
@NullMarked
package shilu.document.check;

import org.jspecify.annotations.NullMarked;
