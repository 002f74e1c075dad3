internal import Diagnostics
internal import Model

/// Finds the action areas that the actions of a plan name, by the words of their headings.
struct ActionAreaResolver {
    private let areas: [ActionArea]
    private let names: HeadingNames

    init(_ areas: [ActionArea]) {
        self.areas = areas
        names = HeadingNames(areas.map { ($0.name, $0.anchor) })
    }

    /// The action with the position of the action area that it names.
    ///
    /// - Parameter place: the column that names it; nil where a field of the text does.
    func resolved(_ action: Action, place: String? = nil, _ diagnostics: inout [Diagnostic]) -> Action {
        guard let name = action.areaName else { return action }
        var action = action
        action.area = names[name.value]
        if action.area == nil { diagnostics.append(unknown(name, place: place)) }
        return action
    }

    /// What is said of action areas that none of the actions of some commitments is in.
    func unused(by commitments: [Commitment]) -> [Diagnostic] {
        let used = Set(commitments.lazy.flatMap(\.actions).compactMap(\.area))
        return areas.indices.filter { !used.contains($0) }.map { position in
            Diagnostic(
                PlanRules.unusedActionArea,
                .warning,
                "no action is in the action area \(Diagnostic.quote(areas[position].name))",
                at: areas[position].declaredAt,
                suggestion: "Write action area: \(areas[position].name) in each action that belongs to it.",
                effect: "Its part of the page lists no action."
            )
        }
    }

    private func unknown(_ name: Located<String>, place: String?) -> Diagnostic {
        let heading = "## Action area: \(name.value)"
        return Diagnostic(
            PlanRules.unknownActionArea,
            .error,
            "the plan has no action area \(Diagnostic.quote(name.value))",
            at: name.location,
            place: place,
            suggestion: NameSuggestion.of(name.value, in: areas.map(\.name)).map {
                "Did you mean \(Diagnostic.quote($0))?"
            } ?? "Write a heading \(heading) below the last commitment, or take the name out.",
            effect: areas.isEmpty
                ? "No page names the action area." : "The action is shown as one without an action area."
        )
    }
}
