internal import Diagnostics
internal import Model

/// Finds counts of people that are no whole numbers: a point between thousands read as a decimal one, `5.104`, figures
/// in thousands, or estimates.
enum FractionsOfPeople {
    /// What a unit calls those whom nobody counts in parts.
    private static let people: Set<String> = [
        "people", "persons", "person", "residents", "adults", "children", "women", "men", "pupils", "patients",
        "claimants", "households", "families", "births", "deaths", "crimes", "offences",
    ]
    /// What a unit says of people who are counted in thousands and more.
    private static let multiples: Set<String> = [
        "thousand", "thousands", "million", "millions", "000s", "000", "equivalent", "fte",
    ]

    /// The finding about an indicator's figures; nil where they are whole, of no people, or meant to be so.
    static func diagnostic(_ figures: ObservationColumns, of indicator: Indicator) -> Diagnostic? {
        let words = indicator.unit.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard indicator.kind == .count, !people.isDisjoint(with: words), multiples.isDisjoint(with: words),
            !indicator.means(.fractions)
        else { return nil }
        let values = figures.parts.values
        let odd = values.indices.filter { values[$0].isFinite && values[$0] != values[$0].rounded() }
        guard let first = odd.first else { return nil }
        let thousandths = odd.map { values[$0] * 1_000 }
        let areThousands =
            thousandths.allSatisfy { $0.magnitude < 1e6 && ($0 - $0.rounded()).magnitude < 1e-6 }
            && thousandths.contains { $0.rounded().truncatingRemainder(dividingBy: 10) != 0 }
            && odd.allSatisfy { values[$0] >= 1 }
        let value = values[first].plain
        let asThousands = (values[first] * 1_000).rounded().plain
        return Diagnostic(
            DataLoadingRules.fractionsOfPeople,
            areThousands ? .error : .warning,
            "\(value) is no whole number, and \"\(indicator.id)\" counts \(indicator.unit)",
            at: figures.location(at: first) ?? indicator.declaredAt,
            explanation: areThousands
                ? "All such values have three digits behind the point, as \(asThousands) has where a point stands between "
                    + "thousands."
                : odd.count == 1 ? nil : "It is so in \(odd.count) figures.",
            suggestion: (areThousands ? "If it is \(asThousands), write it without the point. " : "")
                + "If all values of the file are in thousands, write scale: 1000 in the indicator's data. If they are "
                + "estimates, write meant: [fractions] there.",
            effect: areThousands ? nil : "Readers see whole numbers."
        )
    }
}
