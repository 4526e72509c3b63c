package shilu.document;

import java.util.function.Supplier;

/// A finished report to be bound into a volume.
///
/// @param title what the contents call it, and findings about its figures
/// @param docx  its file as it was made; asked when its turn comes, so that a volume never holds all of them
public record VolumePart(String title, Supplier<byte[]> docx) {}
