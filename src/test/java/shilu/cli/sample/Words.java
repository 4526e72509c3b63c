package shilu.cli.sample;

import org.springframework.context.annotation.Bean;

/// A program of its own with a few commands: what the frame is tested with.
public class Words {
    public record Greeter(String greeting) {}

    @Bean
    Greeter greeter() {
        return new Greeter("hello");
    }
}
