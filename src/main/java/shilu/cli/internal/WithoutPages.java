package shilu.cli.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// Leaves the modules' `web` packages out of a context without a web server: commands use no pages, and start sooner.
final class WithoutPages extends TypeExcludeFilter {
    private static final Pattern PAGES = Pattern.compile("shilu\\.\\w+\\.web\\..*");

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
        return PAGES.matcher(reader.getClassMetadata().getClassName()).matches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithoutPages;
    }

    @Override
    public int hashCode() {
        return WithoutPages.class.hashCode();
    }
}
