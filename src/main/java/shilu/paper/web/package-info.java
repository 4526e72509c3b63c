@NullMarked
package shilu.paper.web;

import org.jspecify.annotations.NullMarked;
