package shilu.document.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shilu.document.Numbers;
import shilu.document.Surroundings;
import shilu.document.Verdict.BareNumber;
import shilu.document.WrittenNumber;
import shilu.document.WrittenNumber.Sort;

/// The numbers a reader sees outside controls. What the program writes itself (page numbers, contents, the appendix)
/// is left out, so are serial-number columns and the copy number 份号 at the head.
final class BareNumbers {
    private static final char CONTROL = '\uFFFC';
    private static final Set<String> SERIAL = Set.of("序号", "编号", "序", "排名", "名次", "位次", "页码", "No.", "NO.");

    private final Reading reading;
    private final List<BareNumber> figures = new ArrayList<>();
    private final List<BareNumber> singles = new ArrayList<>();
    private final Map<Integer, List<BareNumber>> byPassage = new HashMap<>();

    BareNumbers(Reading reading, Numbers numbers) {
        this.reading = reading;
        var controls = new HashMap<Integer, List<Control>>();
        for (var control : reading.controls())
            if (control.claimsOurs())
                controls.computeIfAbsent(control.passage(), _ -> new ArrayList<>())
                        .add(control);
        var places = new Places(reading);
        var serials = serialCells();
        for (int i = 0; i < reading.passages().size(); i++) {
            var seen = Seen.of(reading.passages().get(i), controls.getOrDefault(i, List.of()));
            if (isCopyNumber(i, seen.text())) continue;
            for (var number : numbers.in(seen.text())) keep(i, seen, number, places, serials);
        }
    }

    List<BareNumber> figures() {
        return figures;
    }

    List<BareNumber> singles() {
        return singles;
    }

    List<BareNumber> in(int passage) {
        return byPassage.getOrDefault(passage, List.of());
    }

    private void keep(int passage, Seen seen, WrittenNumber number, Places places, Map<Integer, Set<Integer>> serials) {
        if (number.sort() != Sort.FIGURE && number.sort() != Sort.SINGLE) return;
        if (serial(passage, seen, number, serials)) return;
        int start = seen.origin(number.start());
        int end = seen.origin(number.end() - 1) + 1;
        var moved = new WrittenNumber(
                start, end, number.text(), number.sort(), number.value(), number.measure(), number.approximate());
        var bare = new BareNumber(moved, places.of(passage, start, end));
        if (number.sort() == Sort.SINGLE) {
            singles.add(bare);
        } else {
            figures.add(bare);
            byPassage.computeIfAbsent(passage, _ -> new ArrayList<>()).add(bare);
        }
    }

    /// Six digits alone in the first line, without the leading zeros that would tell them from a number.
    private boolean isCopyNumber(int passage, String text) {
        if (!text.strip().matches("\\d{6}")) return false;
        for (int i = 0; i < passage; i++) if (!reading.passages().get(i).text().isBlank()) return false;
        return true;
    }

    /// Per table, the columns whose head says that they only count rows.
    private Map<Integer, Set<Integer>> serialCells() {
        var heads = new HashMap<Integer, Set<Integer>>();
        var seen = new HashSet<String>();
        for (int i = 0; i < reading.passages().size(); i++) {
            var passage = reading.passages().get(i);
            if (!passage.isRow() || !seen.add(passage.part() + passage.table())) continue;
            var cells = passage.text().split(String.valueOf(Surroundings.CELL), -1);
            for (int cell = 0; cell < cells.length; cell++)
                if (SERIAL.contains(cells[cell].strip()))
                    heads.computeIfAbsent(key(passage), _ -> new HashSet<>()).add(cell);
        }
        return heads;
    }

    private static int key(Passage row) {
        return row.part().hashCode() * 31 + row.table();
    }

    private boolean serial(int passage, Seen seen, WrittenNumber number, Map<Integer, Set<Integer>> serials) {
        var row = reading.passages().get(passage);
        var columns = serials.get(key(row));
        if (!row.isRow() || columns == null) return false;
        var before = seen.text().substring(0, number.start());
        int column = (int) before.chars().filter(c -> c == Surroundings.CELL).count();
        int from = before.lastIndexOf(Surroundings.CELL) + 1;
        int to = seen.text().indexOf(Surroundings.CELL, number.end());
        var cell =
                seen.text().substring(from, to < 0 ? seen.text().length() : to).strip();
        return columns.contains(column) && cell.matches("\\d{1,4}");
    }

    /// What of a passage is looked at, each character with its place in the passage.
    private record Seen(String text, int[] origins) {
        static Seen of(Passage passage, List<Control> controls) {
            var text = passage.text();
            var skip = new boolean[text.length()];
            var cover = new boolean[text.length()];
            for (var piece : passage.pieces()) {
                if (piece.hidden()) java.util.Arrays.fill(skip, piece.start(), piece.end(), true);
                if (piece.generated()) java.util.Arrays.fill(cover, piece.start(), piece.end(), true);
            }
            for (var control : controls)
                java.util.Arrays.fill(cover, control.start(), Math.min(text.length(), control.end()), true);
            var chars = new StringBuilder(text.length());
            var origins = new int[text.length() + 1];
            for (int i = 0; i < text.length(); i++) {
                if (skip[i]) continue;
                origins[chars.length()] = i;
                chars.append(cover[i] ? CONTROL : text.charAt(i));
            }
            return new Seen(chars.toString(), origins);
        }

        int origin(int at) {
            return origins[at];
        }
    }
}
