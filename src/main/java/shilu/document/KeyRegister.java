package shilu.document;

import java.util.List;
import java.util.Optional;

/// The keys a verifier trusts, by id. What a file says about keys is never asked.
public interface KeyRegister {
    Optional<KnownKey> find(String key);

    static KeyRegister of(List<KnownKey> keys) {
        return id -> keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
