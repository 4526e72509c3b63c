package shilu.programme.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.programme.InForce;

/// Packs in folders, read with the pack beside them that they use.
public final class PackReader {
    private PackReader() {}

    public static List<Problem> faults(Path folder) {
        var faults = new ArrayList<Problem>();
        var pack = whole(folder);
        var _ = PackReading.read(PackSource.read(pack), PackSource.beside(pack.resolveSibling("")), faults);
        return faults;
    }

    public static List<Problem> changes(Path folder, Path older) {
        return Against.changes(sound(folder), sound(older));
    }

    public static InForce read(Path... folders) {
        return new Together(Arrays.stream(folders).map(PackReader::sound).toList());
    }

    static Pack sound(Path folder) {
        var pack = whole(folder);
        return PackReading.sound(PackSource.read(pack), PackSource.beside(pack.resolveSibling("")));
    }

    private static Path whole(Path folder) {
        var pack = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(pack)) throw Refused.because("pack.folder.missing", folder);
        return pack;
    }
}
