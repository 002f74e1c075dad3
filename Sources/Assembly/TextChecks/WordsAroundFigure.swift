internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model

/// What stands right outside a live figure and is read with it: `£[12.8](…)`, `[12.8](…) per 1,000`, `1[12.8%](…)`.
///
/// Only signs and words that touch the figure, or follow it at once, are looked at; a sentence may say what it likes of
/// other numbers.
struct WordsAroundFigure {
    /// What is wrong, in the words of a message, and what to do.
    struct Finding {
        let fact: String
        let suggestion: String
    }

    /// The words of the link, or the unit as it is filled in where there are none.
    private let text: String
    /// What is read as the figure, for messages.
    private let before: Substring
    private let behind: Substring
    private let sentence: String
    private let isEmpty: Bool

    /// - Parameters:
    ///   - text: the words of the link.
    ///   - sentence: what stands before it in its sentence or cell.
    ///   - behind: what stands behind it in its line.
    init(_ text: String, after sentence: String, behind: String, of indicator: Indicator) {
        isEmpty = text.isEmpty
        self.text = isEmpty ? Self.filledIn(indicator) : text
        self.sentence = sentence
        // Strong and slanted words begin and end with these.
        var before = sentence[...]
        while let last = before.last, "*_".contains(last) { before.removeLast() }
        self.before = before
        self.behind = behind.drop { "*_".contains($0) }
    }

    /// A number as pages show it, with its unit.
    private static func filledIn(_ indicator: Indicator) -> String {
        let unit = indicator.unit
        guard let sign = unit.first, !unit.isEmpty else { return "1" }
        if "£€$".contains(sign) { return "\(sign)1\(unit.dropFirst())" }
        return sign == "%" ? "1\(unit)" : "1 \(unit)"
    }

    /// The first thing that is wrong; nil where nothing is.
    func finding(_ indicator: Indicator, _ figure: Observation, latest: Period?, signs: DecimalSigns) -> Finding? {
        guard let number = TypedNumber(text, signs: signs) else { return nil }
        return glued(number) ?? doubled(number) ?? unit(indicator, figure, signs) ?? change(indicator)
            ?? time(figure, latest)
    }

    // MARK: What touches it

    /// A digit or a minus sign without a space, which makes another number of the figure.
    private func glued(_ number: TypedNumber) -> Finding? {
        let shown = isEmpty ? "" : text
        if number.before.isEmpty, let last = before.last {
            let isDigit = last.isASCII && last.isNumber
            let isMinus = "-−".contains(last) && before.dropLast().last?.isWhitespace ?? true
            if isDigit || isMinus { return glued("\(last)", "\(last)\(shown)", "before") }
        }
        if let first = behind.first, first.isASCII, first.isNumber {
            return glued("\(first)", "\(shown)\(first)", "behind")
        }
        return nil
    }

    private func glued(_ sign: String, _ read: String, _ side: String) -> Finding? {
        Finding(
            fact: "\"\(sign)\" stands right \(side) it, so that it reads as \"\(read)\"",
            suggestion: "Take \"\(sign)\" away, or put a space between them."
        )
    }

    /// A unit in the link and again outside.
    private func doubled(_ number: TypedNumber) -> Finding? {
        let own = number.behind.drop(while: \.isWhitespace).lowercased()
        let next = behind.drop(while: \.isWhitespace).lowercased()
        if let sign = number.before.last, "£€$".contains(sign), before.last == sign {
            return doubled("\(sign)")
        }
        guard !own.isEmpty, own.first != ",", next.hasPrefix(own), let last = own.last,
            !last.isLetter && !last.isNumber
                || next.dropFirst(own.count).first.map({ !$0.isLetter && !$0.isNumber })
                    ?? true
        else { return nil }
        return doubled(String(own))
    }

    private func doubled(_ unit: String) -> Finding? {
        Finding(
            fact: "\"\(unit)\" stands beside it, and "
                + (isEmpty ? "is filled in with the figure" : "the words of the link have it already"),
            suggestion: isEmpty ? "Take \"\(unit)\" away." : "Take one of the two away."
        )
    }

