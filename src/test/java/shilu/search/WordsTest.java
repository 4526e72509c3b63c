package shilu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Period;
import shilu.common.Plain;
import shilu.ledger.RecordState;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.unit.People;
import shilu.unit.Units;

/// Records found by their words; each is asked before the index knows of it and after.
class WordsTest {
    private final Archive archive = new Archive();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void by_every_word_whatever_its_width_and_case(boolean indexed) {
        archive.confirmed("县城消防安全演练（第２次）", "检查ＶＰＮ和A4纸", "𠮷野家门前");
        archive.confirmed("学习会", "传达2025年文件");
        if (indexed) archive.indexed();
        for (var typed : List.of("消防", "防安", "演练 消防", "第2次", "vpn", "ａ4", "𠮷野", "纸", "消防，演练！"))
            assertThat(archive.found(typed)).as(typed).containsExactly("县城消防安全演练（第２次）");
        assertThat(archive.found("2025")).containsExactly("学习会");
        assertThat(archive.found("单位one")).as("the unit’s name").hasSize(2);
        assertThat(archive.found("会议 消防")).as("the kind’s name").hasSize(1);
        assertThat(archive.found("一般 消防")).as("a choice").hasSize(1);
        for (var typed : List.of("消防 学习", "消演", "%", "_", "练安全", "9999"))
            assertThat(archive.found(typed)).as(typed).isEmpty();
    }

