internal import ReportModel
internal import Statistics

/// Makes the figure of a whole from the figures of its parts, or the reason why there is none.
///
/// By numerator and denominator: percentages are never averaged, and nothing missing is filled in with 0.
struct TotalMaker {
    let indicator: Indicator

    /// A part with its figure, nil where it has none.
    struct Part {
        /// The share of the part that belongs to the whole.
        let weight: Double
        let figure: PartFigure?
    }

    /// The figure of an area; nil where there are no parts, or their numbers cannot be added up.
    func total(of parts: [Part], for area: AreaIndex, in period: Period, _ names: PartNames) -> Observation? {
        let parts = parts.map(areaPart)
        let isCount = indicator.kind == .count
        let aggregate =
            isCount
            ? Aggregation.count(of: parts, minimumCoverage: indicator.minimumCoverage)
            : Aggregation.ratio(
                of: parts,
                per: indicator.multiplier,
                minimumCoverage: indicator.minimumCoverage
            )
        let present = parts.count { $0.count != nil && (isCount || $0.base != nil) }
        switch aggregate {
        case .total(let total):
            return Observation(
                area: area,
                period: period,
                value: total.value,
                numerator: isCount ? nil : total.count,
                denominator: total.base,
                note: names.note(present: present, coverage: total.coverage),
                basis: .derived,
                coverage: total.coverage
            )
        case .tooLittleCovered(let coverage):
            return Observation(
                area: area,
                period: period,
                value: nil,
                status: .notAvailable,
                note: names.refusal(present: present, of: parts.count, coverage: coverage),
                basis: .derived,
                coverage: coverage
            )
        case nil:
            return nil
        }
    }

    private func areaPart(_ part: Part) -> AreaPart {
        guard let figure = part.figure else { return AreaPart(count: nil, weight: part.weight) }
        let people = figure.coverage > 0 ? figure.denominator.map { $0 / figure.coverage } : nil
        return AreaPart(
            count: indicator.kind == .count ? figure.value : figure.numerator,
            base: figure.denominator,
            population: people,
            weight: part.weight,
            coverage: figure.coverage
        )
    }
}
