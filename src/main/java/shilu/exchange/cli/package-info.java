@NullMarked
package shilu.exchange.cli;

import org.jspecify.annotations.NullMarked;
