internal import Model

/// A share that a link states in words without a digit: `half`, `nine in ten`, `forty per cent`, `two thirds`.
struct NumberWords {
    /// In per cent.
    let share: Double
    /// How far off a figure may be for the words to stand for it, in per cent points.
    let tolerance: Double
    /// What makes a bound of it.
    private let bound: BoundWords?

    /// Nil where the words state no share.
    init?(_ text: String) {
        let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
        if Self.majorities.contains(words) {
            (share, tolerance, bound) = (50, 0, .more)
            return
        }
        guard let (start, share, isExact) = Self.share(in: words, text.lowercased()) else { return nil }
        self.share = share
        tolerance = isExact ? 0.5 : min(Self.most, share / 8)
        let before = words[..<start].filter { $0 != "a" && $0 != "an" && $0 != "the" }.joined(separator: " ")
        bound = BoundWords.of(before: before)
    }

    /// Whether a figure in per cent is what the words say.
    func states(_ value: Double) -> Bool {
        if let holds = bound?.holds(value, against: share) { return holds }
        if share == 0 || share == 100 { return value == share }
        if bound == .nearly { return value < share && value >= share - tolerance }
        return abs(value - share) <= tolerance
    }

    private static let most = 5.0
    private static let majorities: Set<[Substring]> = [
        ["most"], ["most", "people"], ["the", "majority"], ["a", "majority"],
    ]

    private static let units: [Substring: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "hundred": 100,
    ]
    private static let tens: [Substring: Double] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90,
    ]
    private static let parts: [Substring: Double] = [
        "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10,
        "tenths": 10,
    ]

    /// Where the share begins among the words, what it is, and whether it is a whole number of per cent.
    private static func share(in words: [Substring], _ text: String) -> (Int, Double, Bool)? {
        switch words {
        case ["none"], ["nobody"], ["no", "one"], ["no", "people"]: return (0, 0, true)
        case ["all"], ["everybody"], ["everyone"], ["all", "people"]: return (0, 100, true)
        default: break
        }
        for start in words.indices {
            if let (number, end) = number(words, from: start) {
                let rest = words[end...]
                if rest.starts(with: ["per", "cent"]) || rest.first == "percent" { return (start, number, true) }
                for joint in [["in", "every"], ["out", "of", "every"], ["out", "of"], ["in"]] as [[Substring]]
                where rest.starts(with: joint) {
                    guard let (whole, _) = self.number(words, from: end + joint.count), whole > number else { continue }
                    return (start, number / whole * 100, false)
                }
                if let part = rest.first.flatMap({ parts[$0] }), number < part {
                    return (start, number / part * 100, false)
                }
            }
            if let part = parts[words[start]], isPart(words, start, text) { return (start, 100 / part, false) }
        }
        return nil
    }

    /// Whether a word such as `third` is a part: `a third`, `half of`, `half` alone, and not `third sector`.
    private static func isPart(_ words: [Substring], _ place: Int, _ text: String) -> Bool {
        let next = place + 1 < words.count ? words[place + 1] : ""
        let before = place > 0 ? words[place - 1] : ""
        guard !text.contains("\(words[place])-") else { return false }
        return next == "of" || next.isEmpty && (words[place] == "half" || before == "a")
            || words[place] == "half" && (next == "the" || next == "all")
    }

    private static func number(_ words: [Substring], from start: Int) -> (Double, Int)? {
        guard start < words.count else { return nil }
        if let ten = tens[words[start]] {
            if start + 1 < words.count, let unit = units[words[start + 1]], unit < 10 { return (ten + unit, start + 2) }
            return (ten, start + 1)
        }
        return units[words[start]].map { ($0, start + 1) }
    }
}
