package shilu.arrival.internal;

import org.springframework.stereotype.Component;
import shilu.arrival.Arrivals;
import shilu.cli.Job;

/// Erases names of which no record will come.
@Component
class ForgetArrivals implements Job {
    private final Arrivals arrivals;

    ForgetArrivals(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public String name() {
        return "arrival.forget";
    }

    @Override
    public void run() {
        arrivals.forget();
    }
}
