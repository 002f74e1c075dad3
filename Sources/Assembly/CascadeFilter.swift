internal import Diagnostics

/// Leaves out findings that only follow from another one, so that a cause is not lost among its consequences.
struct CascadeFilter {
    let names: KnownNames

    /// The findings without those that repeat that a whole kind of name is unknown.
    ///
    /// Where `themes.yml`, `glossary.yml` or the levels of `site.yml` give no name at all, the first reference speaks
    /// for all of them. Where there are no areas, the reader of `areas.csv` has said so.
    func removed(from diagnostics: [Diagnostic]) -> [Diagnostic] {
        var found = diagnostics
        for (rule, name, isKnown) in kinds where !isKnown {
            let alike = found.indices.filter { found[$0].rule == rule }
            guard let first = alike.min(by: { comesBefore(found[$0], found[$1]) }), alike.count > 1 else { continue }
            found[first] = standing(found[first], for: alike.count - 1, name)
            found = found.indices.filter { found[$0].rule != rule || $0 == first }.map { found[$0] }
        }
        guard names.areas.isEmpty else { return found }
        return found.filter { !Self.rulesAboutAreas.contains($0.rule) }
    }

    private static let rulesAboutAreas: Set<Rule> = [
        AssemblyRules.unknownArea, AssemblyRules.emptySelection, AssemblyRules.noFigures,
    ]

    /// The kinds of name of which one reference may speak for all, and whether any such name is known.
    private var kinds: [(rule: Rule, name: String, isKnown: Bool)] {
        [
            (AssemblyRules.unknownTerm, "term", !names.terms.isEmpty),
            (AssemblyRules.unknownTheme, "theme", !names.themes.isEmpty),
            (AssemblyRules.unknownLevel, "level", !names.levels.isEmpty),
        ]
    }

    private func standing(_ finding: Diagnostic, for others: Int, _ name: String) -> Diagnostic {
        Diagnostic(
            finding.rule,
            finding.severity,
            finding.summary,
            at: finding.location,
            place: finding.place,
            explanation: "No \(name) is known at all; \(others) more like this "
                + (others == 1 ? "is not listed." : "are not listed."),
            suggestion: finding.suggestion,
            effect: finding.effect,
            related: finding.related
        )
    }

    private func comesBefore(_ first: Diagnostic, _ second: Diagnostic) -> Bool {
        guard let left = first.location, let right = second.location else { return second.location != nil }
        return left < right
    }
}
