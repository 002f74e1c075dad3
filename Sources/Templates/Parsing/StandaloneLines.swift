/// Finds the tags that have a line to themselves, and takes from the text around them what goes with the line.
///
/// What stands directly in a parent's tags, outside blocks, is never written; a block there is cut as though it
/// stood alone.
struct StandaloneLines {
    private let bytes: [UInt8]
    private(set) var pieces: [TemplatePiece]

    init(_ source: TemplateSource, _ pieces: [TemplatePiece]) {
        bytes = source.bytes
        self.pieces = pieces
    }

    /// Marks the tags and cuts the text.
    mutating func mark() {
        let spaces = pieces.indices.map { (before: spaceBefore($0), after: spaceAfter($0)) }
        for index in pieces.indices where pieces[index].kind.canStandAlone {
            let (before, after) = spaces[index]
            pieces[index].indentation = before
            switch pieces[index].kind {
            case .parent:
                guard let end = pieces[index].match, let before, let after = spaces[end].after else { continue }
                standAlone(index, cutting: before)
                standAlone(end, cutting: after)
            case .close where isParent(pieces[index].match):
                continue
            case .block where isParent(pieces[index].enclosing):
                if let after { standAlone(index, cutting: after) }
            case .close where isParent(pieces[index].enclosing):
                if let before { standAlone(index, cutting: before) }
            default:
                guard let before, let after else { continue }
                standAlone(index, cutting: before)
                standAlone(index, cutting: after)
            }
        }
        dropParentText()
    }

    private func isParent(_ index: Int?) -> Bool {
        index.map { pieces[$0].kind == .parent } ?? false
    }

    /// Marks a tag and takes white space next to it out of the text it stands in.
    private mutating func standAlone(_ index: Int, cutting space: Range<Int>) {
        pieces[index].isStandalone = true
        if space.isEmpty { return }
        if space.lowerBound >= pieces[index].range.upperBound {
            pieces[index + 1].range = space.upperBound..<pieces[index + 1].range.upperBound
        } else {
            pieces[index - 1].range = pieces[index - 1].range.lowerBound..<space.lowerBound
        }
    }

    private mutating func dropParentText() {
        for index in pieces.indices where pieces[index].kind == .text && isParent(pieces[index].enclosing) {
            pieces[index].range = pieces[index].range.lowerBound..<pieces[index].range.lowerBound
        }
    }

    /// The white space between the beginning of the line and a tag; nil where anything else stands there.
    private func spaceBefore(_ index: Int) -> Range<Int>? {
        let end = pieces[index].range.lowerBound
        guard index > 0 else { return end..<end }
        guard pieces[index - 1].kind == .text else { return nil }
        let text = pieces[index - 1].range
        var start = end
        while start > text.lowerBound, bytes[start - 1].isBlank { start -= 1 }
        let beginsLine = start == text.lowerBound ? index == 1 : bytes[start - 1] == UInt8(ascii: "\n")
        return beginsLine ? start..<end : nil
    }

    /// The white space between a tag and the end of its line, with the line's end; nil where anything else stands
    /// there.
    private func spaceAfter(_ index: Int) -> Range<Int>? {
        let start = pieces[index].range.upperBound
        guard index + 1 < pieces.count else { return start..<start }
        guard pieces[index + 1].kind == .text else { return nil }
        let text = pieces[index + 1].range
        var end = start
        while end < text.upperBound, bytes[end].isBlank { end += 1 }
        if end == text.upperBound { return index + 2 == pieces.count ? start..<end : nil }
        if bytes[end] == UInt8(ascii: "\r"), end + 1 < text.upperBound { end += 1 }
        return bytes[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
    }
}

extension UInt8 {
    /// Whether the byte is white space within a line.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
