internal import Diagnostics
internal import Model
internal import Primitives

/// Finds signs of Markdown and HTML in what tables say in words: names and notes of areas, and actions.
struct TableMarkup {
    let site: Site

    func diagnostics() -> [Diagnostic] {
        let areas = site.areas.areas.flatMap { area in
            [area.name, area.note ?? ""].compactMap { finding($0, at: area.declaredAt) }
        }
        let actions = site.plans.flatMap(\.commitments).flatMap(\.actions).filter { action in
            action.declaredAt.path.lowercased().hasSuffix(".csv")
        }
        return areas
            + actions.compactMap { action in
                let words = [action.description, action.owner ?? "", action.cost ?? ""]
                return (words + action.partners + action.updates.map(\.text)).lazy
                    .compactMap { finding($0, at: action.declaredAt) }.first
            }
    }

    private func finding(_ text: String, at location: SourceLocation?) -> Diagnostic? {
        guard let location, let sign = ValueMarkup.sign(in: text) else { return nil }
        return Diagnostic(
            AssemblyRules.markupInTable,
            .warning,
            "\(sign) in \"\(text.prefix(60))\"",
            at: location,
            suggestion: "Write it in plain words.",
            effect: "Readers see the signs."
        )
    }
}
