/// Parts a text where it refers to footnotes.
enum FootnoteReferences {
    enum Piece: Hashable {
        /// Bytes of the text as cmark read it, and where they were typed.
        case text(Range<Int>, typed: Range<Int>)
        case reference(label: String, typed: Range<Int>)
    }

    /// What a text consists of; `[^label]` counts where it is typed so, without escapes or entities.
    ///
    /// - Parameters:
    ///   - literal: the text as cmark read it.
    ///   - typed: where it stands in `source`, from which it was read.
    static func pieces(
        of literal: String,
        typed: Range<Int>,
        in source: [UInt8],
        _ entities: inout Entities
    ) -> [Piece] {
        guard literal.utf8.contains(Byte.caret) else { return [.text(0..<literal.utf8.count, typed: typed)] }
        var pieces: [Piece] = []
        // Both places move together: the one in what cmark read, the other in what was typed.
        var (place, at) = (0, typed.lowerBound)
        var (textStart, typedStart) = (0, typed.lowerBound)
        while at < typed.upperBound {
            let byte = source[at]
            if byte == Byte.openBracket, let end = FootnoteDefinition.labelEnd(source, at: at), end <= typed.upperBound
            {
                if place > textStart { pieces.append(.text(textStart..<place, typed: typedStart..<at)) }
                let label = FootnoteDefinition.label(source[at + 2..<end - 1])
                pieces.append(.reference(label: label, typed: at..<end))
                place += end - at
                at = end
                (textStart, typedStart) = (place, at)
            } else if byte == Byte.backslash, at + 1 < typed.upperBound, source[at + 1].isASCIIPunctuation {
                at += 2
                place += 1
            } else if byte == Byte.ampersand, let entity = entities.decode(source, at: at) {
                at = entity.end
                place += entity.bytes.count
            } else {
                at += 1
                place += 1
            }
        }
        let length = literal.utf8.count
        if length > textStart { pieces.append(.text(textStart..<length, typed: typedStart..<typed.upperBound)) }
        return pieces
    }
}
