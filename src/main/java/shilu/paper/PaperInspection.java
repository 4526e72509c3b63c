package shilu.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.document.PlainTemplate;
import shilu.programme.InForce;
import shilu.programme.PackInspection;
import shilu.programme.Paper;
import shilu.programme.RecordKind;

/// Whether the Word templates of a pack's papers can be filled from every kind that has them.
@Component
class PaperInspection implements PackInspection {

    @Override
    public List<Problem> faults(InForce pack) {
        var kinds = new LinkedHashMap<Paper, List<RecordKind>>();
        for (var kind : pack.kinds())
            for (var paper : pack.papers(kind.id()))
                kinds.computeIfAbsent(paper, _ -> new ArrayList<>()).add(kind);
        return kinds.entrySet().stream()
                .flatMap(one -> faults(one.getKey(), one.getValue()).stream())
                .toList();
    }

    private static List<Problem> faults(Paper paper, List<RecordKind> kinds) {
        var faults = new LinkedHashMap<Problem, List<String>>();
        for (var kind : kinds)
            for (var problem : faults(paper, kind))
                faults.computeIfAbsent(problem, _ -> new ArrayList<>())
                        .add(kind.name().zh());
        return faults.entrySet().stream()
                .map(fault -> placed(fault, paper, kinds.size()))
                .toList();
    }

    private static List<Problem> faults(Paper paper, RecordKind kind) {
        try {
            PlainTemplate.read(paper.template().bytes(), PaperVocabulary.of(kind));
            return List.of();
        } catch (Refused refused) {
            return refused.problems();
        }
    }

    /// The file, and of which kinds it is wrong where it is right for others.
    private static Problem placed(Map.Entry<Problem, List<String>> fault, Paper paper, int all) {
        var names = fault.getValue().stream().distinct().collect(Collectors.joining("、", "（", "）"));
        var file = paper.template().path() + (fault.getValue().size() == all ? "" : names);
        var inside = fault.getKey().place();
        return fault.getKey()
                .at(
                        inside == null
                                ? new Problem.Place(file, null, null, null)
                                : new Problem.Place(file, inside.part(), inside.line(), inside.column()));
    }
}
