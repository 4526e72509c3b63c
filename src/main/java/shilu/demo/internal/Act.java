package shilu.demo.internal;

import java.time.LocalDate;

/// Something people of the county do on a day.
record Act(LocalDate on, Runnable what) {}
