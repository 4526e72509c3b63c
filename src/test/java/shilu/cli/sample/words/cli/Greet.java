package shilu.cli.sample.words.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.cli.Needs;
import shilu.cli.sample.Words;
import shilu.common.Period;

@Command(name = "greet")
@Needs(Needs.Around.NOTHING)
class Greet implements Callable<Integer> {
    private final Words.Greeter greeter;
    private final Console console;

    @Option(names = "--name", required = true)
    String name = "";

    @Option(names = "--period")
    Period period = Period.year(2025);

    @Option(names = "--json")
    boolean json;

    Greet(Words.Greeter greeter, Console console) {
        this.greeter = greeter;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (json) console.json(Map.of("greeting", greeter.greeting(), "name", name));
        else console.line(greeter.greeting() + " " + name + " " + period);
        return 0;
    }
}
