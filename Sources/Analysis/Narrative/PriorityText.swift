internal import Localization
package import Model

/// An area's place in the order of need, in words.
package struct PriorityText {
    let words: Words

    /// The place: `3rd`, `joint 3rd`.
    package func place(_ priority: AreaPriority) -> String {
        standings.ordinal(priority.rank, isJoint: priority.isJoint)
    }

    /// The places it would have with any one indicator left out: `2nd to 7th`; nil with a single indicator.
    package func range(_ priority: AreaPriority) -> String? {
        priority.leaveOneOut.map { places in
            let first = standings.ordinal(places.lowerBound)
            guard places.count > 1 else { return first }
            return words.say(
                .priorityRange,
                .text(.from, first),
                .text(.to, standings.ordinal(places.upperBound))
            )
        }
    }

    /// Why: `Income deprived (29.1%; 3,605 people)`.
    package func reason(_ reason: PriorityReason, figure: Observation, of indicator: Indicator) -> String? {
        guard let value = FigureText(words: words).value(figure, of: indicator) else { return nil }
        let name = Filling.text(.indicator, indicator.short)
        guard let people = reason.people, let count = Int(exactly: people.rounded()) else {
            return words.say(.priorityReason, name, .text(.value, value))
        }
        return words.say(.priorityReasonPeople, name, .text(.value, value), .count(.count, count))
    }

    private var standings: StandingText { StandingText(words: words) }
}
