/// What a label says of ages, or of anything else that is counted in ranges: `Aged 16 to 24`, `65+`, `Under 18`, `F90`.
struct LabelRange: Hashable {
    /// The words beside the range, in which two labels must agree to be of one scale.
    let rest: String
    /// The range, with both ends; `Int.max` where it has no end.
    let range: ClosedRange<Int>

    /// Words that say no more than the range does.
    private static let fillers: Set<String> = [
        "age", "aged", "ages", "all", "and", "are", "inclusive", "of", "old", "people", "person", "persons",
        "population", "residents", "the", "total", "usual", "who", "y", "year", "years", "yr", "yrs",
    ]
    private static let below: Set<String> = ["under", "below", "younger", "less"]
    private static let above: Set<String> = ["over", "above", "older", "more", "plus", "+"]

    /// Nil where the label has no range, or another number beside it.
    init?(_ label: String) {
        let words = Self.words(TableHeader.withoutNotes(label).lowercased()).filter { $0 != "than" }
        let numbers = words.indices.filter { Int(words[$0]) != nil }
        guard let first = numbers.first, numbers.count < 3, let low = Int(words[first]) else { return nil }
        var used: Set<Int> = [first]
        func word(_ place: Int) -> String { words.indices.contains(place) ? words[place] : "" }
        if numbers.count == 2 {
            let second = numbers[1]
            guard second == first + 2, ["-", "to", "and"].contains(word(first + 1)), let high = Int(words[second]),
                high > low
            else { return nil }
            range = low...high
            used.formUnion([first + 1, second])
        } else {
            var next = first + 1
            while ["year", "years", "yrs", "and", "or"].contains(word(next)) { next += 1 }
            if Self.below.contains(word(first - 1)), low > 0 {
                range = 0...(low - 1)
                used.insert(first - 1)
            } else if Self.above.contains(word(first - 1)), word(first - 1) != "+", low < Int.max {
                range = (low + 1)...Int.max
                used.insert(first - 1)
            } else if Self.above.contains(word(next)) {
                range = low...Int.max
                used.formUnion(first...next)
            } else if Self.below.contains(word(next)) {
                range = 0...low
                used.formUnion(first...next)
            } else {
                range = low...low
            }
        }
        let others = words.indices.filter { !used.contains($0) && !Self.fillers.contains(words[$0]) }
        rest = others.map { words[$0] }.joined(separator: " ")
    }

    /// Whether somebody may be in both: ranges that only touch, `0-5` and `5-10`, are taken for such without their end.
    func overlaps(_ other: Self) -> Bool {
        guard rest == other.rest, range != other.range else { return false }
        let (low, high) = (max(range.lowerBound, other.range.lowerBound), min(range.upperBound, other.range.upperBound))
        let hasPoint = range.lowerBound == range.upperBound || other.range.lowerBound == other.range.upperBound
        return hasPoint ? low <= high : low < high
    }

    /// Numbers, words and the signs of ranges; a sign between thousands is none.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var last = Kind.other
        for character in text {
            let kind = Kind(character)
            if kind == .other {
                last = .other
            } else if kind == .sign {
                words.append(character == "+" ? "+" : "-")
                last = .other
            } else if kind == last, let end = words.indices.last {
                words[end].append(character)
            } else {
                words.append(String(character))
                last = kind
            }
        }
        return words
    }

    private enum Kind {
        case digit, letter, sign, other

        init(_ character: Character) {
            if character.isASCII, character.isNumber {
                self = .digit
            } else if character.isLetter {
                self = .letter
            } else {
                self = "+-\u{2013}\u{2014}\u{2212}".contains(character) ? .sign : .other
            }
        }
    }
}
