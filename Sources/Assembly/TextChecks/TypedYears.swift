internal import Model

/// A year or a pair of years in a text that says of when figures are: `2023`, `2022/23`.
struct TypedYear: Hashable {
    let year: Int
    /// The last year of a pair such as `2022/23`; the same year otherwise.
    let last: Int
    /// Whether it dates what stands before it: at the end, in brackets, behind a comma, or behind `in` and its like.
    let isDate: Bool

    /// Whether a period may be called so: 2023 of the years 2022/23, but 2022/23 of no other two.
    func mayMean(_ period: Period) -> Bool {
        let years = period.start.year...period.end.year
        return years.contains(year) && years.contains(last)
    }

    /// The years of a text, in their order.
    static func all(in text: String) -> [TypedYear] {
        let characters = Array(text)
        var years: [TypedYear] = []
        var place = 0
        while place < characters.count {
            let digits = characters[place...].prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty else {
                place += 1
                continue
            }
            let before = characters[..<place]
            place += digits.count
            guard digits.count == 4, let year = Int(String(digits)), (1900...2100).contains(year),
                !(before.last?.isLetter ?? false), before.last != "£", before.last != "/"
            else { continue }
            var last = year
            if place < characters.count, "/-–".contains(characters[place]) {
                let end = characters[(place + 1)...].prefix { $0.isASCII && $0.isNumber }
                let next = Int(String(end)).map { end.count == 2 ? year / 100 * 100 + $0 : $0 }
                if end.count == 2 || end.count == 4, let next, next > year, next <= 2100 {
                    last = next
                    place += 1 + end.count
                }
            }
            years.append(TypedYear(year: year, last: last, isDate: isDate(before, characters[place...])))
        }
        return years
    }

    private static let joints: Set<String> = ["in", "for", "during", "im", "jahr", "für", "to", "bis", "and", "und"]

    private static func isDate(_ before: ArraySlice<Character>, _ behind: ArraySlice<Character>) -> Bool {
        if !behind.contains(where: { $0.isLetter || $0.isNumber }) { return true }
        let words = before.reversed().drop(while: \.isWhitespace)
        if let sign = words.first, "(,:".contains(sign) { return true }
        let word = String(words.prefix(while: \.isLetter).reversed()).lowercased()
        let next = String(behind.drop(while: \.isWhitespace).prefix(while: \.isLetter)).lowercased()
        return joints.contains(word) && !moneyWords.contains(next)
    }

    /// Words before which a year says of which money amounts are: `in 2022 prices`.
    static let moneyWords: Set<String> = ["prices", "money", "terms", "preisen"]

    /// Words behind which a year is that of another figure.
    static let comparing: Set<Substring> = [
        "than", "since", "from", "as", "against", "compared", "up", "down", "before", "after", "seit", "als", "wie",
        "vor", "nach", "gegenüber",
    ]

    /// Whether a text holds a figure against one of another time.
    static func compares(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains(where: comparing.contains)
    }
}
