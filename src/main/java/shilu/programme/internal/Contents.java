package shilu.programme.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shilu.programme.Field;
import shilu.programme.Label;
import shilu.programme.PackContent;
import shilu.programme.PackContent.ChoiceList;

/// What of a pack is shown, and its files as they are taken home.
final class Contents {
    private Contents() {}

    /// Its own duties, and the choices of every kind it brings, its own first.
    static PackContent of(Pack pack) {
        var choices = new ArrayList<ChoiceList>();
        for (var one : pack.all().toList().reversed()) {
            var id = one.version().id();
            for (var kind : one.kinds())
                choices.addAll(
                        lists(id, kind.id(), kind.kind().name(), kind.kind().fields()));
            for (var extension : one.extensions()) {
                var name = pack.kind(extension.of().value())
                        .map(kind -> kind.kind().name())
                        .orElseGet(() -> new Label(extension.id(), extension.id()));
                choices.addAll(lists(id, extension.id(), name, extension.fields()));
            }
        }
        return new PackContent(pack.version(), pack.name(), pack.duties(), List.copyOf(choices));
    }

    private static List<ChoiceList> lists(String pack, String entry, Label kind, List<Field> fields) {
        return fields.stream()
                .filter(field -> !field.choices().isEmpty())
                .map(field -> new ChoiceList(pack, entry, kind, field))
                .toList();
    }

    static byte[] zip(Pack pack) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var one : pack.all().toList())
                for (var file : one.files().files().entrySet()) {
                    zip.putNextEntry(new ZipEntry(one.files().folder() + "/" + file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
