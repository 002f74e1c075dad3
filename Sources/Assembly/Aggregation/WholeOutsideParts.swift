internal import Diagnostics
internal import Model

/// Finds shares, rates, means and medians of larger areas that those of the areas inside cannot give, and counts behind
/// figures that leave no rest of the area around them.
///
/// A figure of a whole is an average of those of its parts (a median lies between their medians), so that it lies
/// between the lowest and the highest of them. That holds where the parts are all there are: the site says so, or the
/// parts that it lists have all the people, by the denominators beside the figures or by the site's population. Likely
/// ranges of the source that meet explain a figure outside, as do roundings.
struct WholeOutsideParts {
    let indicator: Indicator
    let areas: AreaTree
    let columns: ObservationColumns
    let people: @Sendable (AreaIndex, Period) -> Double?

    /// How far denominators or people of parts that are all there may be from those of the whole.
    private static let tolerance = 0.02
    /// How far numerators may be from those of the whole where nothing but the denominators says that they are its own:
    /// some of what is counted may be known to lie in the whole, and in no part.
    private static let toleranceOfNumerators = 0.1
    /// Denominators of fewer people may add up by accident.
    private static let fewestPeople = 20.0

    private enum Fault {
        /// The figure lies beyond all of its parts; the row is the nearest of them.
        case outside(nearest: Int)
        /// Denominators add up, and numerators to this.
        case numerators(sum: Double)
        /// A part of which the whole leaves no rest.
        case unfittingPart(Int)
    }

    /// The finding about one indicator; nil where all figures can be.
    ///
    /// - Parameters:
    ///   - parts: the figures of larger areas with those inside.
    ///   - known: rows of wholes that another finding is about.
    func diagnostic(_ parts: PartsOfWholes, besides known: Set<Int>) -> Diagnostic? {
        guard [.proportion, .rate, .mean, .median].contains(indicator.kind), !parts.families.isEmpty else { return nil }
        let rounding = PublishedRounding(columns, of: indicator, areas: areas)
        var first: (family: PartsOfWholes.Family, fault: Fault)?
        var count = 0
        for family in parts.families where !known.contains(family.whole) {
            guard let fault = fault(of: family, parts, rounding) else { continue }
            count += 1
            if first == nil { first = (family, fault) }
        }
        return first.map { diagnostic($0.family, $0.fault, count) }
    }

    private func fault(
        of family: PartsOfWholes.Family,
        _ parts: PartsOfWholes,
        _ rounding: PublishedRounding
    )
        -> Fault?
    {
        if let part = unfittingPart(family) { return .unfittingPart(part) }
        guard columns.basis(at: family.whole) == .published, family.parts.count > 1 else { return nil }
        let bases = parts.sum(columns.parts.denominators, of: family)
        let numerators = columns.parts.numerators
        if let bases, bases.isExact, bases.whole >= Self.fewestPeople, isCounted(family.whole),
            family.parts.allSatisfy(isCounted), let counts = parts.sum(numerators, of: family),
            case let tolerated = Self.toleranceOfNumerators * max(counts.whole, counts.sum),
            counts.difference > tolerated, counts.difference > tolerated + parts.slack(numerators, of: family)
        {
            return .numerators(sum: counts.sum)
        }
        guard let nearest = nearestBeyond(family, rounding), areAll(family, parts, bases) else { return nil }
        return .outside(nearest: nearest)
    }

    // MARK: Counts

    /// Whether a row has counts that are those of its figure.
    private func isCounted(_ row: Int) -> Bool {
        columns.countsBelong(at: row) && columns.parts.numerators[row].isFinite
            && columns.parts.denominators[row].isFinite
    }

    /// A part that counts more than the whole, or leaves more events than people: pages say that the two do not fit.
    private func unfittingPart(_ family: PartsOfWholes.Family) -> Int? {
        guard indicator.kind == .proportion || indicator.kind == .rate, isCounted(family.whole),
            columns.coverage(at: family.whole).map({ $0 == 1 }) ?? true
        else { return nil }
        let (count, base) = (columns.parts.numerators[family.whole], columns.parts.denominators[family.whole])
        return family.parts.first { row in
            guard isCounted(row), columns.lower(at: row) == nil || columns.upper(at: row) == nil else { return false }
            let rest = (
                count: count - columns.parts.numerators[row], base: base - columns.parts.denominators[row]
            )
            return rest.base < -1e-9 * base || rest.count < -1e-9 * count
                || indicator.kind == .proportion && rest.base > 1e-9 * base && rest.count > rest.base + 1e-9 * base
        }
    }

    // MARK: Figures

