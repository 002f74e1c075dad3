internal import Diagnostics

/// Finds the word TODO, with which `placard import` and careful editors mark what has still to be said.
enum UnfinishedText {
    /// So many findings of one file are given.
    private static let most = 20
    private static let word = Array("TODO".utf8)

    /// A warning for each TODO of a file, with what stands behind it.
    static func findings(in file: SourceFile) -> [Diagnostic] {
        let places = places(in: file.bytes)
        guard !places.isEmpty else { return [] }
        let lines = LineMap(file.bytes, path: file.path)
        let body = file.path.hasSuffix(".md") ? (try? FrontMatter.find(in: file, lines: lines).get())?.body : nil
        return places.prefix(most).map { place in
            Diagnostic(
                ContentLoadingRules.unfinished,
                .warning,
                "\(Diagnostic.quote(text(from: place, in: file.bytes))) has still to be done",
                at: lines.location(of: place),
                suggestion: "Write what is meant in its place, or take it away.",
                effect: isSeen(place, in: file.bytes, body: body) ? "Readers see it." : nil
            )
        }
    }

    private static func places(in bytes: [UInt8]) -> [Int] {
        var places: [Int] = []
        let span = bytes.span
        var at = 0
        while at + word.count <= span.count {
            if span[at] == word[0], span[at + 1] == word[1], span[at + 2] == word[2], span[at + 3] == word[3],
                at == 0 || !isLetter(span[at - 1]), at + 4 == span.count || !isLetter(span[at + 4])
            {
                places.append(at)
                if places.count == most { break }
            }
            at += 1
        }
        return places
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`") || byte &- 0x30 < 10
    }

    /// The word and what stands behind it on its line, without the end of a value.
    private static func text(from place: Int, in bytes: [UInt8]) -> String {
        let line = bytes[place...].prefix(80).prefix { $0 != 10 && $0 != 13 }
        var text = String(decoding: line, as: UTF8.self)
        while let last = text.last, "\"' }],".contains(last) { text.removeLast() }
        return text
    }

    /// Whether readers see the word: it stands in no comment of YAML, nor of HTML in running text.
    ///
    /// - Parameter body: the running text of the file; nil where the file has none.
    private static func isSeen(_ place: Int, in bytes: [UInt8], body: Range<Int>?) -> Bool {
        guard let body, place >= body.lowerBound else { return !isRemark(place, bytes) }
        let before = bytes[body.lowerBound..<place]
        guard let start = before.ranges(of: Array("<!--".utf8)).last else { return true }
        return !before[start.upperBound...].ranges(of: Array("-->".utf8)).isEmpty
    }

    /// Whether the word stands behind the hash of a comment.
    private static func isRemark(_ place: Int, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<place].suffix(40).reversed().drop { $0 == 32 || $0 == 9 }
        return before.first == UInt8(ascii: "#")
    }
}
