/// Pages on which workbooks come in.
@NullMarked
package shilu.exchange.web;

import org.jspecify.annotations.NullMarked;
