package shilu.document.internal;

import java.util.List;
import java.util.Optional;

/// A piece of a compiled template. Immutable: one tree serves every filling, on any thread.
sealed interface Segment {
    void write(Filling to);

    static void all(List<Segment> segments, Filling to) {
        for (int i = 0; i < segments.size(); i++) segments.get(i).write(to);
    }

    /// Markup as it stands, and the words in it that the surrounding figures are known by.
    record Raw(byte[] xml, String words) implements Segment {
        @Override
        public void write(Filling to) {
            to.out.raw(xml);
            to.words(words);
        }
    }

    /// A figure. In the older copy of a text box (`mc:Fallback`) it is untagged, or it would stand there twice.
    record Figure(String name, int depth, Optional<NumberForm> form, Style style, boolean tagged) implements Segment {
        @Override
        public void write(Filling to) {
            to.figure(this);
        }
    }

    record Plain(String name, int depth, Style style) implements Segment {
        @Override
        public void write(Filling to) {
            var text = to.level(depth).values().plain(name);
            style.run(to.out, text);
            to.words(text);
        }
    }

    /// The number of the entry in its list: 序号 in digits, 中文序号 as 一, 二, 三.
    record Ordinal(int depth, boolean chinese, Style style) implements Segment {
        @Override
        public void write(Filling to) {
            int number = to.level(depth).index() + 1;
            var text = chinese ? ChineseNumber.of(number) : Integer.toString(number);
            style.run(to.out, text);
            to.words(text);
        }
    }

    record Choice(Condition condition, List<Segment> then, List<Segment> otherwise) implements Segment {
        @Override
        public void write(Filling to) {
            all(condition.holds(to) ? then : otherwise, to);
        }
    }

    record Repeat(String list, int depth, List<Segment> body) implements Segment {
        @Override
        public void write(Filling to) {
            var entries = to.level(depth).values().each(list);
            for (int i = 0; i < entries.size(); i++) {
                to.enter(entries.get(i), i, entries.size());
                all(body, to);
                to.leave();
            }
        }
    }

    /// A paragraph or row with figures: its text is what they are known by.
    record Context(List<Segment> inside, boolean row) implements Segment {
        @Override
        public void write(Filling to) {
            var outer = to.beginContext();
            all(inside, to);
            to.endContext(outer, row);
        }
    }

    /// A paragraph that holds nothing but blocks, or a table that holds nothing but repeated rows: when they come out
    /// empty, it goes with them. Empty is what has none of the tag that its content must bring.
    record Vanishing(String content, List<Segment> inside) implements Segment {
        @Override
        public void write(Filling to) {
            int start = to.out.size();
            all(inside, to);
            if (!to.out.contains(content, start)) to.out.truncate(start);
        }
    }

    /// The end of a cell or story, whose last child must be a paragraph.
    record LastParagraph() implements Segment {
        @Override
        public void write(Filling to) {
            if (!to.out.endsWith("</w:p>") && !to.out.endsWith("<w:p/>")) to.out.text("<w:p/>");
        }
    }

    /// A number that must not come twice, in what may be repeated.
    record FreshId() implements Segment {
        @Override
        public void write(Filling to) {
            to.out.number(to.freshId());
        }
    }

    /// A heading that stands in the template as it is; where a figure stands is told by it.
    record Heading(String text) implements Segment {
        @Override
        public void write(Filling to) {
            to.outline.paragraph(text);
        }
    }

    /// A document's title, broken into lines by the standard's rules once its words are known.
    record Title(byte[] before, List<Words> words, Style style) implements Segment {
        /// Fixed words, or a plain value by its name; a name is empty for fixed words.
        record Words(String text, String name, int depth) {}

        @Override
        public void write(Filling to) {
            var title = new StringBuilder();
            for (var one : words)
                title.append(
                        one.name.isEmpty()
                                ? one.text
                                : to.level(one.depth).values().plain(one.name));
            to.out.raw(before);
            style.run(to.out, String.join("\n", TitleLines.of(title.toString())));
            to.out.text("</w:p>");
        }
    }
}
