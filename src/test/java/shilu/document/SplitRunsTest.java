package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Word cuts a placeholder into runs wherever somebody once stopped typing; the filled text must not show it.
class SplitRunsTest {
    private static final String TEXT =
            "全年{{单位}}学习{{中心组学习.次数}}次{{#如果 失联 > 0}}，失联{{失联}}次{{否则}}，无失联{{/如果}}：{{#每条 亮点}}{{序号}}.{{主题}}（{{人次|1}}）{{/每条}}。";
    private static final List<String> BETWEEN = List.of(
            "",
            "<w:proofErr w:type=\"spellStart\"/>",
            "<w:bookmarkStart w:id=\"7\" w:name=\"_x\"/><w:bookmarkEnd w:id=\"7\"/>",
            "<w:r><w:rPr><w:b/></w:rPr></w:r>",
            "<w:r><w:lastRenderedPageBreak/></w:r>");

    private final ASample world = new ASample()
            .figure("中心组学习.次数", "12", "次")
            .figure("失联", "0", "次")
            .plain("单位", "样例县住建局")
            .list(
                    "亮点",
                    new ASample().plain("主题", "消防演练").figure("人次", "31", "人次"),
                    new ASample().plain("主题", "进社区").figure("人次", "8", "人次"));

    @Property(tries = 300)
    void any_split_of_runs_gives_the_same_text(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 120) Integer> cuts,
            @ForAll @IntRange(min = 0, max = 4) int between) {
        var document = new OfficialDocument().markup("<w:p>" + runs(cuts, BETWEEN.get(between)) + "</w:p>");
        var filled = Template.read(document.bytes(), world).fill(world, ASample.ORIGIN, ASample.SIGNER);
        assertThat(Docx.lines(filled.docx())).containsExactly("全年样例县住建局学习[1:12]次，无失联：1.消防演练（[2:31.0]）2.进社区（[3:8.0]）。");
        assertThat(filled.table().table().figures()).hasSize(3);
    }

    private static String runs(List<Integer> cuts, String between) {
        var places = cuts.stream()
                .filter(cut -> cut < TEXT.length())
                .distinct()
                .sorted()
                .toList();
        var runs = new StringBuilder();
        int from = 0;
        for (int to : places) {
            runs.append(OfficialParts.run(TEXT.substring(from, to))).append(between);
            from = to;
        }
        return runs.append(OfficialParts.run(TEXT.substring(from))).toString();
    }
}
