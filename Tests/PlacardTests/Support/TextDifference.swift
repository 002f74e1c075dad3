/// The first line in which two texts differ, so that a failure prints it rather than two whole pages.
struct TextDifference: Equatable, CustomStringConvertible {
    let line: Int
    let found: String
    let expected: String

    /// nil where the texts are equal to the byte.
    init?(_ found: String, expected: String) {
        let texts = [found, expected].map { text in
            text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        }
        let lines = (0..<max(texts[0].count, texts[1].count)).lazy.map { number in
            (number + 1, texts.map { number < $0.count ? String(Substring($0[number])) : "(no such line)" })
        }
        guard let (line, pair) = lines.first(where: { !$0.1[0].utf8.elementsEqual($0.1[1].utf8) }) else { return nil }
        self.line = line
        self.found = pair[0]
        self.expected = pair[1]
    }

    var description: String {
        "line \(line)\n  found:    \(found)\n  expected: \(expected)"
    }
}
