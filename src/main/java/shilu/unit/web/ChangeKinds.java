package shilu.unit.web;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Reads the kind of a change in an address. A word that is none leads nowhere.
@Component
class ChangeKinds implements Converter<String, ChangeKind> {
    @Override
    public ChangeKind convert(String word) {
        return ChangeKind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
