/// How documents are read and written: zip packages, XML parts, templates, the table of figures.
@NullMarked
package shilu.document.internal;

import org.jspecify.annotations.NullMarked;
