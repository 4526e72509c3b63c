package shilu.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.programme.Programmes;
import shilu.sample.World;
import shilu.unit.People;
import shilu.unit.Unit;

/// A county with one bureau where the first pack is in force, its recorder and its confirmer.
final class Office {
    final World world = World.fresh();
    final Unit bureau;
    final Unit neighbour;
    final Actor recorder;
    final Actor confirmer;
    final Imports imports = World.bean(Imports.class);

    Office() {
        bureau = world.unit("甲局", world.county);
        neighbour = world.unit("乙局", world.county);
        recorder = world.actor(bureau.id(), Role.RECORDER);
        confirmer = world.actor(bureau.id(), Role.CONFIRMER);
        var programmes = World.bean(Programmes.class);
        var pack = programmes.keep(world.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(
                pack, world.county.id(), LocalDate.of(2023, 1, 1), LocalDate.of(2099, 12, 31), world.administrator());
        World.bean(People.class).add(bureau.id(), "张三", null, world.administrator());
    }

    Preview preview(Path... files) {
        return imports.preview(sources(files), recorder, _ -> {});
    }

    Taken take(Path... files) {
        return imports.take(sources(files), false, recorder, _ -> {});
    }

    Taken takeGoodRows(Path... files) {
        return imports.take(sources(files), true, recorder, _ -> {});
    }

    static List<Source> sources(Path... files) {
        return java.util.Arrays.stream(files)
                .map(file -> new Source(file, null))
                .toList();
    }
}
