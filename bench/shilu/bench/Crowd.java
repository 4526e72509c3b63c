package shilu.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Users at their work: each in a virtual thread, doing one errand after the other until all leave.
final class Crowd {
    private final URI address;
    private final int leastMillis;
    private final int mostMillis;
    private final Waits waits = new Waits();
    private final CountDownLatch over = new CountDownLatch(1);

    Crowd(URI address, int leastMillis, int mostMillis) {
        this.address = address;
        this.leastMillis = leastMillis;
        this.mostMillis = mostMillis;
    }

    /// @param begins what is done when it begins to count
    Waits visit(List<Person> people, Duration warmUp, Duration counted, Runnable begins) throws InterruptedException {
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
                var users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people.size(); i++) {
                var user = user(people.get(i), new Tab(address, http, waits), new Random(i));
                users.submit(() -> live(user));
            }
            Thread.sleep(warmUp);
            waits.count();
            begins.run();
            Thread.sleep(counted);
            over.countDown();
        }
        return waits;
    }

    private Reader user(Person person, Tab tab, Random random) {
        var pause = new Pause(leastMillis, mostMillis, over, random);
        return switch (person.role()) {
            case RECORDER -> new Recorder(person, tab, pause, random);
            case CONFIRMER -> new Confirmer(person, tab, pause, random);
            case SUPERIOR, INSPECTOR -> new Above(person, tab, pause, random);
            default -> new Reader(person, tab, pause, random);
        };
    }

    private void live(Reader user) {
        try {
            user.pause.arrive();
            run(user::signIn);
            var errands = user.errands();
            while (true) {
                user.pause.think();
                run(errands.get(user.random.nextInt(errands.size())));
            }
        } catch (Pause.Over home) {
            // as everybody else
        } catch (RuntimeException unforeseen) {
            waits.wrong("user", unforeseen.toString());
        }
    }

    /// What went wrong is noted; the user turns to something else.
    private static void run(Runnable errand) {
        try {
            errand.run();
        } catch (IllegalStateException noted) {
            // by whom it was met
        }
    }
}
