package shilu.document.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Figures are numbered as they are read, so within one passage, and mostly within a part, their numbers rise. Tells
/// which of them do not keep that order.
final class Order {
    private Order() {}

    /// The places whose number is not part of every longest rising sequence: of two that changed places, both. A
    /// volume of a hundred reports has tens of thousands, so the time grows hardly faster than their count.
    static BitSet broken(List<Integer> numbers) {
        int n = numbers.size();
        var forward = new int[n];
        var backward = new int[n];
        for (int i = 0; i < n; i++) {
            forward[i] = numbers.get(i);
            backward[i] = -numbers.get(n - 1 - i);
        }
        var ending = longest(forward);
        var starting = longest(backward);
        int longest = Arrays.stream(ending).max().orElse(0);
        var atRank = new int[longest + 1];
        for (int i = 0; i < n; i++) if (onLongest(ending[i], starting[n - 1 - i], longest)) atRank[ending[i]]++;
        var broken = new BitSet(n);
        for (int i = 0; i < n; i++)
            broken.set(i, !onLongest(ending[i], starting[n - 1 - i], longest) || atRank[ending[i]] != 1);
        return broken;
    }

    private static boolean onLongest(int ending, int starting, int longest) {
        return ending + starting - 1 == longest;
    }

    /// For each place the length of the longest rising sequence that ends there.
    private static int[] longest(int[] numbers) {
        var lengths = new int[numbers.length];
        var lasts = new int[numbers.length];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            int found = Arrays.binarySearch(lasts, 0, count, numbers[i]);
            int rank = found >= 0 ? found : -found - 1;
            lasts[rank] = numbers[i];
            if (rank == count) count++;
            lengths[i] = rank + 1;
        }
        return lengths;
    }
}
