package shilu.duty.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.cli.Console;
import shilu.duty.Asked;
import shilu.duty.Obligation;
import shilu.duty.Said;
import shilu.unit.Unit;

/// A unit's obligations as text and as JSON.
record Listed(Asked asked, Unit unit, List<Obligation> obligations) {

    void print(Console console) {
        console.line(unit.name() + " " + asked.period());
        obligations.forEach(one -> console.line(String.join(
                "\t",
                one.id().period().toString(),
                console.text(one.state().text()),
                one.done().toPlainString() + "/" + one.needed().toPlainString(),
                one.due().day().toString(),
                one.duty().name().in(console.locale()))));
        console.say("duty.as-of", asked.asOf(), asked.onDay());
        obligations.stream()
                .flatMap(one -> one.due().guessed().stream())
                .distinct()
                .forEach(year -> console.note("duty.calendar.guessed", String.valueOf(year)));
    }

    Map<String, @Nullable Object> asMap() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("unit", unit.code());
        map.put("unitName", unit.name());
        map.put("period", asked.period().toString());
        map.put("asOf", asked.asOf());
        map.put("onDay", asked.onDay().toString());
        map.put("obligations", obligations.stream().map(Listed::asMap).toList());
        return map;
    }

    private static Map<String, @Nullable Object> asMap(Obligation one) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("duty", one.duty().id());
        map.put("name", one.duty().name().zh());
        map.put("unit", one.unit().value());
        map.put("period", one.id().period().toString());
        map.put("state", one.state().code());
        map.put("due", one.due().day().toString());
        map.put("dueCertain", one.due().certain());
        map.put("needed", one.needed());
        map.put("done", one.done());
        map.put("clause", one.duty().clause());
        map.put("attendance", one.present() == null ? null : one.present().percent());
        map.put("attendanceShort", one.attendanceShort());
        map.put("nil", text(one.nil()));
        map.put("cause", text(one.cause()));
        map.put(
                "records",
                one.counted().stream().map(credit -> credit.record().value()).toList());
        return map;
    }

    private static @Nullable String text(@Nullable Said said) {
        return said == null ? null : said.text();
    }
}
