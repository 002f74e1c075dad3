/// What a cell shows of the number that it stores, where that is not the number alone.
enum ShownNumber: Equatable {
    /// The number, and nothing that says more of it.
    case number
    /// The number between signs that belong to it: `<5`, `40 [c]`.
    case marked(before: String, behind: String)
    /// A mark in the place of the number: `*`, `[c]`.
    case mark(String)
    /// Nothing at all.
    case nothing

    /// Tells it from a text without digits that stands for a number, or from its absence.
    ///
    /// - Parameter isZero: whether 0 is stored, for which tables of accounts show a dash.
    init(textWithoutDigits text: String, isZero: Bool) {
        let signs = text.filter { !$0.isWhitespace }
        if signs.isEmpty {
            self = .nothing
        } else if isZero, signs.allSatisfy({ "-–—−".contains($0) }) {
            self = .number
        } else {
            self = .mark(text.split { $0.isWhitespace }.joined(separator: " "))
        }
    }

    /// Tells it from what stands before and behind the digits.
    init(before: String, behind: String) {
        let before = before.filter { !$0.isWhitespace }
        let behind = behind.split { $0.isWhitespace }.joined(separator: " ")
        let limit = ["<", ">", "≤", "≥", "~"].contains(before) ? before : ""
        let mark = Self.isMark(behind) ? behind : ""
        self = limit.isEmpty && mark.isEmpty ? .number : .marked(before: limit, behind: mark)
    }

    /// Whether a text behind a number says something of it, and is no unit: `[c]`, `*`, `†`.
    private static func isMark(_ text: String) -> Bool {
        text.hasPrefix("[") && text.hasSuffix("]") || !text.isEmpty && text.allSatisfy { "*†‡".contains($0) }
    }

    /// The number as the cell shows it; nil where it shows nothing.
    func text(of number: [UInt8]) -> [UInt8]? {
        switch self {
        case .number: number
        case .marked(let before, let behind):
            Array(before.utf8) + number + Array((behind.hasPrefix("[") ? " " + behind : behind).utf8)
        case .mark(let mark): Array(mark.utf8)
        case .nothing: nil
        }
    }
}
