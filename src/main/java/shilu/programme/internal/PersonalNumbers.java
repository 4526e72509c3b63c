package shilu.programme.internal;

import java.util.regex.Pattern;

/// Numbers and addresses that point at a private person.
final class PersonalNumbers {
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9])[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])");
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])(1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|0[0-9]{2,3}[- ]?[0-9]{7,8})(?![0-9])");
    private static final Pattern ON_THE_NET =
            Pattern.compile("https?://|www\\.|[A-Za-z0-9._-]+@[A-Za-z0-9-]+|(?<![A-Za-z0-9])@[\\p{L}\\p{N}_]");

    private PersonalNumbers() {}

    static boolean identity(String text) {
        return IDENTITY.matcher(Cells.plain(text)).find();
    }

    static boolean phone(String text) {
        return PHONE.matcher(Cells.plain(text)).find();
    }

    static boolean onTheNet(String text) {
        return ON_THE_NET.matcher(Cells.plain(text)).find();
    }
}