    // MARK: Units

    private func unit(_ indicator: Indicator, _ figure: Observation, _ signs: DecimalSigns) -> Finding? {
        let sign = before.reversed().drop(while: \.isWhitespace).first.map(String.init) ?? ""
        let isMoney = "£€$".contains(sign) && !sign.isEmpty
        // `(per 1,000)` as well.
        let spaces = behind.prefix(while: \.isWhitespace)
        let rest = behind.dropFirst(spaces.count).trimmingPrefix("(")
        let joined = (isMoney ? sign : "") + text + spaces + rest
        // What the link itself says was held against the figure by itself: `[9.8 million](…)`.
        guard let own = TypedNumber(text, signs: signs),
            FigureWords(own, signs: signs).unitRightBeside(indicator, figure) == nil,
            let number = TypedNumber(joined, signs: signs),
            let word = FigureWords(number, signs: signs).unitRightBeside(indicator, figure)
        else { return nil }
        let unit = indicator.unit.isEmpty ? "has no unit" : "has the unit \"\(indicator.unit)\""
        return Finding(
            fact: "\"\(word)\" stands beside it, and \(indicator.id) \(unit)",
            suggestion: "Write the unit that the indicator has, or leave the text of the link empty and take "
                + "\"\(word)\" away: the figure is filled in with its unit."
        )
    }

    // MARK: What the sentence makes of it

    private static let changing: Set<Substring> = [
        "rose", "fell", "risen", "fallen", "grew", "grown", "increased", "decreased", "dropped", "up", "down", "rise",
        "fall", "increase", "decrease", "drop",
    ]

    /// `rose by` before a figure that is a level, or `up` in the words of the link.
    private func change(_ indicator: Indicator) -> Finding? {
        guard !ChangeWords.areIn(indicator) else { return nil }
        let inside = text.prefix { !$0.isNumber }.lowercased().split { !$0.isLetter }
        let outside = before.suffix(40).lowercased().split { !$0.isLetter }
        let isUp = !isEmpty && inside.count == 1 && ["up", "down"].contains(inside[0])
        let words = isUp ? inside : (inside.isEmpty || isEmpty ? outside : inside).suffix(2)
        guard isUp || words.count == 2 && words.last == "by" && words.first.map(Self.changing.contains) == true else {
            return nil
        }
        return Finding(
            fact:
                "\"\(words.joined(separator: " "))\" makes a change of it, and \(indicator.id) says how much there is",
            suggestion: "Write how far it changed without a link, or say what it is: \"rose to\"."
        )
    }

    /// `the latest` before a figure of an earlier period.
    private func time(_ figure: Observation, _ latest: Period?) -> Finding? {
        guard let latest, figure.period != latest, figure.period.end < latest.end else { return nil }
        let words = sentence.lowercased()
        let last = words.split { !$0.isLetter }.suffix(5)
        guard let word = ["latest", "newest"].first(where: { last.contains(Substring($0)) }),
            !TypedYear.compares(words), !last.contains("before"), TypedYear.all(in: words).isEmpty
        else { return nil }
        return Finding(
            fact: "it is called the \(word), and is for \(figure.period.linkName): there is one for \(latest.linkName)",
            suggestion: "Take period= out of the link, or write \(figure.period.linkName) in place of \"\(word)\"."
        )
    }
}

/// Whether an indicator measures a change, so that words of change are its own.
enum ChangeWords {
    private static let words: Set<Substring> = [
        "change", "changes", "changed", "growth", "rise", "fall", "increase", "decrease", "difference", "gap", "points",
        "net", "inflation", "veränderung", "wachstum", "anstieg", "rückgang", "unterschied",
    ]

    static func areIn(_ indicator: Indicator) -> Bool {
        [indicator.title, indicator.short, indicator.unit].contains { text in
            text.lowercased().split { !$0.isLetter }.contains { words.contains($0) }
        }
    }
}
