@NullMarked
package shilu.arrival.web;

import org.jspecify.annotations.NullMarked;
