package shilu.cli.sample.words.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import shilu.cli.Under;

@Command(name = "fail")
@Under("end")
class Fail implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new IllegalStateException("the cellar is full of water");
    }
}
