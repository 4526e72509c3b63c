package shilu.programme.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.programme.Field;
import shilu.programme.PackContent.ChoiceList;
import shilu.programme.PackEdits.Words;
import shilu.programme.internal.YamlText.Written;
import tools.jackson.databind.JsonNode;

/// Writes what may be chosen in a field into its YAML. A choice keeps its id, and so its meaning; one that comes gets
/// an id from its English name, or a number where it has none.
final class ChoicesEditing {
    private static final int LONGEST = 200;

    private ChoicesEditing() {}

    /// Refused with everything that cannot be read; a field is named after the place of its choice in the list.
    static YamlText edited(YamlText yaml, ChoiceList list, List<Words> words) {
        var tidy = words.stream()
                .map(one -> new Words(one.id(), plain(one.name()), plain(one.en())))
                .toList();
        Refused.ifAny(problems(tidy));
        var written = yaml;
        var taken =
                list.field().choices().stream().map(Field.Choice::id).collect(Collectors.toCollection(HashSet::new));
        for (var one : tidy) {
            if (one.id().isEmpty()) {
                if (!one.name().isEmpty()) written = added(written, list, one, taken);
            } else if (one.name().isEmpty()) written = written.without(path(list, one.id()));
            else written = renamed(written, list, one);
        }
        return written;
    }

    private static List<Problem> problems(List<Words> words) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < words.size(); i++) {
            var one = words.get(i);
            var field = field(words, i);
            if (one.id().isEmpty() && one.name().isEmpty() && !one.en().isEmpty())
                problems.add(Problem.about(field, "programme.edit.missing"));
            if (tooLong(one.name()) || tooLong(one.en()))
                problems.add(Problem.about(field, "programme.edit.long", LONGEST));
        }
        if (words.stream().allMatch(one -> one.name().isEmpty()))
            problems.add(Problem.about(field(words, 0), "programme.edit.no-choice"));
        return problems;
    }

    private static boolean tooLong(String word) {
        return word.codePointCount(0, word.length()) > LONGEST;
    }

    /// Under which name the form asks for a choice: by its id, and one that comes by its number among those.
    static String field(List<Words> words, int index) {
        var one = words.get(index);
        return one.id().isEmpty()
                ? "added-name-"
                        + words.subList(0, index).stream()
                                .filter(before -> before.id().isEmpty())
                                .count()
                : "name." + one.id();
    }

    private static YamlText renamed(YamlText yaml, ChoiceList list, Words words) {
        var was = list.field().choice(words.id()).orElseThrow().name();
        var written = yaml;
        if (!was.zh().equals(words.name()))
            written = written.with(Written.text(words.name()), path(list, words.id(), "name"));
        boolean said = yaml.has(path(list, words.id(), "en"));
        if (said && words.en().isEmpty()) return written.without(path(list, words.id(), "en"));
        boolean same = said && was.en().equals(words.en());
        if (same || words.en().isEmpty()) return written;
        return written.with(Written.text(words.en()), path(list, words.id(), "en"));
    }

    private static YamlText added(YamlText yaml, ChoiceList list, Words words, Set<String> taken) {
        var entry = new LinkedHashMap<String, Written>();
        entry.put("id", Written.text(id(words, taken)));
        entry.put("name", Written.text(words.name()));
        if (!words.en().isEmpty()) entry.put("en", Written.text(words.en()));
        return yaml.withEntry(entry, path(list));
    }

    private static String id(Words words, Set<String> taken) {
        var latin = Normalizer.normalize(words.en(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        var begin = latin.isEmpty()
                ? "choice"
                : latin.substring(0, Math.min(40, latin.length())).replaceAll("-+$", "");
        var id = latin.isEmpty() ? begin + "-1" : begin;
        for (int i = 2; !taken.add(id); i++) id = begin + "-" + i;
        return id;
    }

    private static String[] path(ChoiceList list, String... below) {
        var path = new ArrayList<>(List.of(list.entry(), "fields", list.field().id(), "choices"));
        path.addAll(List.of(below));
        return path.toArray(String[]::new);
    }

    private static String plain(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /// Which field of the form stands for which line of the file.
    static EditFaults fields(YamlFile file, ChoiceList list, List<Words> words) {
        var faults = new EditFaults();
        var entries = file.root();
        for (int i = 0; i < entries.size(); i++)
            for (int j = 0; j < entries.path(i).path("fields").size(); j++) {
                var found = entries.path(i).path("fields").path(j);
                if (is(entries.path(i), list.entry()) && is(found, list.field().id()))
                    choices(faults, file, "/" + i + "/fields/" + j + "/choices", list, words);
            }
        return faults;
    }

    private static boolean is(JsonNode node, String id) {
        return node.path("id").asString("").equals(id);
    }

    private static void choices(EditFaults faults, YamlFile file, String pointer, ChoiceList list, List<Words> words) {
        var choices = file.root().at(pointer);
        var came = IntStream.range(0, words.size())
                .filter(i -> words.get(i).id().isEmpty() && !words.get(i).name().isBlank())
                .iterator();
        for (int n = 0; n < choices.size(); n++) {
            var id = choices.path(n).path("id").asString("");
            boolean stood = list.field().choice(id).isPresent();
            if (!stood && !came.hasNext()) continue;
            var name = stood ? "name." + id : field(words, came.next());
            faults.field(file, pointer + "/" + n + "/name", name);
            faults.field(file, pointer + "/" + n + "/en", name);
        }
    }

    /// A choice that a version in force has cannot go: told beside it, by its name.
    static Problem gone(Problem fault, ChoiceList list) {
        if (!fault.code().equals("pack.against.choice-gone")) return fault;
        var id = String.valueOf(fault.details().getLast());
        var name = list.field().choice(id).map(choice -> choice.name().zh()).orElse(id);
        return Problem.about("name." + id, "programme.edit.choice-gone", name);
    }
}
