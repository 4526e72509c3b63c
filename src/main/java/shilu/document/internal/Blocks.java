package shilu.document.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Pairs the beginnings and ends of blocks and wraps what stands between them: runs of one paragraph, whole
/// paragraphs, or whole table rows.
final class Blocks {
    private final Faults faults;
    private final List<Block> blocks = new ArrayList<>();

    /// The marks of one block, before they are taken out.
    private static final class Block {
        final Element open;

        @Nullable
        Element otherwise;

        @Nullable
        Element close;

        Block(Element open) {
            this.open = open;
        }

        Slot slot() {
            return Slot.at(open);
        }

        boolean closedBy(Placeholder end) {
            return slot().placeholder() instanceof Placeholder.If
                    ? end instanceof Placeholder.EndIf
                    : end instanceof Placeholder.EndEach;
        }
    }

    private Blocks(Faults faults) {
        this.faults = faults;
    }

    /// Answers whether all blocks of the part are sound.
    static boolean wrap(Element root, Faults faults) {
        var found = new Faults();
        var blocks = new Blocks(found);
        blocks.pair(root);
        // From the outside in: a mark that stands alone with an inner one is then alone when the inner one is wrapped.
        if (found.isEmpty()) blocks.blocks.forEach(blocks::wrap);
        faults.addAll(found);
        return found.isEmpty();
    }

    private void pair(Element root) {
        var open = new ArrayDeque<Block>();
        var slots = root.getElementsByTagNameNS(Slot.NS, "slot");
        for (int i = 0; i < slots.getLength(); i++) {
            var element = (Element) slots.item(i);
            var slot = Slot.at(element);
            switch (slot.placeholder()) {
                case Placeholder.If _, Placeholder.Each _ -> {
                    open.push(new Block(element));
                    blocks.add(open.element());
                }
                case Placeholder.Else _ -> otherwise(open.peek(), element);
                case Placeholder.EndIf end -> close(open, element, end);
                case Placeholder.EndEach end -> close(open, element, end);
                case Placeholder.Name _, Placeholder.Unreadable _ -> {}
            }
        }
        for (var left : open) problem("document.template.unclosed", left.open);
    }

    private void otherwise(@Nullable Block block, Element mark) {
        boolean fits = block != null && block.otherwise == null && block.slot().placeholder() instanceof Placeholder.If;
        if (fits) requireNonNull(block).otherwise = mark;
        else problem("document.template.else-alone", mark);
    }

    private void close(ArrayDeque<Block> open, Element mark, Placeholder end) {
        var block = open.peek();
        if (block == null) {
            problem("document.template.unopened", mark);
        } else if (block.closedBy(end)) {
            open.pop().close = mark;
        } else {
            problem(
                    "document.template.crossed",
                    mark,
                    block.slot().placeholder().typed());
            open.pop();
        }
    }

    private void wrap(Block block) {
        var close = requireNonNull(block.close);
        var range = Range.between(block.open, close, block.otherwise);
        if (range == null) problem("document.template.torn", block.open);
        else range.wrap(block.slot());
    }

    private void problem(String code, Node mark, Object... more) {
        faults.add(Slot.at(mark), code, more);
    }
}
