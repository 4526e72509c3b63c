package shilu.document.internal;

import java.util.List;

/// A template ready to be filled any number of times, on any thread.
///
/// @param unchanged   parts that go in as they are, packed
/// @param main        the document's body up to where the appendix begins
/// @param rest        and from there on
/// @param page        how the appendix joins the body
/// @param styles      of the appendix
/// @param others      headers, footers and notes with placeholders
/// @param links       the main part's relationships
/// @param table       name of the part that takes the table of figures
/// @param firstControl the id below the first figure's control
/// @param firstId     the first number free for whatever else needs one
/// @param buffers     kept between fillings
public record CompiledTemplate(
        List<Zip.Packed> unchanged,
        Part main,
        List<Segment> rest,
        AppendixPage page,
        AppendixStyles styles,
        List<Part> others,
        Links links,
        String table,
        long firstControl,
        long firstId,
        Buffers.Pool buffers) {

    /// One part with what is to be filled in, and what it is called in words.
    record Part(String name, String words, List<Segment> segments) {}

    /// Name and text of a relationships part, up to its closing tag.
    record Links(String name, byte[] open) {}
}
