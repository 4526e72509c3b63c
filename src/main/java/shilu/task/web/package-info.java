@NullMarked
package shilu.task.web;

import org.jspecify.annotations.NullMarked;
