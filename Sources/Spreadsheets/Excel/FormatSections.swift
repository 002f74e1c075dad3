/// The sections of the format of a number, of which some show no digits, or marks beside them: `[<5]"*";0`, `;;;`,
/// `0" [c]"` (ECMA-376, part 1, 18.8.31).
struct FormatSections: Sendable {
    /// One section, with what it shows.
    private struct Section {
        var condition: Condition?
        var hasDigits = false
        /// The text before the digits, and behind them.
        var before = ""
        var behind = ""

        var showsMore: Bool { !hasDigits || ShownNumber(before: before, behind: behind) != .number }
    }

    /// For which numbers a section is.
    private struct Condition {
        var sign: String
        var limit: Double

        func holds(for number: Double) -> Bool {
            switch sign {
            case "<": number < limit
            case "<=": number <= limit
            case ">": number > limit
            case ">=": number >= limit
            case "<>": number != limit
            default: number == limit
            }
        }

        /// `<5`; nil where it is a colour or the code of a language.
        init?(_ text: String) {
            let sign = String(text.prefix { "<>=".contains($0) })
            guard !sign.isEmpty, let limit = Double(text.dropFirst(sign.count)) else { return nil }
            self.sign = sign
            self.limit = limit
        }

        init(_ sign: String, _ limit: Double) {
            self.sign = sign
            self.limit = limit
        }
    }

    private let sections: [Section]

    /// Nil where each section shows the number and nothing that says more of it.
    init?(code: String) {
        var sections = Self.sections(of: code)
        // The fourth is for texts.
        if sections.count > 3 { sections.removeLast(sections.count - 3) }
        guard sections.contains(where: \.showsMore) else { return nil }
        let hasConditions = sections.contains { $0.condition != nil }
        if sections.count > 1, sections[0].condition == nil {
            sections[0].condition = Condition(sections.count == 2 ? ">=" : ">", 0)
        }
        if sections.count > 1, sections[1].condition == nil, sections.count == 3 || !hasConditions {
            sections[1].condition = Condition("<", 0)
        }
        self.sections = sections
    }

    /// What is shown of a number.
    func shown(_ number: Double) -> ShownNumber {
        // Where no section is for it, a program shows a row of ####, which the number itself is behind.
        guard let section = sections.first(where: { $0.condition?.holds(for: number) ?? true }) else { return .number }
        if section.hasDigits { return ShownNumber(before: section.before, behind: section.behind) }
        return ShownNumber(textWithoutDigits: section.before, isZero: number == 0)
    }

    private static func sections(of code: String) -> [Section] {
        var sections = [Section()]
        var rest = code[...]
        func add(_ text: some StringProtocol) {
            let last = sections.count - 1
            if sections[last].hasDigits { sections[last].behind += text } else { sections[last].before += text }
        }
        func addDigits() {
            // Text between digits, as in telephone numbers, is no mark.
            sections[sections.count - 1].hasDigits = true
            sections[sections.count - 1].behind = ""
        }
        while let character = rest.popFirst() {
            switch character {
            case "\"":
                add(rest.prefix { $0 != "\"" })
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\": if let next = rest.popFirst() { add(String(next)) }
            case "_", "*": _ = rest.popFirst()
            case "[":
                let inside = String(rest.prefix { $0 != "]" })
                rest = rest.dropFirst(inside.count + 1)
                if let condition = Condition(inside) { sections[sections.count - 1].condition = condition }
                if let first = inside.lowercased().first, "hms".contains(first), Set(inside.lowercased()).count == 1 {
                    addDigits()
                }
            case ";": sections.append(Section())
            case "0", "#", "?", "@": addDigits()
            case "G", "g":
                if rest.lowercased().hasPrefix("eneral") { rest = rest.dropFirst(6) }
                addDigits()
            // Parts of dates and times.
            case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S": addDigits()
            // Signs that belong to a number wherever they stand.
            case "%", ",", ".", "/", "E", "e", "+": continue
            default: add(String(character))
            }
        }
        return sections
    }
}
