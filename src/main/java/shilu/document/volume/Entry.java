package shilu.document.volume;

import shilu.document.internal.Utf8;

/// One line of the contents: a link to a bookmark, and a field that names its page.
final class Entry {
    /// Bookmark of the n-th sheet before the reports.
    static String sheet(int number) {
        return "shilu_sheet_" + number;
    }

    /// Bookmark at which the n-th report begins.
    static String report(int number) {
        return "shilu_part_" + number;
    }

    private Entry() {}

    static String bookmark(String name, long id) {
        return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/><w:bookmarkEnd w:id=\"" + id + "\"/>";
    }

    static void write(Utf8 out, String bookmark, String title) {
        out.text("<w:p><w:pPr><w:pStyle w:val=\"ContentsEntry\"/></w:pPr><w:hyperlink w:anchor=\"")
                .text(bookmark);
        out.text("\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">").xml(title);
        out.text("</w:t></w:r><w:r><w:tab/></w:r>").text(unknown(bookmark)).text("</w:hyperlink></w:p>");
    }

    /// The field without a number yet: marked to be worked out by the program that opens it.
    static String unknown(String bookmark) {
        return field(bookmark, " w:dirty=\"true\"", "");
    }

    static String known(String bookmark, int page) {
        return field(bookmark, "", Integer.toString(page));
    }

    private static String field(String bookmark, String dirty, String page) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"" + dirty
                + "/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGEREF "
                + bookmark + " \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>"
                + page
                + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }
}