    /// The limit of PRODUCT.md: who took part is found on no way, in no part of a record.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void who_took_part_leads_to_no_record(boolean indexed) {
        var absent = new Value.Absence(Value.Who.outsider("欧阳缺席"), Value.Reason.LEAVE);
        var values = archive.confirmed("学习会").current().values();
        archive.confirmed(
                archive.one,
                Archive.DAY,
                values.with("expected", new Value.Quantity(BigDecimal.TWO))
                        .with("absent", new Value.Absences(List.of(absent))));
        if (indexed) archive.indexed();
        for (var typed : List.of("欧阳缺席", "欧阳", "缺席", "请假"))
            assertThat(archive.found(typed)).as(typed).isEmpty();
        assertThat(World.bean(DSLContext.class)
                        .fetch("select words from search_record where region = ?", archive.world.region.value())
                        .formatCSV())
                .doesNotContain("欧");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_name_of_somebody_here_finds_no_record_though_a_text_holds_it(boolean indexed) {
        archive.confirmed("张三丰同志的学习会");
        if (indexed) archive.indexed();
        assertThat(archive.found("张三丰")).as("nobody of that name is here yet").hasSize(1);
        World.bean(People.class).add(archive.other.id(), "张三丰", null, archive.world.administrator());
        for (var typed : List.of("张三丰", "张 三丰", "张三丰同志", "学习 张三丰"))
            assertThat(archive.hits(typed, archive.confirmer)).satisfies(hits -> {
                assertThat(hits.hits()).isEmpty();
                assertThat(hits.names()).containsExactly("张三丰");
            });
        assertThat(archive.found("学习")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void in_the_readers_units_alone(boolean indexed) {
        archive.confirmed(archive.one, Archive.DAY, Archive.values("消防甲"));
        archive.confirmed(archive.below, Archive.DAY, Archive.values("消防乙"));
        archive.confirmed(archive.other, Archive.DAY, Archive.values("消防丙"));
        if (indexed) archive.indexed();
        assertThat(archive.found("消防")).hasSize(3);
        assertThat(archive.found("消防", archive.reader(archive.one.id()))).containsExactlyInAnyOrder("消防甲", "消防乙");
        assertThat(archive.found("消防", archive.reader(archive.other.id()))).containsExactly("消防丙");
        assertThat(archive.found("消防", archive.world.administrator())).isEmpty();
        var wanted = new Wanted(List.of("消防"), archive.other.id(), null, null, 0, 20);
        assertThat(archive.words.find(wanted, archive.reader(archive.one.id())).hits())
                .isEmpty();
        assertThat(archive.words.find(wanted, archive.confirmer).hits()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void newest_first_in_pages_and_narrowed(boolean indexed) {
        for (int i = 0; i < 25; i++)
            archive.confirmed(archive.one, LocalDate.of(2024, 12, 20).plusDays(i), Archive.values("消防" + i));
        if (indexed) archive.indexed();
        var all = List.of("消防");
        var first = archive.words.find(new Wanted(all, null, null, null, 0, 20), archive.confirmer);
        var second = archive.words.find(new Wanted(all, null, null, null, 1, 20), archive.confirmer);
        assertThat(first.hits())
                .hasSize(20)
                .first()
                .satisfies(hit -> assertThat(hit.record().title()).isEqualTo("消防24"));
        assertThat(first.more()).isTrue();
        assertThat(second.hits())
                .hasSize(5)
                .last()
                .satisfies(hit -> assertThat(hit.record().title()).isEqualTo("消防0"));
        assertThat(second.more()).isFalse();
        var year = archive.words.find(new Wanted(all, null, Period.year(2024), null, 0, 20), archive.confirmer);
        assertThat(year.hits()).hasSize(12);
        var kind = new Wanted(all, null, null, new KindId("tiny.count"), 0, 20);
        assertThat(archive.words.find(kind, archive.confirmer).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void by_what_it_says_now(boolean indexed) {
        var record = archive.confirmed("消防检查");
        if (indexed) archive.indexed();
        archive.ledger.correct(
                record.id(), Archive.DAY.plusDays(40), Archive.values("防汛检查"), List.of(), "记错了", archive.recorder);
        if (indexed) archive.indexed();
        assertThat(archive.found("消防")).as("until it is confirmed").hasSize(1);
        archive.ledger.confirm(record.id(), archive.confirmer);
        if (indexed) archive.indexed();
        assertThat(archive.found("消防")).isEmpty();
        assertThat(archive.found("防汛")).hasSize(1);
        archive.ledger.withdraw(record.id(), "重复", archive.recorder);
        archive.ledger.confirm(record.id(), archive.confirmer);
        if (indexed) archive.indexed();
        assertThat(archive.hits("防汛", archive.confirmer).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.record().state()).isInstanceOf(RecordState.Withdrawn.class));
    }

    @Test
    void an_erased_text_leaves_the_index_and_is_found_at_no_moment() {
        var record = archive.confirmed("消防检查", "在码头");
        archive.confirmed("学习会", "在码头");
        archive.indexed();
        archive.erase(record);
        assertThat(archive.found("码头")).containsExactly("学习会");
        assertThat(archive.found("消防")).isEmpty();
        archive.indexed();
        assertThat(archive.found("消防")).isEmpty();
        assertThat(archive.found("单位one")).hasSize(2);
        var sql = World.bean(DSLContext.class);
        var region = archive.world.region.value();
        assertThat(sql.fetch("select words from search_record where region = ?", region)
                        .formatCSV())
                .doesNotContain("消防");
        assertThat(sql.fetch("select * from search_gram where region = ? and gram = '消防'", region))
                .isEmpty();
    }

    @Test
    void a_renamed_unit_is_found_by_its_new_name() {
        archive.confirmed("学习会");
        archive.confirmed(
                archive.other,
                Archive.DAY,
                Archive.values("联合检查").with("partners", new Value.Units(List.of(archive.one.id()))));
        archive.indexed();
        assertThat(archive.found("应急")).isEmpty();
        World.bean(Units.class).rename(archive.one.id(), "应急管理局", "应急局", Archive.DAY, archive.world.administrator());
        archive.indexed();
        archive.indexing.renamed(archive.world.region);
        assertThat(archive.found("应急")).containsExactlyInAnyOrder("学习会", "联合检查");
        assertThat(archive.found("单位one")).isEmpty();
    }

    @Test
    void two_who_index_at_once_and_one_that_dies_lose_and_double_nothing() throws Exception {
        for (int i = 0; i < 30; i++) archive.confirmed("消防" + i);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> indexer = () -> {
                while (archive.indexing.step(archive.world.region, 3)) Thread.yield();
                return null;
            };
            for (var each : threads.invokeAll(List.of(indexer, indexer, indexer, indexer))) each.get();
        }
        assertThat(archive.words
                        .find(new Wanted(List.of("消防"), null, null, null, 0, 50), archive.confirmer)
                        .hits())
                .hasSize(30);
        assertThat(World.bean(DSLContext.class)
                        .fetchValue(
                                "select records from search_gram where region = ? and gram = '消防'",
                                archive.world.region.value())
                        .toString())
                .hasSize(60);
    }

    @Test
    void plain_words() {
        assertThat(Plain.of("《ＶＰＮ》、A4 纸〇①Ⅳ").words()).containsExactly("vpn", "a4", "纸〇1iv");
        assertThat(Plain.of("％_——").words()).isEmpty();
        assertThat(Plain.of("在Ａ4纸").places("a4")).containsExactly(new Plain.Place(1, 3));
        assertThat(Plain.of("㎡ｶﾞ").places("m2")).containsExactly(new Plain.Place(0, 1));
    }

    /// A record without a text of its own is found by its kind.
    @Test
    void values_without_words() {
        var values = Values.of(Map.of("staff", new Value.Quantity(BigDecimal.TEN)));
        archive.ledger.submit(
                new shilu.ledger.NewRecord(
                        archive.one.id(), new KindId("tiny.count"), Archive.DAY, values, List.of(), null),
                archive.recorder);
        assertThat(archive.found("统计")).hasSize(1);
        assertThat(archive.found("10")).isEmpty();
        archive.indexed();
        assertThat(archive.found("统计")).hasSize(1);
        assertThat(archive.found("统计 one")).hasSize(1);
    }
}
