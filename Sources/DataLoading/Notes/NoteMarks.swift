internal import Primitives

/// The marks of notes in official tables, as the Government Analysis Function asks for them: `[note 3]`.
///
/// Also `[Note 3]`, `[note 3, note 4]`, `[notes 3 and 4]` and `[notes 1 to 3]`. `[3]` is none: it may be anything.
enum NoteMarks {
    /// The most bytes between two brackets that are a mark, and the most numbers that a range stands for.
    private static let (longest, longestRange) = (60, 20)
    /// The most notes of one text.
    private static let mostNumbers = 50

    /// The numbers of the notes that a text marks, each once, in small letters: `3`, `3a`.
    static func numbers(in text: String) -> [String] {
        var numbers: [String] = []
        for mark in marks(in: Array(text.utf8)) where numbers.count < mostNumbers {
            for number in mark.numbers where !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    /// The text without its marks.
    static func without(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var rest: [UInt8] = []
        var start = 0
        for mark in marks(in: bytes) {
            rest += bytes[start..<mark.range.lowerBound]
            start = mark.range.upperBound
        }
        return TableHeader.normalized(String(decoding: rest + bytes[start...], as: UTF8.self))
    }

    /// The number that a cell of a sheet of notes begins with, and what stands behind it.
    ///
    /// - Parameter allowsNumber: whether a number alone is one: `3`.
    static func leadingNumber(of cell: String, allowsNumber: Bool) -> (number: String, rest: String)? {
        let bytes = Array(cell.utf8)
        if let mark = marks(in: bytes).first, mark.range.lowerBound == 0, mark.numbers.count == 1 {
            let rest = String(decoding: bytes[mark.range.upperBound...], as: UTF8.self)
            return (mark.numbers[0], TableHeader.normalized(rest))
        }
        let words = cell.lowercased().split { $0 == " " || $0 == "." || $0 == ":" }
        if words.count == 2, words[0] == "note" { return number(words[1]).map { ($0, "") } }
        guard allowsNumber, words.count == 1 else { return nil }
        return number(words[0].hasPrefix("note") ? words[0].dropFirst(4) : words[0]).map { ($0, "") }
    }

    // MARK: Reading

    private static func marks(in bytes: [UInt8]) -> [(range: Range<Int>, numbers: [String])] {
        var marks: [(Range<Int>, [String])] = []
        var start: Int?
        for (position, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "[") { start = position }
            guard byte == UInt8(ascii: "]"), let opening = start else { continue }
            start = nil
            guard position - opening <= longest else { continue }
            let words = String(decoding: bytes[opening + 1..<position], as: UTF8.self).lowercased()
            if let numbers = numbers(ofMark: words), !numbers.isEmpty {
                marks.append((opening..<position + 1, numbers))
            }
        }
        return marks
    }

    /// The numbers in `note 3`, `notes 1 to 3`, `note3`; nil where the words are no mark of a note.
    private static func numbers(ofMark words: String) -> [String]? {
        let trimmed = words.trimmed
        guard trimmed.hasPrefix("note") else { return nil }
        var numbers: [String] = []
        var isRange = false
        for word in spaced(trimmed).split(whereSeparator: { " ,;&".contains($0) }) {
            var word = word
            for name in ["notes", "note"] where word.hasPrefix(name) { word = word.dropFirst(name.count) }
            if word.isEmpty || word == "and" { continue }
            if word == "to" {
                isRange = true
                continue
            }
            guard let number = number(word) else { return nil }
            if isRange, let first = numbers.last.flatMap({ Int($0) }), let last = Int(number), last > first,
                last - first <= longestRange
            {
                numbers += (first + 1..<last).map(String.init)
            }
            isRange = false
            numbers.append(number)
        }
        return numbers
    }

    /// The words with `to` in the place of a dash.
    private static func spaced(_ words: String) -> String {
        words.replacing("-", with: " to ").replacing("\u{2013}", with: " to ")
    }

    /// `3` for `03`, `3a`; nil for what is no number of a note.
    private static func number(_ word: Substring) -> String? {
        guard word.utf8.count <= 6, word.utf8.first?.isDigit == true,
            word.utf8.allSatisfy({ $0.isDigit || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) })
        else { return nil }
        let digits = word.drop { $0 == "0" }
        return digits.utf8.first?.isDigit == true ? String(digits) : nil
    }
}
