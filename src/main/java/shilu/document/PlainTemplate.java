package shilu.document;

import shilu.document.internal.CompiledTemplate;
import shilu.document.internal.TemplateFilling;
import shilu.document.internal.TemplateReading;

/// A Word file with placeholders in which no figure stands, such as a notice or minutes: what it is filled to carries
/// no table and is not signed, since there is nothing to verify. Read once and filled any number of times, on any
/// thread.
public final class PlainTemplate {
    private final CompiledTemplate compiled;

    private PlainTemplate(CompiledTemplate compiled) {
        this.compiled = compiled;
    }

    /// Refused as [Template#read] refuses.
    ///
    /// @param vocabulary knows no figure
    public static PlainTemplate read(byte[] docx, Vocabulary vocabulary) {
        return new PlainTemplate(TemplateReading.readPlain(docx, vocabulary));
    }

    /// The Word file.
    public byte[] fill(Values values) {
        return TemplateFilling.fill(compiled, values);
    }
}
