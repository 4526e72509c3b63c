package shilu.document;

/// A finished document with the table it carries.
public record Filled(byte[] docx, SignedTable table) {}
