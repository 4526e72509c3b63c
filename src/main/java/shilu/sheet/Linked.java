package shilu.sheet;

/// A value that opens an address when it is clicked, and stays a number if it is one.
public record Linked(Object value, String address) {}
