package shilu.programme.internal;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.programme.Formula;

/// A formula compiled by CEL, without its macros (they loop) and bound in length and depth.
public final class CelFormula implements Formula {
    private static final int LONGEST = 500;
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(4 * LONGEST)
            .maxParseRecursionDepth(32)
            .comprehensionMaxIterations(1000)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final String written;
    private final FormulaText text;
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;

    private CelFormula(String written, FormulaText text, CelAbstractSyntaxTree tree) throws CelEvaluationException {
        this.written = written;
        this.text = text;
        this.tree = tree;
        program = RUNTIME.createProgram(tree);
    }

    public static Formula compile(String written, Map<String, Type> names) {
        if (written.codePointCount(0, written.length()) > LONGEST)
            throw Refused.because("formula.long", written.substring(0, 20) + "…", LONGEST);
        var text = FormulaText.of(written, names.keySet());
        Refused.ifAny(text.faults());
        try {
            return new CelFormula(written, text, tree(text, names));
        } catch (CelValidationException faulty) {
            throw new Refused(faulty.getErrors().stream()
                    .map(issue -> fault(written, text, issue))
                    .distinct()
                    .toList());
        } catch (CelEvaluationException faulty) {
            throw Refused.because("formula.wrong", written, 1, String.valueOf(faulty.getMessage()));
        }
    }

    private static CelAbstractSyntaxTree tree(FormulaText text, Map<String, Type> names) throws CelValidationException {
        var compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL);
        text.mentioned().forEach(name -> compiler.addVar(text.written(name), type(names, name)));
        return compiler.build().compile(text.rewritten()).getAst();
    }

    private static CelType type(Map<String, Type> names, String name) {
        return switch (java.util.Objects.requireNonNull(names.get(name))) {
            case NUMBER -> SimpleType.DOUBLE;
            case TEXT -> SimpleType.STRING;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }

    private static Problem fault(String written, FormulaText text, CelIssue issue) {
        int place = text.place(issue.getSourceLocation().getColumn() + 1);
        // The parser lists every token it would have taken, which helps nobody.
        var message = issue.getMessage().replaceFirst(" expecting .*", "");
        return Problem.of("formula.wrong", written, place, text.inAuthorsWords(message));
    }

    @Override
    public Set<String> names() {
        return text.mentioned();
    }

    @Override
    public boolean holds(Map<String, ?> values) {
        var seen = new HashMap<String, Object>();
        for (var name : names()) {
            var value = values.get(name);
            if (value == null) throw Refused.because("formula.value.missing", written, name);
            seen.put(text.written(name), value instanceof Number number ? (Object) number.doubleValue() : value);
        }
        try {
            // A name CEL cannot resolve gives no exception but an answer that is neither true nor false.
            if (program.eval(seen) instanceof Boolean answer) return answer;
            throw Refused.because("formula.value.missing", written, "?");
        } catch (CelEvaluationException failed) {
            throw Refused.because(
                    "formula.wrong", written, 1, text.inAuthorsWords(String.valueOf(failed.getMessage())));
        }
    }

    @Override
    public List<Compared> compared() {
        var found = new ArrayList<Compared>();
        walk(tree.getExpr(), found);
        return found;
    }

    private void walk(CelExpr expression, List<Compared> found) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.CALL) return;
        var call = expression.call();
        if (Set.of("_==_", "_!=_", "@in").contains(call.function())) {
            var one = call.args().get(0);
            var other = call.args().get(1);
            compared(one, other, found);
            compared(other, one, found);
        }
        Stream.concat(call.target().stream(), call.args().stream()).forEach(below -> walk(below, found));
    }

    private void compared(CelExpr name, CelExpr with, List<Compared> found) {
        if (name.getKind() != CelExpr.ExprKind.Kind.IDENT) return;
        var words = words(with);
        if (words != null) found.add(new Compared(text.declared(name.ident().name()), words));
    }

    private static @Nullable List<String> words(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> word(expression).toList();
            case LIST ->
                expression.list().elements().stream().flatMap(CelFormula::word).toList();
            default -> null;
        };
    }

    private static Stream<String> word(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Stream.of(expression.constant().stringValue())
                : Stream.empty();
    }
}
