package shilu.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import shilu.cli.Job;
import shilu.sample.World;

class JobsTest {
    private record Doing(String name, Runnable work) implements Job {
        @Override
        public void run() {
            work.run();
        }
    }

    @Test
    void every_job_stands_in_the_one_file_and_nothing_else_does() throws Exception {
        var named = PropertiesLoaderUtils.loadProperties(new ClassPathResource("jobs.properties"));
        var there = World.application().getBeansOfType(Job.class).values();
        assertThat(there.stream().map(Job::name)).containsExactlyInAnyOrderElementsOf(named.stringPropertyNames());
    }

    @Test
    void a_job_that_failed_runs_again() throws Exception {
        var runs = new CountDownLatch(2);
        var jobs = new Jobs(List.of(new Doing("metric.fold", () -> {
            runs.countDown();
            throw new IllegalStateException("this once");
        })));
        jobs.start();
        assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
        jobs.stop();
        assertThat(jobs.isRunning()).isFalse();
    }

    @Test
    void a_job_without_a_pace_is_not_started() throws Exception {
        var jobs = new Jobs(List.of(new Doing("nobody.knows", () -> {})));
        assertThatThrownBy(jobs::start).hasMessageContaining("nobody.knows");
        jobs.stop();
    }
}
