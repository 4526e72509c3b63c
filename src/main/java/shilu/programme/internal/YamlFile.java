package shilu.programme.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import tools.jackson.databind.JsonNode;

/// One YAML file: what it says, on which line each key and value stands, and what is wrong with it as YAML.
///
/// @param lines by JSON pointer; of a key its own line, of a list's item the line it begins on
record YamlFile(String name, JsonNode root, Map<String, Integer> lines, List<Problem> faults) {

    YamlFile {
        lines = Map.copyOf(new HashMap<>(lines));
    }

    /// The place of a pointer, or of the nearest thing around it that has one.
    Problem.Place place(String pointer) {
        @Nullable Integer line = lines.get(pointer);
        var around = pointer;
        while (line == null && !around.isEmpty()) {
            around = around.substring(0, around.lastIndexOf('/'));
            line = lines.get(around);
        }
        return new Problem.Place(name, null, line, null);
    }
}
