internal import Diagnostics
internal import Model

/// Finds the commitment that a row of a spreadsheet means: by its words, the name of its place on the page, or its
/// number.
struct CommitmentNames {
    /// What a name leads to.
    enum Match {
        /// A position in the plan's commitments.
        case one(Int)
        /// Several commitments have the same words.
        case several([Int])
        case none
    }

    private let statements: [String]
    private let anchors: [String]
    private var byStatement: [String: [Int]] = [:]
    private var byWords: [String: [Int]] = [:]
    private var byAnchor: [String: Int] = [:]

    init(_ commitments: [Commitment]) {
        statements = commitments.map(\.statement)
        anchors = commitments.map(\.anchor)
        for (position, commitment) in commitments.enumerated() {
            byStatement[commitment.statement, default: []].append(position)
            byWords[TextNormalization.folded(commitment.statement), default: []].append(position)
            byAnchor[commitment.anchor] = position
        }
    }

    func match(_ name: String) -> Match {
        if let alike = byStatement[name], alike.count > 1 { return .several(alike) }
        if let position = byAnchor[name.hasPrefix("#") ? String(name.dropFirst()) : name] { return .one(position) }
        if let found = byWords[TextNormalization.folded(name)]
            ?? byWords[TextNormalization.folded(Self.withoutPrefix(name))]
        {
            return found.count == 1 ? .one(found[0]) : .several(found)
        }
        guard let number = Int(Self.withoutPrefix(name)), (1...).contains(number), number <= statements.count else {
            return .none
        }
        return .one(number - 1)
    }

    /// The words or the name that somebody most likely meant.
    func closest(to name: String) -> String? {
        let wanted = TextNormalization.folded(name)
        let start = statements.filter { !wanted.isEmpty && TextNormalization.folded($0).hasPrefix(wanted) }
        return start.count == 1 ? start[0] : NameSuggestion.of(name, in: statements + anchors)
    }

    /// `2` of `Commitment 2`, and the words of `Commitment: The words`.
    private static func withoutPrefix(_ name: String) -> String {
        let word = "commitment"
        guard name.lowercased().hasPrefix(word) else { return name }
        return TextNormalization.trimmed(name.dropFirst(word.count).drop { $0.isWhitespace || $0 == ":" })
    }
}
