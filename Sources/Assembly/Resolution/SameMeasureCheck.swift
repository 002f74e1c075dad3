internal import Diagnostics
internal import Model

/// Reports indicators whose `same_as` leads back to themselves.
enum SameMeasureCheck {
    /// One finding for each ring, at its first indicator.
    static func diagnostics(_ indicators: [Indicator]) -> [Diagnostic] {
        let known = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
        var reported: Set<Indicator.ID> = []
        return indicators.compactMap { first in
            guard let sameAs = first.sameAs, let ring = ring(from: first, known), !reported.contains(first.id) else {
                return nil
            }
            reported.formUnion(ring)
            let names = ring.dropFirst().map { "\"\($0.text)\"" }
            let isAlone = names.isEmpty
            return Diagnostic(
                AssemblyRules.circularMeasure,
                .warning,
                isAlone
                    ? "the indicator \"\(first.id.text)\" is the same as itself"
                    : "the indicators \"\(first.id.text)\" and \(names.joined(separator: ", ")) are the same as one another",
                at: sameAs.location,
                explanation: isAlone ? nil : "One of them is to stand for all: the others name it.",
                suggestion: isAlone ? "Name another indicator, or leave same_as out." : "Leave same_as out here.",
                effect: isAlone ? "It counts as one measure, as it would without." : "They count as one measure."
            )
        }
    }

    /// The indicators that lead from one back to it; nil where its way ends, or leads into a ring that it is not in.
    private static func ring(from first: Indicator, _ known: [Indicator.ID: Indicator]) -> [Indicator.ID]? {
        var ring = [first.id]
        var seen: Set<Indicator.ID> = [first.id]
        var last = first
        while let next = last.sameAs.flatMap({ known[$0.value] }) {
            if next.id == first.id { return ring }
            guard seen.insert(next.id).inserted else { return nil }
            ring.append(next.id)
            last = next
        }
        return nil
    }
}
