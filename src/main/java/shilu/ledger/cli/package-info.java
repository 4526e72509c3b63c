@NullMarked
package shilu.ledger.cli;

import org.jspecify.annotations.NullMarked;
