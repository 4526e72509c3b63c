package shilu.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands in for the four official fonts when a page is drawn: the fonts themselves when they are installed or
/// lie in the folder given, else the nearest free ones. Told to the rendering program alone, through a configuration
/// file of its own; the system's stays as it is. The documents always name the official fonts.
public final class Fonts {
    private static final Map<String, List<String>> STANDING_IN = standingIn();

    private final Optional<Path> licensed;

    private Fonts(Optional<Path> licensed) {
        this.licensed = licensed;
    }

    /// With what the machine has.
    public static Fonts installed() {
        return new Fonts(Optional.empty());
    }

    /// With the files in a folder first: where an office puts the fonts it has a licence for.
    public static Fonts with(Path folder) {
        return new Fonts(Optional.of(folder));
    }

    private static Map<String, List<String>> standingIn() {
        var fonts = new LinkedHashMap<String, List<String>>();
        fonts.put("方正小标宋简体", List.of("FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "Noto Serif CJK SC", "Source Han Serif SC"));
        fonts.put(
                "仿宋_GB2312",
                List.of("FangSong_GB2312", "仿宋", "FandolFang", "Noto Serif CJK SC", "Source Han Serif SC"));
        fonts.put("楷体_GB2312", List.of("KaiTi_GB2312", "楷体", "FandolKai", "LXGW WenKai", "Noto Serif CJK SC"));
        fonts.put("黑体", List.of("SimHei", "FandolHei", "Noto Sans CJK SC", "Source Han Sans SC"));
        fonts.put("宋体", List.of("SimSun", "FandolSong", "Noto Serif CJK SC"));
        return fonts;
    }

    /// Writes the configuration into a folder and answers where it stands. Another process may be reading it there.
    Path configuration(Path folder) throws IOException {
        var file = folder.resolve("fonts.conf").toAbsolutePath();
        var fresh = Files.createTempFile(folder, "fonts", ".conf");
        Files.writeString(fresh, text(folder.resolve("fontcache").toAbsolutePath()));
        return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String text(Path cache) {
        var text = new StringBuilder(
                "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n");
        licensed.ifPresent(
                folder -> text.append("<dir>").append(folder.toAbsolutePath()).append("</dir>\n"));
        text.append("<include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>\n<cachedir>")
                .append(cache)
                .append("</cachedir>\n");
        STANDING_IN.forEach((official, others) -> {
            text.append("<alias binding=\"same\"><family>").append(official).append("</family><prefer>");
            text.append("<family>").append(official).append("</family>");
            others.forEach(other -> text.append("<family>").append(other).append("</family>"));
            text.append("</prefer></alias>\n");
        });
        return text.append(BOLD_TITLE).append("</fontconfig>\n").toString();
    }

    /// 小标宋 is a heavy face: its stand-in is drawn bold.
    private static final String BOLD_TITLE = """
            <match target="pattern"><test name="family"><string>方正小标宋简体</string></test>
            <test name="family" compare="eq" qual="any"><string>Noto Serif CJK SC</string></test>
            <edit name="weight" mode="assign"><const>bold</const></edit></match>
            """;
}
