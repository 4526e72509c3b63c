package shilu.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import shilu.programme.Programmes;
import shilu.programme.internal.db.Tables;
import shilu.sample.World;

class KeptPacksTest {
    private final World world = World.fresh();

    @Test
    void a_pack_read_back_is_the_pack_that_was_kept_and_one_that_was_changed_is_not_read() {
        var version = World.bean(Programmes.class).keep(world.region, Path.of("packs/ideology-responsibility"));
        var sql = World.bean(DSLContext.class);
        var pack = new KeptPacks(sql).pack(world.region, version.hash());
        assertThat(pack.version()).isEqualTo(version);
        assertThat(pack.metrics()).hasSizeGreaterThan(30);
        assertThat(pack.used()).isNotNull();

        var file = Tables.PROGRAMME_FILE;
        var changed = Base64.getEncoder().encodeToString("[]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sql.update(file)
                .set(file.CONTENT, changed)
                .where(file.REGION.eq(world.region.value()), file.HASH.eq(version.hash()), file.PATH.eq("metrics.yaml"))
                .execute();
        assertThatThrownBy(() -> new KeptPacks(sql).pack(world.region, version.hash()))
                .isInstanceOf(IllegalStateException.class);
    }
}
