/// Word documents with living figures: templates filled, every figure in a control of its own and in a signed table
/// inside the file, read back and compared when the file returns. Knows documents, and nothing of what they are about.
@ApplicationModule(
        displayName = "文档",
        allowedDependencies = {"common"})
@NullMarked
package shilu.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
