package shilu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shilu {
    public static void main(String[] args) {
        SpringApplication.run(Shilu.class, args);
    }
}
