internal import Model

/// What the codes in a status column and the markers in a value column of one mapping mean.
///
/// The mapping's own codes come first. Then the standard shorthand with or without brackets, and three
/// markers that official tables agree on: `*` withheld, `..` and `:` not available. `-` has too many meanings to have one.
struct StatusCodes {
    private let own: [String: FigureStatus]

    init(_ own: [String: FigureStatus]) {
        self.own = own
    }

    /// The meaning of a code without spaces around it; nil where it has none.
    func status(_ code: String) -> FigureStatus? {
        if let status = own[code] { return status }
        if code.isEmpty { return .normal }
        switch code {
        case "*", "[*]": return .confidential
        case "..", ":", "[..]", "[:]": return .notAvailable
        default: return FigureStatus(shorthand: code)
        }
    }

    /// The meaning of a marker in place of a number; nil where it has none.
    func marker(_ text: String) -> FigureStatus? {
        status(text).flatMap { $0 == .normal && own[text] == nil ? nil : $0 }
    }

    /// The codes of the mapping itself, for suggestions.
    var ownCodes: [String] { own.keys.sorted() }
}
