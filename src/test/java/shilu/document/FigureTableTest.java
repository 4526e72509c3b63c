package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.document.internal.TablePart;

class FigureTableTest {
    private static final String HERE = "sample-county";

    @Test
    void what_is_signed_is_canonical_json() throws Exception {
        var canonical = new String(aTable().canonical(), StandardCharsets.UTF_8);
        assertThat(new JsonCanonicalizer(canonical).getEncodedString()).isEqualTo(canonical);
    }

    @Test
    void a_table_reads_back_as_it_was() {
        assertThat(FigureTable.read(aTable().canonical())).isEqualTo(aTable());
    }

    @Test
    void an_entry_under_two_figures_is_listed_once() {
        assertThat(aTable().covered()).hasSize(3);
        assertThat(new String(aTable().canonical(), StandardCharsets.UTF_8)).containsOnlyOnce("\"aa01\"");
    }

    @Test
    void the_part_keeps_table_and_signature() {
        var pair = Ed25519.freshPair();
        var signed = aTable().signedBy(Ed25519.signer(pair));
        var read = TablePart.read(TablePart.write(signed)).orElseThrow();
        assertThat(read.table()).isEqualTo(aTable());
        assertThat(read.signature()).isEqualTo(signed.signature());
        assertThat(read.standing(KeyRegister.of(List.of(Ed25519.known(pair, HERE)))))
                .isEqualTo(SignedTable.Standing.SOUND);
    }

    @Test
    void a_signature_is_worth_what_the_verifiers_own_register_says() {
        var pair = Ed25519.freshPair();
        var signed = aTable().signedBy(Ed25519.signer(pair));
        assertThat(signed.standing(KeyRegister.of(List.of()))).isEqualTo(SignedTable.Standing.UNKNOWN_KEY);
        assertThat(signed.standing(KeyRegister.of(List.of(Ed25519.known(pair, "another-county")))))
                .isEqualTo(SignedTable.Standing.BROKEN);
    }

    @Test
    void a_changed_value_breaks_the_signature() {
        var pair = Ed25519.freshPair();
        var part = new String(TablePart.write(aTable().signedBy(Ed25519.signer(pair))), StandardCharsets.UTF_8);
        var changed = part.replace("\"shown\":\"12\"", "\"shown\":\"13\"").getBytes(StandardCharsets.UTF_8);
        var read = TablePart.read(changed).orElseThrow();
        assertThat(read.table().figure(1).orElseThrow().shown()).isEqualTo("13");
        assertThat(read.standing(KeyRegister.of(List.of(Ed25519.known(pair, HERE)))))
                .isEqualTo(SignedTable.Standing.BROKEN);
    }

    @Test
    void somebody_elses_part_is_no_table_and_a_broken_one_is_refused() {
        assertThat(TablePart.read("<other/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        var broken = "<figures xmlns='urn:shilu:figures:1'><table>{}</table></figures>";
        assertThatThrownBy(() -> TablePart.read(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("document.table.unreadable");
    }

    @Test
    void tags_are_written_and_read() {
        var tag = FigureTag.of(7, "841db67d9d47ff00");
        assertThat(tag).hasToString("sl:7:841db67d9d47");
        assertThat(FigureTag.read("sl:7:841db67d9d47")).contains(tag);
        assertThat(FigureTag.read("sl:07:841db67d9d47")).isEmpty();
        assertThat(FigureTag.read("customer-tag")).isEmpty();
    }

    @Test
    void rewording_is_told_from_moving() {
        var one = words("全年召开党组会议", 1, "次，专题研究2项重点工作，形成会议纪要");
        var reworded = words("全年共召开党组会议", 1, "次，研究2项重点工作，均形成会议纪要");
        var elsewhere = words("组织志愿服务活动", 1, "场，参与群众三百余人");
        assertThat(one.after().likeness(reworded.after())).isGreaterThan(0.7);
        assertThat(one.before().likeness(reworded.before())).isGreaterThan(0.7);
        assertThat(one.after().likeness(elsewhere.after())).isLessThan(0.2);
    }

    private static Surroundings words(String before, int number, String after) {
        return Surroundings.in(before + Character.toString(Surroundings.figure(number)) + after, before.length());
    }

    static FigureTable aTable() {
        var unit = new UnitId("01JUNIT");
        var meeting = new Covered(unit, 3, "aa01");
        var basis = new Basis(
                "ideology.central-study.count",
                "中心组学习.次数",
                "次",
                unit,
                true,
                Period.year(2025),
                HERE,
                List.of(new AsOf("main", 1204)),
                List.of(meeting, new Covered(unit, 4, "aa02")),
                new BigDecimal("12"),
                "841db67d9d47ff00");
        var ratio = new Basis(
                "ideology.central-study.attendance",
                "中心组学习.出勤率 <\"&\u0001>",
                "%",
                unit,
                false,
                Period.parse("2025-01-01..2025-11-30"),
                HERE,
                List.of(new AsOf("main", 1204)),
                List.of(meeting, new Covered(unit, 9, "aa03")),
                null,
                "0123456789abcdef");
        var origin = new Origin(
                "01JDOC",
                "01JREPORT",
                "ideology.annual/3",
                unit,
                Period.year(2025),
                HERE,
                Instant.parse("2026-01-10T01:02:03Z"));
        return new FigureTable(
                origin,
                List.of(
                        new LinkedFigure(1, basis, "12", words("全年召开", 1, "次")),
                        new LinkedFigure(2, ratio, "—", words("", 2, ""))),
                AppendixText.digest("数据依据表 1"));
    }
}
