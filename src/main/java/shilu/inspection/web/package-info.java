@NullMarked
package shilu.inspection.web;

import org.jspecify.annotations.NullMarked;
