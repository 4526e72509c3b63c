package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import shilu.document.internal.WordFile;

/// The sample that template authors start from.
class SampleTemplateTest {
    private static final Path GUIDE = Path.of("docs/guide");

    @Test
    void the_word_file_is_what_its_outline_says() throws IOException {
        var outline = Files.readString(GUIDE.resolve("sample-template.txt"));
        var kept = Files.readAllBytes(GUIDE.resolve("sample-template.docx"));
        var made = OutlineDocument.docx(outline);
        assertThat(WordFile.open(kept).names()).isEqualTo(WordFile.open(made).names());
        for (var part : WordFile.open(kept).names())
            assertThat(Docx.part(kept, part)).isEqualTo(Docx.part(made, part));
    }

    @Test
    void it_is_sound_and_reads_well_filled() throws IOException {
        var template = Template.read(Files.readAllBytes(GUIDE.resolve("sample-template.docx")), world());
        var lines = Docx.lines(
                template.fill(world(), ASample.ORIGIN, ASample.SIGNER).docx());
        assertThat(lines)
                .contains("全年开展中心组集中学习[1:12]次，平均出勤率[2:95.3%]。")
                .contains("一是开展消防演练。", "办公室|[5:4]|[6:6]", "合计|[7:9]|[8:12]")
                .contains("1. 第三季度专题党课：授课人外出。")
                .doesNotContain("各项应办事项均已完成。", "本年度没有填报亮点。");
    }

    private static ASample world() {
        return new ASample()
                .plain("单位", "样例县住建局")
                .plain("年度", "2025")
                .plain("下一年度", "2026")
                .plain("主送", "样例县委")
                .plain("落款日期", "2026年1月5日")
                .figure("中心组学习.次数", "12", "次")
                .figure("中心组学习.出勤率", "0.953", "%")
                .figure("党组会.专题次数", "2", "次")
                .figure("专题报告.次数", "2", "次")
                .figure("会议.次数", "9", "次")
                .figure("学习.次数", "12", "次")
                .list("亮点", new ASample().plain("句子", "开展消防演练"))
                .list("未完成事项", new ASample().plain("事项", "第三季度专题党课").plain("原因", "授课人外出"))
                .list(
                        "下级单位",
                        new ASample()
                                .plain("名称", "办公室")
                                .figure("会议.次数", "4", "次")
                                .figure("学习.次数", "6", "次"));
    }
}
