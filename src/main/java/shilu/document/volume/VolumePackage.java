package shilu.document.volume;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import shilu.document.internal.Relationships;
import shilu.document.internal.Utf8;

/// The package of a volume while it is written. The body goes into one file as it comes, the other parts into a
/// second; in the end both are put together packed as they are, the content types first. So no more than one report is
/// ever held.
final class VolumePackage implements AutoCloseable {
    static final String MAIN = "word/document.xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    /// Not the first day of zip's calendar: that one brings the machine's time zone into the file.
    static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int LEVEL = 3;

    private final Path bodyFile;
    private final Path otherFile;
    private final FileChannel bodyChannel;
    private final FileChannel otherChannel;
    private final ZipArchiveOutputStream body;
    private final ZipArchiveOutputStream others;
    private final Map<String, String> extensions = new TreeMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Utf8> relations = new LinkedHashMap<>();
    private final Map<String, String> same = new HashMap<>();

    /// @param folder for the two files in work
    VolumePackage(Path folder) throws IOException {
        bodyFile = Files.createTempFile(folder, "volume", ".body");
        otherFile = Files.createTempFile(folder, "volume", ".parts");
        bodyChannel = FileChannel.open(bodyFile, StandardOpenOption.WRITE);
        otherChannel = FileChannel.open(otherFile, StandardOpenOption.WRITE);
        body = zip(bodyChannel);
        others = zip(otherChannel);
        extensions.put("rels", "application/vnd.openxmlformats-package.relationships+xml");
        extensions.put("xml", "application/xml");
        body.putArchiveEntry(entry(MAIN));
        types.put(MAIN, WORD + "document.main+xml");
    }

    private static ZipArchiveOutputStream zip(SeekableByteChannel file) throws IOException {
        var zip = new ZipArchiveOutputStream(file);
        zip.setLevel(LEVEL);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        return zip;
    }

    private static ZipArchiveEntry entry(String name) {
        var entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.DEFLATED);
        return entry;
    }

    /// The main part's text.
    OutputStream body() {
        return body;
    }

    /// @param type last words of its content type, such as `styles`
    void word(String name, String type, byte[] bytes) throws IOException {
        add(name, WORD + type + "+xml", bytes);
    }

    void add(String name, String type, byte[] bytes) throws IOException {
        types.put(name, type);
        plain(name, bytes);
    }

    private void plain(String name, byte[] bytes) throws IOException {
        others.putArchiveEntry(entry(name));
        others.write(bytes);
        others.closeArchiveEntry();
    }

    /// Takes in a part of which the same bytes may have come before, and answers its name.
    String once(String prefix, String type, byte[] bytes) throws IOException {
        var key = type + StyleSheet.digest(bytes);
        var known = same.get(key);
        if (known != null) return known;
        var name = prefix + (same.size() + 1) + ".xml";
        same.put(key, name);
        word(name, type, bytes);
        return name;
    }

    /// Takes in a picture, once whoever shows it, and answers its name.
    String picture(String name, String type, byte[] bytes) throws IOException {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        var there = "word/media/" + StyleSheet.digest(bytes).substring(0, 20) + "." + extension;
        if (same.putIfAbsent(there, there) != null) return there;
        if (type.equals(extensions.getOrDefault(extension, type))) extensions.put(extension, type);
        else types.put(there, type);
        plain(there, bytes);
        return there;
    }

    /// Says what a part belongs with.
    ///
    /// @param source the part's name
    /// @param target a part's name, or an address outside
    void relate(String source, String id, String type, String target, boolean outside) {
        var out = relations.computeIfAbsent(source, _ -> new Utf8(512));
        out.text("<Relationship Id=\"").xml(id).text("\" Type=\"");
        out.xml(type.contains("/") ? type : OFFICE + type).text("\" Target=\"");
        out.xml(outside ? target : "/" + target).text(outside ? "\" TargetMode=\"External\"/>" : "\"/>");
    }

    void relate(String id, String kind, String target) {
        relate(MAIN, id, kind, target, false);
    }

    /// Puts the volume together.
    void finish(Path to) throws IOException {
        body.closeArchiveEntry();
        body.finish();
        body.close();
        relate("", "rId1", "officeDocument", MAIN, false);
        for (var source : relations.entrySet())
            plain(Relationships.relsOf(source.getKey()), relationships(source.getValue()));
        others.finish();
        others.close();
        try (var channel = FileChannel.open(
                        to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
                var volume = zip(channel)) {
            volume.putArchiveEntry(entry("[Content_Types].xml"));
            volume.write(contentTypes());
            volume.closeArchiveEntry();
            for (var file : new Path[] {bodyFile, otherFile}) copy(file, volume);
            volume.finish();
        }
    }

    private static void copy(Path from, ZipArchiveOutputStream to) throws IOException {
        try (var zip = ZipFile.builder().setPath(from).get()) {
            var all = zip.getEntriesInPhysicalOrder();
            while (all.hasMoreElements()) {
                var entry = all.nextElement();
                try (var raw = zip.getRawInputStream(entry)) {
                    to.addRawArchiveEntry(entry, raw);
                }
            }
        }
    }

    private static byte[] relationships(Utf8 all) {
        var out = new Utf8(all.size() + 256);
        out.text("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"");
        return out.text(Relationships.NS)
                .text("\">")
                .raw(all)
                .text("</Relationships>")
                .copy();
    }

    private byte[] contentTypes() {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        out.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        extensions.forEach((extension, type) -> out.append("<Default Extension=\"")
                .append(extension)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        types.forEach((name, type) -> out.append("<Override PartName=\"/")
                .append(name)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        return out.append("</Types>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Closes what a fault may have left open, and removes the files in work.
    @Override
    public void close() throws IOException {
        bodyChannel.close();
        otherChannel.close();
        Files.deleteIfExists(bodyFile);
        Files.deleteIfExists(otherFile);
    }
}
