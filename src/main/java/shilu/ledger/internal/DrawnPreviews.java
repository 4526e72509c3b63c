package shilu.ledger.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shilu.common.Incident;
import shilu.common.Problem;
import shilu.document.Fonts;
import shilu.document.Pictures;
import shilu.installation.DataFolder;
import shilu.ledger.Evidences;
import shilu.ledger.Preview;
import shilu.ledger.Previews;

/// Draws one file after the other, in the order they were asked for. Another process on the same folder may draw the
/// same: whoever ends later finds the folder there.
@Component
class DrawnPreviews implements Previews, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DrawnPreviews.class);
    private static final int MOST_WAITING = 500;

    private final DataFolder folder;
    private final Drawing drawing;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("previews").daemon().factory());

    /// @param programs the folder of LibreOffice and poppler, when they are not where they usually are
    DrawnPreviews(DataFolder folder, @Value("${shilu.programs:}") String programs) {
        this.folder = folder;
        var work = folder.folder("previews").resolve("work");
        this.drawing = new Drawing(
                programs.isBlank()
                        ? Pictures.in(work, Fonts.installed())
                        : Pictures.with(Path.of(programs), work, Fonts.installed()));
        worker.allowCoreThreadTimeOut(true);
    }

    @Override
    public Preview of(Evidences.Kept evidence) {
        var hash = String.valueOf(evidence.file().getFileName());
        if (begun.contains(hash)) return new Preview.Drawing();
        return place(hash).read().orElseGet(() -> begin(evidence, hash));
    }

    private Preview begin(Evidences.Kept evidence, String hash) {
        if (begun.add(hash)) {
            try {
                worker.execute(() -> draw(evidence, hash));
            } catch (RejectedExecutionException full) {
                begun.remove(hash); // asked for again when the page is looked at again
            }
        }
        return new Preview.Drawing();
    }

    private void draw(Evidences.Kept evidence, String hash) {
        try {
            place(hash).write(into -> drawing.draw(evidence, into));
        } catch (IOException | RuntimeException fault) {
            failed(hash, fault);
        } finally {
            begun.remove(hash);
        }
    }

    /// The log gets the fault, the page its number.
    private void failed(String hash, Exception fault) {
        var incident = Incident.at(Instant.now());
        LOG.error("Incident {}: preview of {}", incident, hash, fault);
        try {
            place(hash).refuse(Problem.of("ledger.preview.fault", incident));
        } catch (IOException unwritable) {
            LOG.error("Incident {}: not kept", incident, unwritable);
        }
    }

    private PreviewFolder place(String hash) {
        return PreviewFolder.of(hash, folder);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
