package shilu.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import shilu.common.UnitId;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Values;

/// Meetings with a title, a place and an agenda in office words and some characters of their own, entered day by day
/// over three years. In some of them stands a word that stands nowhere else.
final class Sentences {
    static final int PLANTED = 200;
    static final List<String> COMMON = List.of(
            "消防", "安全", "意识形态", "责任制", "学习", "培训", "检查", "会议室", "领导小组", "传达", "部署", "网络", "阵地", "整改", "年度", "总结");
    private static final List<String> PLACES = List.of("三楼会议室", "党员活动室", "镇文化站", "县委党校", "社区服务中心");
    private static final List<String> VERBS = List.of("传达学习", "专题研究", "安排部署", "督促检查", "总结讲评", "听取汇报");
    private static final List<String> OBJECTS =
            List.of("意识形态工作责任制落实情况", "安全生产和消防检查整改", "网络阵地管理", "领导小组年度培训计划", "上级文件精神", "信访接待", "防汛值守", "乡村振兴项目");
    private static final int FROM = 0x4E00;
    private static final int CHARACTERS = 3_000;
    private static final int RARE = 0x3400; // of a block no other text here has
    private static final int AT_MOST = 5;

    private static final int DAYS = 1_095;

    private final Random random = new Random(20251231);
    private final int records;
    private final LocalDate from;
    private final Map<Integer, List<String>> plants = new HashMap<>();
    final Map<String, Set<Integer>> planted = new TreeMap<>();

    /// @param from the first day
    Sentences(int records, LocalDate from) {
        this.records = records;
        this.from = from;
        for (int i = 0; i < Math.min(PLANTED, records / 2); i++) plant(word(i));
    }

    /// Half of them in rare characters; the others of common ones that hardly follow each other.
    private String word(int nth) {
        var word = new StringBuilder();
        for (int i = 0; i < 3; i++)
            word.appendCodePoint(nth % 2 == 0 ? RARE + 3 * nth + i : FROM + CHARACTERS + nth * 20 + random.nextInt(20));
        return word.toString();
    }

    private void plant(String word) {
        var where = new TreeSet<Integer>();
        for (int i = 1 + random.nextInt(AT_MOST); i > 0; i--) where.add(random.nextInt(records));
        planted.put(word, where);
        where.forEach(one -> plants.computeIfAbsent(one, _ -> new ArrayList<>()).add(word));
    }

    LocalDate day(int number) {
        return from.plusDays((long) number * DAYS / records);
    }

    NewRecord record(UnitId unit, int number) {
        var words = String.join("", plants.getOrDefault(number, List.of()));
        var values = Values.of(Map.of(
                "title", new Value.Text(any(VERBS) + any(OBJECTS) + own(4) + words + "会议" + number),
                "place", new Value.Text(any(PLACES)),
                "expected", new Value.Quantity(java.math.BigDecimal.TEN),
                "actual", new Value.Quantity(java.math.BigDecimal.TEN),
                "host", new Value.People(List.of(Value.Who.outsider("某某"))),
                "agenda", new Value.Items(List.of(item(), item()))));
        return new NewRecord(unit, new KindId("common.meeting"), day(number), values, List.of(), null);
    }

    private Value.Item item() {
        return new Value.Item(null, any(VERBS) + any(OBJECTS) + "，" + own(6) + "。");
    }

    private String own(int characters) {
        var text = new StringBuilder();
        for (int i = 0; i < characters; i++) text.appendCodePoint(FROM + random.nextInt(CHARACTERS));
        return text.toString();
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
