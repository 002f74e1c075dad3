internal import CommonMark
internal import Diagnostics

/// Where words of a run of text were typed.
enum TypedPlace {
    /// The place of the first byte of some words, right also where escapes and entities stand before them.
    ///
    /// - Parameters:
    ///   - offset: in UTF-8 bytes from the start of the run.
    ///   - words: what stands there.
    static func location(of offset: Int, _ words: String, in run: TextRun, of document: Document) -> SourceLocation {
        guard let piece = run.piece(at: offset) else { return .wholeFile(document.file.path) }
        let start = document.location(of: piece.node)
        let typed = document.file.bytes[document.nodes[piece.node].source]
        let first = Array(words.prefix { !$0.isWhitespace }.utf8)
        // What was typed is never shorter than what was read from it, so the words stand there or further on.
        var at = typed.startIndex + offset - piece.start
        while at + first.count <= typed.endIndex {
            if typed[at..<at + first.count].elementsEqual(first) {
                let column = start.column + at - typed.startIndex
                return SourceLocation(path: start.path, line: start.line, column: column)
            }
            at += 1
        }
        return start
    }
}
