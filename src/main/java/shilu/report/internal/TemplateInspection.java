package shilu.report.internal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.document.Template;
import shilu.programme.InForce;
import shilu.programme.PackInspection;
import shilu.programme.ReportForm;

/// Whether a pack's Word templates can be filled: every placeholder names a metric, a value or a list.
@Component
class TemplateInspection implements PackInspection {

    @Override
    public List<Problem> faults(InForce pack) {
        return pack.reports().stream()
                .flatMap(form ->
                        form.templates().values().stream().distinct().flatMap(template -> faults(pack, form, template)))
                .distinct()
                .toList();
    }

    private static Stream<Problem> faults(InForce pack, ReportForm form, ReportForm.Template template) {
        try {
            Template.read(template.bytes(), ReportVocabulary.of(pack, form));
            return Stream.empty();
        } catch (Refused refused) {
            return refused.problems().stream().map(problem -> problem.at(place(template, problem)));
        }
    }

    /// The file's name before what the template itself says of the place.
    private static Problem.Place place(ReportForm.Template template, Problem problem) {
        var inside = problem.place();
        return inside == null
                ? new Problem.Place(template.path(), null, null, null)
                : new Problem.Place(template.path(), inside.part(), inside.line(), inside.column());
    }
}
