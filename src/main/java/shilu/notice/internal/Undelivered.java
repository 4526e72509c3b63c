package shilu.notice.internal;

/// A message did not arrive.
final class Undelivered extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean worthAnother;

    private Undelivered(String code, boolean worthAnother) {
        super(code);
        this.code = code;
        this.worthAnother = worthAnother;
    }

    /// It may arrive later.
    static Undelivered forNow(String code) {
        return new Undelivered(code, true);
    }

    /// Nothing changes by trying again.
    static Undelivered forGood(String code) {
        return new Undelivered(code, false);
    }

    /// Code of the text that says why. Neither address nor secret is ever part of it.
    String code() {
        return code;
    }

    boolean worthAnother() {
        return worthAnother;
    }
}
