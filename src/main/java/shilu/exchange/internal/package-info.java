/// How workbooks become records.
@NullMarked
package shilu.exchange.internal;

import org.jspecify.annotations.NullMarked;
