@NullMarked
package shilu.plan.web;

import org.jspecify.annotations.NullMarked;
