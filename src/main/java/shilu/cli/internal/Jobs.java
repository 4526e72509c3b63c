package shilu.cli.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import shilu.cli.Job;
import shilu.common.DatabaseAway;

/// Runs the modules' jobs while the server runs, one at a time.
class Jobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /// A job that is at work when the server stops may come to the end of its step.
    private static final Duration END = Duration.ofSeconds(5);

    private final List<Job> jobs;
    private final Properties schedules;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    Jobs(List<Job> jobs) throws IOException {
        this.jobs = jobs;
        this.schedules = PropertiesLoaderUtils.loadProperties(new ClassPathResource("jobs.properties"));
    }

    @Override
    public void start() {
        scheduler.setThreadNamePrefix("job-");
        scheduler.setErrorHandler(Jobs::failed);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationMillis(END.toMillis());
        scheduler.initialize();
        jobs.forEach(job -> {
            var pause = pause(job);
            scheduler.scheduleWithFixedDelay(job::run, Instant.now().plus(pause), pause);
        });
        running = true;
    }

    private static void failed(Throwable fault) {
        if (DatabaseAway.causes(fault)) LOG.warn("A job did not reach the database; it runs again as scheduled");
        else LOG.error("A job failed; it runs again as scheduled", fault);
    }

    private Duration pause(Job job) {
        return Optional.ofNullable(schedules.getProperty(job.name()))
                .map(DurationStyle::detectAndParse)
                .orElseThrow(() -> new IllegalStateException("jobs.properties does not name " + job.name()));
    }

    @Override
    public void stop() {
        scheduler.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
