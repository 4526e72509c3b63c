package shilu.document.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Figures are numbered as they are read, so within one passage, and mostly within a part, their numbers rise. Tells
/// which of them do not keep that order.
final class Order {
    private Order() {}

    /// The places whose number is not part of every longest rising sequence: of two that changed places, both.
    static BitSet broken(List<Integer> numbers) {
        int n = numbers.size();
        var ending = new int[n];
        var starting = new int[n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                if (numbers.get(j) < numbers.get(i)) ending[i] = Math.max(ending[i], ending[j] + 1);
        for (int i = n - 1; i >= 0; i--)
            for (int j = i + 1; j < n; j++)
                if (numbers.get(j) > numbers.get(i)) starting[i] = Math.max(starting[i], starting[j] + 1);
        int longest = Arrays.stream(ending).max().orElse(0);
        var atRank = new int[longest + 1];
        for (int i = 0; i < n; i++) if (ending[i] + starting[i] == longest) atRank[ending[i]]++;
        var broken = new BitSet(n);
        for (int i = 0; i < n; i++) broken.set(i, ending[i] + starting[i] != longest || atRank[ending[i]] != 1);
        return broken;
    }
}
