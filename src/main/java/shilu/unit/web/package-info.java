/// Pages for the system administrator: the units and their people.
@NullMarked
package shilu.unit.web;

import org.jspecify.annotations.NullMarked;
