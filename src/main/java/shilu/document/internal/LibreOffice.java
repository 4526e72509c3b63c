package shilu.document.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import shilu.common.Refused;

/// The program that renders, run without a window, with a profile of its own, macros off, and within a time.
public final class LibreOffice {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final int MAJOR = 25;
    private static final int MINOR = 2;
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    /// Of address space, most of which it never touches.
    private static final int MEGABYTES = 6 * 1024;

    /// Controls are no form fields to type into once the document is a PDF.
    private static final String EXPORT =
            "pdf:writer_pdf_Export:{\"ExportFormFields\":{\"type\":\"boolean\",\"value\":\"false\"}}";

    /// Macros never run, links are neither followed nor refreshed, whether they lead to a server or to a file of this
    /// machine, and no first-start dialogue waits for anybody.
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
            <item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
            </oor:items>
            """;

    private final Path program;
    private final Path folder;
    private final Path fonts;

    public LibreOffice(Path program, Path folder, Path fonts) {
        this.program = program;
        this.folder = folder;
        this.fonts = fonts;
    }

    /// Where it usually stands: on the path, then where the installers put it.
    public static Path find() {
        return find(Apart.places(List.of(
                "/usr/lib/libreoffice/program",
                "/opt/libreoffice/program",
                "/Applications/LibreOffice.app/Contents/MacOS",
                "C:\\Program Files\\LibreOffice\\program")));
    }

    public static Path find(List<Path> places) {
        return Apart.find("soffice", places).orElseThrow(() -> Refused.because("document.render.missing", needed()));
    }

    private static String needed() {
        return MAJOR + "." + MINOR;
    }

    /// Refused when it is older than 25.2.
    public void demandVersion() throws IOException {
        if (!Files.isExecutable(program)) throw Refused.because("document.render.missing", needed());
        var answer = run(List.of("--version"), ANSWERING);
        var match = VERSION.matcher(answer);
        if (!match.find()) throw Refused.because("document.render.too-old", answer.strip(), needed());
        int major = Integer.parseInt(match.group(1));
        int minor = Integer.parseInt(match.group(2));
        if (major < MAJOR || (major == MAJOR && minor < MINOR))
            throw Refused.because("document.render.too-old", match.group(), needed());
    }

    /// Converts 0.docx, 1.docx … in a folder, each to a PDF beside it. The profile is the folder's own: of two who use
    /// one at once, in one process or two, the second is turned away.
    public void convert(Path work, int count, Duration limit) throws IOException {
        var documents = new ArrayList<Path>();
        for (int i = 0; i < count; i++) documents.add(work.resolve(i + ".docx"));
        convert(documents, EXPORT, work.resolve("profile"), work, limit);
    }

    /// Converts documents to PDF files of the same names in a folder. One that cannot be read has none.
    ///
    /// @param export  the filter, with its settings
    /// @param profile where the program keeps its own files; a new one has nothing from other documents
    public void convert(List<Path> documents, String export, Path profile, Path to, Duration limit) throws IOException {
        var settings = profile.resolve("user/registrymodifications.xcu");
        if (Files.notExists(settings)) {
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, SETTINGS);
        }
        var arguments = new ArrayList<String>();
        arguments.add("-env:UserInstallation=" + profile.toUri());
        arguments.addAll(List.of("--headless", "--nologo", "--norestore", "--nolockcheck", "--convert-to", export));
        arguments.addAll(List.of("--outdir", to.toString()));
        documents.forEach(document -> arguments.add(document.toString()));
        run(arguments, limit);
    }

    private String run(List<String> arguments, Duration limit) throws IOException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(arguments);
        var surroundings = Map.of("FONTCONFIG_FILE", fonts.toString(), "SAL_USE_VCLPLUGIN", "svp");
        return Apart.run(command, folder, surroundings, limit, MEGABYTES).said();
    }

    /// Removes a folder with what is in it.
    public static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(LibreOffice::delete);
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
