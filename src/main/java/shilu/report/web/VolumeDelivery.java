package shilu.report.web;

import java.util.Optional;
import shilu.report.DeliveryToday;
import shilu.report.Report;

/// A unit of a volume as a line.
///
/// @param link the report to open: the bound one, or the one that came since
public record VolumeDelivery(DeliveryToday delivery, String unit, Optional<Report> link) {
    static VolumeDelivery of(DeliveryToday delivery, String unit) {
        return new VolumeDelivery(delivery, unit, delivery.bound().or(delivery::newest));
    }

    public String mark() {
        return switch (delivery.state()) {
            case BOUND -> "hint";
            case RENEWED, LATER -> "mark mark-late";
            case MISSING -> "mark mark-overdue";
        };
    }
}
