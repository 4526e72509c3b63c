package shilu.document.internal;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;

/// Follows the fields of a part as it is read, and names those that fetch something or run something. A field whose
/// own code does not begin with its whole name is named too: that is how such a field is hidden in another.
final class FieldCodes {
    private static final Set<String> REFUSED = Set.of(
            "DDE",
            "DDEAUTO",
            "INCLUDE",
            "INCLUDETEXT",
            "INCLUDEPICTURE",
            "LINK",
            "EMBED",
            "IMPORT",
            "DATABASE",
            "RD",
            "MACROBUTTON",
            "MACRO",
            "CONTROL",
            "HTMLCONTROL");

    private final Consumer<String> refused;
    private final ArrayDeque<StringBuilder> codes = new ArrayDeque<>();
    private boolean inCode;

    FieldCodes(Consumer<String> refused) {
        this.refused = refused;
    }

    void event(XMLStreamReader xml) {
        if (xml.isCharacters() && inCode && !codes.isEmpty()) codes.getFirst().append(xml.getText());
        else if (xml.isEndElement() && xml.getLocalName().equals("instrText")) inCode = false;
        else if (xml.isStartElement()) start(xml);
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "instrText" -> inCode = true;
            case "fldSimple" -> judge(attribute(xml, "instr"));
            case "fldChar" -> turn(attribute(xml, "fldCharType"));
            default -> {}
        }
    }

    private void turn(String type) {
        switch (type) {
            case "begin" -> {
                if (!codes.isEmpty() && unnamed(codes.getFirst())) refused.accept("{ { } }");
                codes.push(new StringBuilder());
            }
            case "separate", "end" -> {
                if (codes.isEmpty()) return;
                judge(codes.getFirst().toString());
                codes.getFirst().setLength(0);
                codes.getFirst().append("PAGE ");
                if (type.equals("end")) codes.pop();
            }
            default -> {}
        }
    }

    /// Whether a field's own name is not complete yet: then one inside it would complete it.
    private static boolean unnamed(CharSequence code) {
        var text = code.toString().stripLeading();
        return !text.startsWith("=") && text.chars().noneMatch(Character::isWhitespace);
    }

    private void judge(String code) {
        var words = code.strip().split("[\\s\"\\\\]+", 2);
        var name = words[0].toUpperCase(Locale.ROOT);
        boolean formula = name.startsWith("=");
        boolean named = formula || (!name.isEmpty() && Character.isLetter(name.charAt(0)));
        if (!named || REFUSED.contains(name)) refused.accept(code.strip().isEmpty() ? "{ { } }" : code.strip());
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(W.NS, name);
        return value == null ? "" : value;
    }
}
