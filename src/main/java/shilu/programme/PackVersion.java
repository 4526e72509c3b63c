package shilu.programme;

/// One version of a pack, named by what it says and sealed by the hash of its files.
///
/// @param id      the pack's id, which is its folder's name
/// @param version as the pack writes it, such as 2025.1
/// @param hash    SHA-256 over the pack's files, lower-case hexadecimal
public record PackVersion(String id, String version, String hash) {}
