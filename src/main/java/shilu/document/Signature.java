package shilu.document;

import java.util.Arrays;

/// A signature with the suite it was made in and the id of the key that made it. The key itself never travels.
public record Signature(String suite, String key, byte[] value) {

    public static Signature by(Signer signer, byte[] message) {
        return new Signature(signer.suite(), signer.key(), signer.sign(message));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature(var suite, var key, var value)
                && this.suite.equals(suite)
                && this.key.equals(key)
                && Arrays.equals(this.value, value);
    }

    @Override
    public int hashCode() {
        return key.hashCode() * 31 + Arrays.hashCode(value);
    }
}
