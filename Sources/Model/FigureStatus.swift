/// What a reader must know about a figure, or why there is none.
///
/// The shorthand in brackets is the one that the UK's Government Analysis Function recommends for tables.
public enum FigureStatus: UInt8, Hashable, Sendable, CaseIterable {
    /// An ordinary figure.
    case normal
    /// `[x]` there is no figure.
    case notAvailable
    /// `[c]` withheld so that nobody can be identified.
    case confidential
    /// `[z]` the question does not arise here.
    case notApplicable
    /// `[low]` above zero, and rounds to it.
    case roundsToZero
    /// `[u]` too few replies to rely on.
    case lowReliability
    /// `[e]` estimated.
    case estimated
    /// `[p]` provisional.
    case provisional
    /// `[r]` revised since it was first published.
    case revised
    /// `[b]` not comparable with earlier periods.
    case seriesBreak

    /// The shorthand without brackets as data files and the `status` mapping of an indicator write it; empty for `normal`.
    public var shorthand: String {
        switch self {
        case .normal: ""
        case .notAvailable: "x"
        case .confidential: "c"
        case .notApplicable: "z"
        case .roundsToZero: "low"
        case .lowReliability: "u"
        case .estimated: "e"
        case .provisional: "p"
        case .revised: "r"
        case .seriesBreak: "b"
        }
    }

    /// Reads the shorthand, with or without brackets and in any case; nil for anything else.
    public init?(shorthand text: String) {
        var code = text.lowercased()
        if code.hasPrefix("["), code.hasSuffix("]") { code = String(code.dropFirst().dropLast()) }
        guard let status = Self.allCases.first(where: { $0.shorthand == code }) else { return nil }
        self = status
    }
}
