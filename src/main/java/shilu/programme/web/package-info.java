@NullMarked
package shilu.programme.web;

import org.jspecify.annotations.NullMarked;
