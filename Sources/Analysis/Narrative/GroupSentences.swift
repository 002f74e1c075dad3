internal import Localization
package import Model

/// What the figures of several areas say together: whether they differ, how many are above a larger area, how far apart
/// they are.
package struct GroupSentences {
    private let indicator: Indicator
    /// What the areas are called, several of them: `council areas`.
    private let areas: Filling
    private let site: Site
    private let text: ReportText
    private var words: Words { text.words }

    package init(indicator position: Int, areas plural: String, in site: Site, text: ReportText) {
        indicator = site.indicators[position].indicator
        areas = .text(.areas, plural)
        self.site = site
        self.text = text
    }

    /// Whether the differences mean anything; nil where the question does not arise.
    package func variation(_ variation: Variation) -> String? {
        switch variation {
        case .beyondChance: words.say(.variationBeyondChance, areas)
        case .noMoreThanChance: words.say(.variationOnlyChance, areas)
        case .apartByLimits: words.say(.variationApart, areas)
        case .notApartByLimits: words.say(.variationNotApart, areas)
        case .notTestable(.noMargin): words.say(.variationUntested)
        case .notTestable(.kindIsNotRanked), .notTestable(.tooFewAreas): nil
        }
    }

    /// How many lie above and below a larger area's figure, plainly and by test.
    package func counts(_ counts: ComparisonCount, beside larger: AreaIndex) -> [String] {
        guard let value = text.figures.value(counts.benchmark, of: indicator) else { return [] }
        let other = Filling.text(.other, text.name(of: site.areas[larger]))
        let plain = words.say(
            .besideCounts,
            other,
            .text(.value, value),
            .text(.period, text.dates.period(counts.period)),
            .count(.count, counts.lower + counts.equal + counts.higher),
            areas,
            .text(.lower, words.number(counts.lower)),
            .text(.upper, words.number(counts.higher)),
            .text(.number, words.number(counts.equal))
        )
        let chance = text.chance.standingOut(amongTested: counts.outcomes.tested)
        return [plain, tested(counts.outcomes, other)]
            + (chance.map { [words.say(.besideByChance, .text(.what, $0))] } ?? [])
    }

    private func tested(_ outcomes: OutcomeCounts, _ other: Filling) -> String {
        guard outcomes.tested > 0 else {
            let isForMargin = outcomes.withoutMargin == outcomes.notTested
            return words.say(isForMargin ? .besideUntested : .besideUntestedOther)
        }
        let count = Filling.count(.count, outcomes.tested)
        let similar = Filling.text(.similar, words.number(outcomes.noClearDifference))
        if indicator.polarity == .noJudgement {
            return words.say(
                .besideTested,
                count,
                other,
                .text(.upper, words.number(outcomes.higher)),
                .text(.lower, words.number(outcomes.lower)),
                similar
            )
        }
        return words.say(
            .besideTestedJudged,
            count,
            other,
            .text(.better, words.number(outcomes.better)),
            .text(.worse, words.number(outcomes.worse)),
            similar
        )
    }

    /// How far the highest and the lowest are apart: in points, as a ratio, in people, and whether that was tested.
    package func gap(_ gap: AreaGap) -> [String] {
        guard let highest = text.figures.value(gap.highestFigure, of: indicator),
            let lowest = text.figures.value(gap.lowestFigure, of: indicator)
        else { return [] }
        if highest == lowest { return [words.say(.gapNone, .text(.value, highest))] }
        let amount = gap.difference.value.magnitude
        let decimals = FigureText.decimals(ofDifference: amount, from: gap.highestFigure, of: indicator)
        let extremes = words.say(
            .gapExtremes,
            .text(.first, names(gap.highest)),
            .text(.value, highest),
            .text(.last, names(gap.lowest)),
            .text(.otherValue, lowest),
            .text(.difference, text.figures.difference(amount, decimals: decimals, of: indicator))
        )
        let ratio = gap.ratio.map { words.say(.gapRatio, .text(.ratio, words.number($0, decimals: 1))) }
        // Where nothing could be tested, it is said of all the differences together.
        let isSaid = gap.variation == .notTestable(.noMargin) && !gap.outcome.isTested
        let test = isSaid ? nil : words.say(test(of: gap.outcome))
        // What chance could have made is no gap to be put in figures.
        if gap.outcome == .noClearDifference { return [extremes, test].compactMap(\.self) }
        return [extremes, ratio, people(gap), test].compactMap(\.self)
    }

    private func test(of outcome: ComparisonOutcome) -> Phrase {
        switch outcome {
        case .better, .worse, .higher, .lower: .gapClear
        case .noClearDifference: .gapUnclear
        case .notCompared: .gapUntested
        }
    }

    private func people(_ gap: AreaGap) -> String? {
        guard let people = gap.people, let count = Int(exactly: people.change.rounded()), count != 0 else { return nil }
        let better = gap.highest.contains(people.area) ? gap.lowest : gap.highest
        return words.say(
            count < 0 ? .gapFewerPeople : .gapMorePeople,
            .count(.count, abs(count)),
            .text(.place, text.name(of: site.areas[people.area])),
            .text(.other, names(better))
        )
    }

    /// One name, and how many more share the figure.
    private func names(_ areas: [AreaIndex]) -> String {
        guard let first = areas.first else { return "" }
        let name = text.name(of: site.areas[first])
        if areas.count == 1 { return name }
        return words.say(.gapAndMore, .text(.first, name), .count(.count, areas.count - 1))
    }
}
