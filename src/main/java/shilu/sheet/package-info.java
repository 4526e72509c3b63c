/// Workbooks as offices really keep them: rows read one by one, each cell knowing where it stands, and workbooks
/// written as they are printed. Knows nothing of what the rows mean.
@ApplicationModule(
        displayName = "表格",
        allowedDependencies = {"common"})
@NullMarked
package shilu.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