    /// The part nearest to a figure that lies above all of them or below, by more than roundings and likely ranges.
    private func nearestBeyond(_ family: PartsOfWholes.Family, _ rounding: PublishedRounding) -> Int? {
        let values = columns.parts.values
        let whole = values[family.whole]
        guard let lowest = family.parts.min(by: { values[$0] < values[$1] }),
            let highest = family.parts.max(by: { values[$0] < values[$1] }), values[lowest] < values[highest]
        else { return nil }
        let nearest = whole > values[highest] ? highest : lowest
        let slack = (rounding.ofValue(at: family.whole) + rounding.ofValue(at: nearest)) / 2 + 1e-9 * whole.magnitude
        guard whole > values[highest] + slack || whole < values[lowest] - slack else { return nil }
        let isAbove = whole > values[highest]
        let reach = isAbove ? columns.upper(at: nearest) : columns.lower(at: nearest)
        let own = isAbove ? columns.lower(at: family.whole) : columns.upper(at: family.whole)
        if reach != nil || own != nil {
            let (reach, own) = (reach ?? values[nearest], own ?? whole)
            guard isAbove ? own > reach : own < reach else { return nil }
        }
        return nearest
    }

    /// Whether the parts are all that the whole is made of.
    private func areAll(_ family: PartsOfWholes.Family, _ parts: PartsOfWholes, _ bases: PartsOfWholes.Sum?) -> Bool {
        if parts.areDeclared(family) { return true }
        guard parts.areAllListed(family) else { return false }
        if let bases { return bases.difference <= Self.tolerance * bases.whole }
        let period = columns.period(at: family.whole)
        guard let whole = people(columns.area(at: family.whole), period), whole > 0 else {
            return false
        }
        var sum = 0.0
        for row in family.parts {
            guard let own = people(columns.area(at: row), period) else { return false }
            sum += own
        }
        return (sum - whole).magnitude <= Self.tolerance * whole
    }
}

// MARK: - Messages

extension WholeOutsideParts {
    private func diagnostic(_ family: PartsOfWholes.Family, _ fault: Fault, _ count: Int) -> Diagnostic {
        let values = columns.parts.values
        let name = areas[columns.area(at: family.whole)].name
        let period = columns.period(at: family.whole).linkName
        let more = count > 1 ? " \(count) figures are so." : ""
        let advice =
            "Compare both rows with the source. If both are right, as where they count different things, write "
            + "meant: [parts] in the indicator's data."
        switch fault {
        case .outside(let nearest):
            let isAbove = values[family.whole] > values[nearest]
            return finding(
                "the figure of \"\(indicator.id)\" for \(name) in \(period) lies \(isAbove ? "above" : "below") those of all "
                    + "\(family.parts.count) areas inside it: \(values[family.whole].roundedPlain), and the nearest of "
                    + "them is \(values[nearest].roundedPlain)",
                at: family.whole,
                explanation: "These areas are all that \(name) is made of, so that its figure lies among theirs."
                    + more,
                suggestion: advice,
                related: (nearest, "\(areas[columns.area(at: nearest)].name) is here")
            )
        case .numerators(let sum):
            return finding(
                "the \(family.parts.count) areas in \(name) have \(sum.roundedPlain) behind their figures of "
                    + "\"\(indicator.id)\" in \(period), and \(name) has "
                    + columns.parts.numerators[family.whole].roundedPlain,
                at: family.whole,
                explanation: "Their denominators add up to its own, "
                    + "\(columns.parts.denominators[family.whole].roundedPlain), so that the numerators should too."
                    + more,
                suggestion: advice,
                related: nil
            )
        case .unfittingPart(let part):
            return finding(
                "the counts of \(areas[columns.area(at: part)].name) behind its figure of \"\(indicator.id)\" in \(period) do not "
                    + "fit those of \(name), which it lies in: \(counts(part)), and \(counts(family.whole))",
                at: part,
                explanation: "Readers are told that the two do not fit together." + more,
                suggestion: advice,
                related: (family.whole, "\(name) is here")
            )
        }
    }

    private func counts(_ row: Int) -> String {
        "\(columns.parts.numerators[row].roundedPlain) of \(columns.parts.denominators[row].roundedPlain)"
    }

    private func finding(
        _ summary: String,
        at row: Int,
        explanation: String,
        suggestion: String,
        related: (row: Int, message: String)?
    ) -> Diagnostic {
        let other = related.flatMap { related in
            columns.location(at: related.row).map { Diagnostic.Related(location: $0, message: related.message) }
        }
        return Diagnostic(
            AssemblyRules.figurePartsCannotGive,
            .warning,
            summary,
            at: columns.location(at: row) ?? indicator.declaredAt,
            explanation: explanation,
            suggestion: suggestion,
            effect: "Readers would see figures, and differences between them, that cannot all be right.",
            related: other.map { [$0] } ?? []
        )
    }
}
