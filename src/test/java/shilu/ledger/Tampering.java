package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import shilu.sample.Databases;

/// Somebody with the database in hand and its triggers gone.
final class Tampering implements AutoCloseable {
    private static final List<String> TRIGGERS = List.of(
            "entry_no_update",
            "entry_no_delete",
            "entry_no_replace",
            "text_no_delete",
            "text_only_blanked",
            "text_no_replace");

    private final Connection sql;
    private String region = "";

    /// An entry as it is stored.
    record Row(String unit, long seq, long position, String record, String prev, String hash, String body) {
        Place place() {
            return new Place(unit, seq);
        }
    }

    record Place(String unit, long seq) {}

    /// @param places     one of which must be told
    /// @param cutsTheEnd whether only what was taken out earlier can tell
    record Change(String what, List<Place> places, boolean cutsTheEnd) {}

    Tampering(Path home) throws SQLException {
        sql = Databases.connection(home);
        if (Databases.postgresql()) run("set session_replication_role = replica");
        else for (var trigger : TRIGGERS) run("drop trigger ledger_" + trigger);
    }

    /// Blanks one text, as an erasure by law does.
    void blankOneText(String where, int which) throws SQLException {
        run(
                "update ledger_text set content = null where (region, unit, seq, digest) = (select region, unit, seq, digest"
                        + " from ledger_text where region = ? order by unit, seq, digest limit 1 offset ?)",
                where,
                which % 5);
    }

    /// Remembers what stands in a region, to be restored.
    void keep(String where) throws SQLException {
        region = where;
        for (var table : List.of("entry", "text")) {
            run("drop table if exists kept_" + table);
            run("create table kept_" + table + " as select * from ledger_" + table + " where region = '" + where + "'");
        }
    }

    void restore() throws SQLException {
        for (var table : List.of("entry", "text")) {
            run("delete from ledger_" + table + " where region in (?, 'elsewhere')", region);
            run("insert into ledger_" + table + " select * from kept_" + table);
        }
    }

    List<Row> rows(String where) throws SQLException {
        try (var query = sql.prepareStatement("select unit, seq, position, record, prev, hash, body from ledger_entry"
                + " where region = ? order by unit, seq")) {
            query.setString(1, where);
            var rows = new ArrayList<Row>();
            try (var found = query.executeQuery()) {
                while (found.next())
                    rows.add(new Row(
                            found.getString(1),
                            found.getLong(2),
                            found.getLong(3),
                            found.getString(4),
                            found.getString(5),
                            found.getString(6),
                            found.getString(7)));
            }
            return rows;
        }
    }

    /// Does one thing to the region, of every sort there is.
    Change change(List<Row> rows, Random random) throws SQLException {
        var row = rows.get(random.nextInt(rows.size()));
        var next = rows.stream()
                .filter(other -> other.unit().equals(row.unit()) && other.seq() == row.seq() + 1)
                .findFirst();
        return switch (random.nextInt(10)) {
            case 0 -> body(row, random);
            case 1 -> set(row, "hash", other(row.hash(), random), row.place());
            case 2 -> set(row, "prev", other(row.prev(), random), row.place());
            case 3 -> column(row, random);
            case 4 -> text(row, random);
            case 5 -> next.isPresent() ? swapped(row, next.get(), "seq") : column(row, random);
            case 6 -> next.isPresent() ? swapped(row, next.get(), "position") : column(row, random);
            case 7 -> removed(row, next.isEmpty());
            case 8 -> added(row);
            default -> strayText(row, random);
        };
    }

    private Change body(Row row, Random random) throws SQLException {
        var bytes = row.body().getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(bytes.length);
        // PostgreSQL keeps texts only, and refuses bytes that are none.
        while (Databases.postgresql() && bytes[at] < 0) at = (at + 1) % bytes.length;
        var changed = (byte) (bytes[at] ^ (1 + random.nextInt(127)));
        bytes[at] = changed == 0 ? (byte) '?' : changed;
        var text = Databases.postgresql() ? "convert_from(?, 'UTF8')" : "cast(? as text)";
        try (var update = sql.prepareStatement(
                "update ledger_entry set body = " + text + " where region = ? and unit = ? and seq = ?")) {
            update.setBytes(1, bytes);
            update.setString(2, region);
            update.setString(3, row.unit());
            update.setLong(4, row.seq());
            assertThat(update.executeUpdate()).isOne();
        }
        return new Change("byte " + at + " of " + row, List.of(row.place()), false);
    }

