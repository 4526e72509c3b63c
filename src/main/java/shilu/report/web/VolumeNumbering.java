package shilu.report.web;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import shilu.common.Refused;
import shilu.report.Compilation;
import shilu.report.Compilations;

/// Numbers the contents of volumes made on the page, one after the other, while the reader goes on. What is refused, or
/// cut off when the server stops, is asked for again on the volume's page.
@Component
class VolumeNumbering implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(VolumeNumbering.class);

    private final Compilations compilations;
    private final ExecutorService waiting =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("volume-numbering").factory());

    VolumeNumbering(Compilations compilations) {
        this.compilations = compilations;
    }

    void later(Compilation volume) {
        waiting.execute(() -> number(volume));
    }

    private void number(Compilation volume) {
        try {
            compilations.number(volume);
        } catch (Refused unrendered) {
            LOG.warn("volume {} has no page numbers: {}", volume.id(), unrendered.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("volume {} has no page numbers", volume.id(), fault);
        }
    }

    @Override
    public void destroy() {
        waiting.shutdownNow();
    }
}
