package shilu.cli;

import java.io.IOException;

/// What the start-up cache is trained with: the launcher runs the hidden command `warm-up` once after each build, and
/// what happens there is loaded ready-made at every later start. Modules contribute what their users meet first.
@FunctionalInterface
public interface WarmUp {
    /// Practises in an empty data folder that is thrown away afterwards. A fault only costs speed, but is told.
    void practise(Training training) throws IOException, InterruptedException;
}
