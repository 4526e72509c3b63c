@NullMarked
package shilu.ledger.web;

import org.jspecify.annotations.NullMarked;
