package shilu.sheet;

/// Column letters as spreadsheets show them: A is 0, Z 25, AA 26.
final class Columns {
    private Columns() {}

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
        return letters.toString();
    }

    static int number(String letters) {
        int number = 0;
        for (char letter : letters.toCharArray()) number = number * 26 + (letter - 'A' + 1);
        return number - 1;
    }
}
