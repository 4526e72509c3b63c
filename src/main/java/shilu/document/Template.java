package shilu.document;

import java.util.Optional;
import shilu.document.internal.CompiledTemplate;
import shilu.document.internal.TemplateFilling;
import shilu.document.internal.TemplateReading;

/// A Word file with placeholders, read once and filled any number of times, on any thread.
public final class Template {
    private final CompiledTemplate compiled;

    private Template(CompiledTemplate compiled) {
        this.compiled = compiled;
    }

    /// Reads a template. Refused with everything that is wrong with it at once: what it carries and must not
    /// ([Uploads]), placeholders that cannot be read, blocks that are not closed or cut through cells, names that
    /// mean nothing or something else; each with part, beginning of the paragraph, placeholder, nearest valid name.
    public static Template read(byte[] docx, Vocabulary vocabulary) {
        return new Template(TemplateReading.read(docx, vocabulary));
    }

    /// Writes one document: every figure in a control of its own, the appendix 数据依据表 behind the text when there
    /// are figures, and the signed table inside.
    public Filled fill(Values values, Origin origin, Signer signer) {
        return TemplateFilling.fill(compiled, values, Optional.empty(), origin, signer);
    }

    /// The same with an annex between the text and the appendix.
    public Filled fill(Values values, Annex annex, Origin origin, Signer signer) {
        return TemplateFilling.fill(compiled, values, Optional.of(annex), origin, signer);
    }
}
