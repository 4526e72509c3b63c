package shilu.programme.internal;

import static shilu.programme.internal.db.Tables.PROGRAMME_PACK;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Region;

/// Numbers of versions. One number means one content, whichever system the pack was edited for.
@Component
class Numbering {
    private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final int LONGEST = 40;

    private final DSLContext sql;

    Numbering(DSLContext sql) {
        this.sql = sql;
    }

    /// The first free number after the given one: 2025.2 after 2025.1.
    String next(Region region, String pack, String version) {
        int point = version.lastIndexOf('.') + 1;
        var number = new BigInteger(version.substring(point)).add(BigInteger.ONE);
        while (kept(region, pack, version.substring(0, point) + number)) number = number.add(BigInteger.ONE);
        return version.substring(0, point) + number;
    }

    List<Problem> problems(Region region, String pack, String version) {
        if (version.length() > LONGEST || !FORM.matcher(version).matches())
            return List.of(Problem.about("version", "programme.edit.version.form", version));
        if (kept(region, pack, version))
            return List.of(Problem.about("version", "programme.edit.version.taken", version));
        return List.of();
    }

    private boolean kept(Region region, String pack, String version) {
        return sql.fetchExists(
                PROGRAMME_PACK,
                PROGRAMME_PACK.REGION.eq(region.value()),
                PROGRAMME_PACK.ID.eq(pack),
                PROGRAMME_PACK.VERSION.eq(version));
    }
}
