package shilu.programme.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.Value;

/// A number from 0 on with at most four decimals.
record NumberForm() implements FieldForm {
    static final int DECIMALS = 4;
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,12}(\\.[0-9]+)?");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    @Override
    public Input input(Field field) {
        return Input.NUMBER;
    }

    @Override
    public Reading read(Field field, String cell, Known known) {
        var plain = Cells.plain(cell);
        // A comma only where thousands end: 1,234 but not 1,2.
        var digits = plain.matches("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?") ? plain.replace(",", "") : plain;
        if (!WRITTEN.matcher(digits).matches())
            return Reading.no(List.of(Problem.about(field.id(), "value.number", field.name(), cell)));
        var value = new Value.Quantity(new BigDecimal(digits));
        var problems = check(field, value);
        return problems.isEmpty() ? Reading.of(value) : Reading.no(problems);
    }

    @Override
    public List<Problem> check(Field field, Value value) {
        if (!(value instanceof Value.Quantity(var number))) return FieldForm.otherSort(field);
        if (number.stripTrailingZeros().scale() > DECIMALS)
            return List.of(Problem.about(field.id(), "value.number.decimals", field.name(), DECIMALS));
        if (number.signum() < 0 || number.compareTo(MOST) >= 0)
            return List.of(Problem.about(field.id(), "value.number.range", field.name()));
        return List.of();
    }

    @Override
    public String cell(Field field, Value value, Shown shown) {
        return value instanceof Value.Quantity(var number) ? written(number) : "";
    }

    private static String written(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
