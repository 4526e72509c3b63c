package shilu.document;

/// Up to where a region's entries were counted when the figure was taken.
public record AsOf(String region, long position) {}
