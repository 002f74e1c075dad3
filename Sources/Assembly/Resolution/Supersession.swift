internal import Diagnostics
internal import Model

/// Which briefing takes the place of which.
///
/// One briefing takes the place of one other. Where two do so of the same, the latest counts; what goes round in a
/// circle has no latest, so that nobody's place is taken there.
struct Supersession {
    /// Positions of the briefings that replaced one.
    private(set) var successors: [Briefing.ID: Int] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - briefings: latest first.
    ///   - positions: theirs by name.
    init(_ briefings: [Briefing], positions: [Briefing.ID: Int]) {
        let older = briefings.map { $0.supersedes.flatMap { positions[$0.value] } }
        var state = [State](repeating: .new, count: briefings.count)
        for start in briefings.indices where state[start] == .new {
            var chain: [Int] = []
            var next: Int? = start
            while let position = next, state[position] == .new {
                state[position] = .onChain
                chain.append(position)
                next = older[position]
            }
            if let position = next, state[position] == .onChain, let first = chain.firstIndex(of: position) {
                let circle = Array(chain[first...])
                for member in circle { state[member] = .inCircle }
                diagnostics.append(.circle(circle.map { briefings[$0] }))
            }
            for member in chain where state[member] == .onChain { state[member] = .done }
        }
        for (position, briefing) in briefings.enumerated() where state[position] != .inCircle {
            guard let old = briefing.supersedes, positions[old.value] != nil else { continue }
            if let first = successors[old.value], let other = briefings[first].supersedes {
                diagnostics.append(.second(old, of: briefing, first: briefings[first].title, at: other.location))
            } else {
                successors[old.value] = position
            }
        }
    }

    private enum State {
        case new, onChain, inCircle, done
    }
}

extension Diagnostic {
    fileprivate static func circle(_ briefings: [Briefing]) -> Diagnostic {
        let places = briefings.compactMap { briefing in
            briefing.supersedes.map { Diagnostic.Related(location: $0.location, message: briefing.title) }
        }
        guard briefings.count > 1 else {
            return Diagnostic(
                AssemblyRules.supersessionInCircle,
                .error,
                "\"\(briefings.first?.id.text ?? "")\" takes the place of itself",
                at: places.first?.location,
                suggestion: "Write the slug of the earlier briefing, or leave supersedes out.",
                effect: "It would send readers back to itself."
            )
        }
        return Diagnostic(
            AssemblyRules.supersessionInCircle,
            .error,
            "\(briefings.count) briefings take each other's place in a circle",
            at: places.first?.location,
            suggestion: "Leave supersedes out of the earliest.",
            effect: "None of them would be the current one.",
            related: Array(places.dropFirst())
        )
    }

    fileprivate static func second(
        _ old: Located<Briefing.ID>,
        of briefing: Briefing,
        first: String,
        at other: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            AssemblyRules.supersededTwice,
            .warning,
            "a second briefing takes the place of \"\(old.value)\"",
            at: old.location,
            suggestion: "Let \"\(briefing.title)\" stand beside it, or be superseded by \"\(first)\" in turn.",
            effect: "Readers of \"\(old.value)\" are sent to \"\(first)\", which is the latest.",
            related: [.init(location: other, message: "the briefing that counts")]
        )
    }
}
