/// Finds the known name that somebody most likely meant.
package enum NameSuggestion {
    /// The path that is most likely meant by one that leads nowhere: one spelt nearly so, or of a file of that name in
    /// another folder.
    package static func ofPath(_ path: String, in known: [String]) -> String? {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        return of(path, in: known) ?? known.first { $0.hasSuffix("/" + last) || $0 == last }
    }

    /// The candidate closest to a misspelt word, or nil where none is close enough to be worth offering.
    ///
    /// Closeness is the number of edits (insert, delete, replace, swap two neighbours) between the words
    /// without regard to ASCII case. At most a third of the longer word, and never more than three edits, may differ.
    /// Of two equally close candidates the first in the given order is returned.
    ///
    /// The distance is optimal string alignment: Damerau (1964), as tabulated by Wagner & Fischer (1974).
    package static func of(_ word: String, in candidates: some Sequence<String>) -> String? {
        let wanted = folded(word)
        guard !wanted.isEmpty, wanted.count <= longestWord else { return nil }
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let known = folded(candidate)
            let limit = min(3, max(wanted.count, known.count) / 3)
            guard abs(known.count - wanted.count) <= limit else { continue }
            let distance = edits(wanted, known)
            guard distance <= limit, distance < (best?.distance ?? Int.max) else { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// Longer words than this are prose, not names, and would make the table large.
    private static let longestWord = 120

    /// In small letters, without the spaces and the characters that nobody sees in a name.
    private static func folded(_ word: String) -> [UInt8] {
        guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
            let seen = word.unicodeScalars.filter {
                !$0.properties.isDefaultIgnorableCodePoint && ($0.isASCII || !$0.properties.isWhitespace)
            }
            return String(String.UnicodeScalarView(seen)).utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
        }
        return word.utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
    }

    private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in 1...left.count {
            var row = [i] + Array(repeating: 0, count: right.count)
            for j in 1...right.count {
                let replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
                row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
