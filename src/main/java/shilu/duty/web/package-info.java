@NullMarked
package shilu.duty.web;

import org.jspecify.annotations.NullMarked;
