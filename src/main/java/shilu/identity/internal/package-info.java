/// How accounts, grants, links and the audit log are kept, and the rules that decide.
@NullMarked
package shilu.identity.internal;

import org.jspecify.annotations.NullMarked;