    private Change column(Row row, Random random) throws SQLException {
        return switch (random.nextInt(5)) {
            case 0 -> set(row, "who", other(row.record(), random), row.place());
            case 1 -> set(row, "record", other(row.record(), random), row.place());
            case 2 -> set(row, "type", "ANYTHING", row.place());
            case 3 -> set(row, "std", "gm", row.place());
            default -> set(row, "at", "2024-02-29 0" + random.nextInt(10) + ":00:00.0", row.place());
        };
    }

    /// Changes a text, its salt or its digest; where the entry has none, its body.
    private Change text(Row row, Random random) throws SQLException {
        var what = List.of(
                        "content = coalesce(content, '') || '。'",
                        "salt = 'x' || substr(salt, 2)",
                        "digest = 'x' || substr(digest, 2)")
                .get(random.nextInt(3));
        int changed = run(
                "update ledger_text set " + what + " where (region, unit, seq, digest) = (select region, unit,"
                        + " seq, digest from ledger_text where region = ? and unit = ? and seq = ? and content is not null"
                        + " order by digest limit 1)",
                region,
                row.unit(),
                row.seq());
        return changed == 1 ? new Change(what + " of " + row, List.of(row.place()), false) : body(row, random);
    }

    private Change swapped(Row row, Row next, String column) throws SQLException {
        var values = column.equals("seq") ? List.of(row.seq(), next.seq()) : List.of(row.position(), next.position());
        var of = "update ledger_entry set " + column + " = ? where region = ? and unit = ? and record = ? and hash = ?";
        run(of, -1L, region, row.unit(), row.record(), row.hash());
        run(of, values.get(0), region, next.unit(), next.record(), next.hash());
        run(of, values.get(1), region, row.unit(), row.record(), row.hash());
        return new Change(column + " swapped of " + row, List.of(row.place(), next.place()), false);
    }

    private Change removed(Row row, boolean last) throws SQLException {
        run("delete from ledger_entry where region = ? and unit = ? and seq = ?", region, row.unit(), row.seq());
        run("delete from ledger_text where region = ? and unit = ? and seq = ?", region, row.unit(), row.seq());
        return new Change("removed " + row, List.of(last ? row.place() : new Place(row.unit(), row.seq() + 1)), last);
    }

    /// A copy of an entry, under the number after the last.
    private Change added(Row row) throws SQLException {
        run(
                "insert into ledger_entry select region, unit, (select max(seq) + 1 from ledger_entry o where"
                        + " o.region = e.region and o.unit = e.unit), (select max(position) + 1 from ledger_entry o where"
                        + " o.region = e.region), record, type, who, at, std, prev, hash, body from ledger_entry e"
                        + " where region = ? and unit = ? and seq = ?",
                region,
                row.unit(),
                row.seq());
        long seq = rows(region).stream()
                .filter(other -> other.unit().equals(row.unit()))
                .mapToLong(Row::seq)
                .max()
                .orElseThrow();
        return new Change("added after " + row, List.of(new Place(row.unit(), seq)), false);
    }

    /// A text nobody wrote, beside an entry or beside none.
    private Change strayText(Row row, Random random) throws SQLException {
        long seq = random.nextBoolean() ? row.seq() : 1000 + row.seq();
        var salt = "00";
        run(
                "insert into ledger_text (region, unit, seq, digest, salt, content) values (?, ?, ?, ?, ?, ?)",
                region,
                row.unit(),
                seq,
                sha256((salt + "添").getBytes(StandardCharsets.UTF_8)),
                salt,
                "添");
        return new Change("stray text beside " + row, List.of(new Place(row.unit(), seq)), false);
    }

    private Change set(Row row, String column, String value, Place told) throws SQLException {
        int changed = run(
                "update ledger_entry set " + column + " = ? where region = ? and unit = ? and seq = ?",
                value,
                region,
                row.unit(),
                row.seq());
        assertThat(changed).isOne();
        return new Change(column + " of " + row, List.of(told), false);
    }

    private static String other(String text, Random random) {
        int at = random.nextInt(text.length());
        var letter = text.charAt(at) == '0' ? '1' : '0';
        return text.substring(0, at) + letter + text.substring(at + 1);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int run(String statement, Object... values) throws SQLException {
        try (var one = sql.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) one.setObject(i + 1, values[i]);
            return one.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
