/// Splits a text where it refers to footnotes.
enum FootnoteReferences {
    enum Piece: Hashable {
        /// Bytes of the text as cmark read it, and where they were typed.
        case text(Range<Int>, typed: Range<Int>)
        case reference(label: String, typed: Range<Int>)
    }

    /// The pieces of a text, in their order; `[^label]` counts where it is typed so, without escapes or entities.
    ///
    /// - Parameters:
    ///   - literal: the text as cmark read it.
    ///   - typed: where it stands in `source`, from which it was read.
    static func pieces(
        of literal: String,
        typed: Range<Int>,
        in source: [UInt8],
        _ entities: inout EntityDecoder
    ) -> [Piece] {
        guard literal.utf8.contains(ASCII.caret) else { return [.text(0..<literal.utf8.count, typed: typed)] }
        var pieces: [Piece] = []
        // Both places move together: the one in what cmark read, the other in what was typed.
        var (place, at) = (0, typed.lowerBound)
        var (textStart, typedStart) = (0, typed.lowerBound)
        while at < typed.upperBound {
            if source[at] == ASCII.openBracket, let end = FootnoteDefinition.labelEnd(source, at: at),
                end <= typed.upperBound
            {
                if place > textStart { pieces.append(.text(textStart..<place, typed: typedStart..<at)) }
                let label = FootnoteDefinition.label(source[at + 2..<end - 1])
                pieces.append(.reference(label: label, typed: at..<end))
                place += end - at
                at = end
                (textStart, typedStart) = (place, at)
            } else {
                let unit = entities.unit(source, at: at, before: typed.upperBound)
                at = unit.end
                place += unit.length
            }
        }
        let length = literal.utf8.count
        if length > textStart { pieces.append(.text(textStart..<length, typed: typedStart..<typed.upperBound)) }
        return pieces
    }
}

/// What looks like a reference to a footnote and stays text: no footnote has its label, or it stands in a link.
struct UnresolvedFootnoteReference {
    let label: String
    /// Where it was typed.
    let range: SourceRange
    /// Whether it stands in the words of a link or an image; else no footnote has its label.
    let isInLink: Bool
}

extension DocumentReader {
    /// Adds a text, split where it refers to footnotes.
    mutating func appendText(_ literal: String, _ typed: Range<Int>, of content: LeafSource, isInLink: Bool) {
        let pieces = FootnoteReferences.pieces(of: literal, typed: typed, in: content.bytes, &entities)
        guard pieces != [.text(0..<literal.utf8.count, typed: typed)] else {
            return append(.text(literal), content.source(typed))
        }
        let read = Array(literal.utf8)
        var start = (text: 0, typed: typed.lowerBound)
        var end = start
        for piece in pieces {
            switch piece {
            case .text(let range, let typed): end = (range.upperBound, typed.upperBound)
            case .reference(let label, let typed):
                if tree.footnoteLabels.contains(label), !isInLink {
                    appendText(read[start.text..<end.text], content.source(start.typed..<end.typed))
                    append(.footnoteReference(label: label), content.source(typed))
                    end = (end.text + typed.count, typed.upperBound)
                    start = end
                } else {
                    end = (end.text + typed.count, typed.upperBound)
                    let place = text.range(content.source(typed), near: &lineHint)
                    unresolvedReferences.append(
                        UnresolvedFootnoteReference(label: label, range: place, isInLink: isInLink)
                    )
                }
            }
        }
        appendText(read[start.text..<end.text], content.source(start.typed..<end.typed))
    }

    private mutating func appendText(_ bytes: ArraySlice<UInt8>, _ source: Range<Int>) {
        if !bytes.isEmpty { append(.text(String(decoding: bytes, as: UTF8.self)), source) }
    }
}
