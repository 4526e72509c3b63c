package shilu.cli.sample.words.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Needs;
import shilu.cli.Under;
import shilu.common.Problem;
import shilu.common.Refused;

@Command(name = "refuse")
@Under("end")
@Needs(Needs.Around.NOTHING)
class Refuse implements Callable<Integer> {
    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() {
        var place = new Problem.Place("a.xlsx", "会议台账", 12, "会议时间");
        throw new Refused(List.of(
                Problem.of("period.unreadable", "2025Q5"),
                Problem.of("cli.usage.missing", "X").at(place)));
    }
}
