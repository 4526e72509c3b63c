@NullMarked
package shilu.commitment.web;

import org.jspecify.annotations.NullMarked;
