internal import Localization
package import Model
internal import Statistics

/// What the figures of several areas say together: whether they differ, how many are above a larger area, how far apart
/// they are.
package struct GroupSentences {
    private let indicator: Indicator
    /// What the areas are called, several of them: `council areas`.
    private let areas: String
    /// What one of them is called: `council area`.
    private let one: String
    private let site: Site
    private let text: Formatters
    private var locale: Locale { text.locale }

    /// - Parameters:
    ///   - position: a position in `Site.indicators`.
    ///   - plural: what the areas are called: `council areas`.
    ///   - one: what one of them is called, where that may have to be said.
    package init(
        indicator position: Int,
        areas plural: String,
        one: String? = nil,
        in site: Site,
        text: Formatters
    ) {
        self.one = one ?? plural
        indicator = site.indicators[position].indicator
        areas = plural
        self.site = site
        self.text = text
    }

    /// Whether the differences mean anything; nil where the question does not arise.
    package func variation(_ variation: Variation) -> String? {
        switch variation {
        case .beyondChance: locale.format(.variationBeyondChance(areas: areas))
        case .noMoreThanChance: locale.format(.variationOnlyChance(areas: areas))
        case .notTestable(.noMargin), .notTestable(.someMargins): untested(variation)
        case .notTestable(.kindIsNotRanked), .notTestable(.tooFewAreas): nil
        }
    }

    /// Why the differences were not tested: nobody says how far chance goes, or too few do.
    private func untested(_ variation: Variation) -> String {
        if indicator.counted == .all { return locale.format(.variationUntestedFull) }
        if variation == .notTestable(.someMargins) { return locale.format(.variationUntestedSome(areas: areas)) }
        return locale.format(.variationUntested)
    }

    /// How many lie above and below a larger area's figure, plainly and by test.
    package func counts(_ counts: ComparisonCount, beside larger: AreaIndex) -> [String] {
        guard let value = text.figures.value(counts.benchmark, of: indicator) else { return [] }
        let other = text.name(of: site.areas[larger])
        let total = counts.lower + counts.equal + counts.tooClose + counts.higher
        let plain = locale.format(
            .besideCounts(
                other: other,
                value: value,
                period: text.period(counts.period, of: indicator),
                count: total,
                areas: total == 1 ? one : areas,
                lower: locale.number(counts.lower),
                upper: locale.number(counts.higher)
            )
        )
        let same = counts.equal > 0 ? locale.format(.besideSame(count: counts.equal)) : nil
        let tooClose = counts.tooClose > 0 ? locale.format(.besideTooClose(count: counts.tooClose)) : nil
        return [plain, same, tooClose, tested(counts.outcomes, other)].compactMap(\.self)
    }

    private func tested(_ outcomes: OutcomeCounts, _ other: String) -> String {
        guard outcomes.tested > 0 else {
            let isForMargin = outcomes.withoutMargin == outcomes.notTested
            if isForMargin, indicator.counted == .all { return locale.format(.variationUntestedFull) }
            return locale.format(isForMargin ? .besideUntested : .besideUntestedOther)
        }
        let count = outcomes.tested
        let similar = locale.number(outcomes.noClearDifference)
        if indicator.polarity == .noJudgement {
            return locale.format(
                .besideTested(
                    count: count,
                    other: other,
                    upper: locale.number(outcomes.higher),
                    lower: locale.number(outcomes.lower),
                    similar: similar
                )
            )
        }
        return locale.format(
            .besideTestedJudged(
                count: count,
                other: other,
                better: locale.number(outcomes.better),
                worse: locale.number(outcomes.worse),
                similar: similar
            )
        )
    }

    /// The best and the worst by name, for a heading; the highest and the lowest where neither direction is good, and
    /// where no test found the two apart.
    ///
    /// Of areas that do not differ by more than chance only that is said. Nil where a figure cannot be shown.
    ///
    /// - Parameters:
    ///   - total: how many areas there are; where fewer have a figure for the period, their number is said.
    ///   - newest: the period that readers take the figures for; another one is said.
    package func title(_ gap: AreaGap, of total: Int, newest: Period? = nil) -> String? {
        guard let title = ends(gap, of: total) else { return nil }
        guard let newest, newest != gap.period else { return title }
        return locale.format(.gapTitlePeriod(what: title, period: text.period(gap.period, of: indicator)))
    }

    private func ends(_ gap: AreaGap, of total: Int) -> String? {
        guard let highest = text.figures.value(gap.highestFigure, of: indicator),
            let lowest = text.figures.value(gap.lowestFigure, of: indicator)
        else { return nil }
        let areas =
            gap.count == total ? areas : locale.format(.countedOfKind(count: gap.count, areas: areas))
        if highest == lowest { return locale.format(.gapTitleSame(areas: areas, value: highest)) }
        if gap.variation.isOnlyChance { return locale.format(.gapTitleOnlyChance(areas: areas)) }
        let (high, low) = (names(gap.highest), names(gap.lowest))
        let message: Message =
            switch (indicator.polarity, gap.outcome) {
            case (.highIsGood, .higher):
                .gapTitleBest(areas: areas, first: high, value: highest, last: low, otherValue: lowest)
            case (.lowIsGood, .higher):
                .gapTitleBest(areas: areas, first: low, value: lowest, last: high, otherValue: highest)
            default:
                .gapTitleHighest(areas: areas, first: high, value: highest, last: low, otherValue: lowest)
            }
        return locale.format(message)
    }

    /// How far the highest and the lowest are apart: in points, as a ratio, in people, and whether that was tested.
    package func gap(_ gap: AreaGap) -> [String] {
        guard let highest = text.figures.value(gap.highestFigure, of: indicator),
            let lowest = text.figures.value(gap.lowestFigure, of: indicator),
            let difference = text.figures.difference(gap.highestFigure, from: gap.lowestFigure, of: indicator)
        else { return [] }
        let period = text.period(gap.period, of: indicator)
        if highest == lowest { return [locale.format(.gapNone(value: highest, period: period))] }
        let extremes = locale.format(
            .gapExtremes(
                first: names(gap.highest),
                value: highest,
                last: names(gap.lowest),
                otherValue: lowest,
                period: period,
                difference: difference
            )
        )
        let ratio = ratio(gap).map { locale.format(.gapRatio(ratio: $0)) }
        // Where nothing could be tested, it is said of all the differences together.
        let isSaid = gap.variation.lacksMargins && !gap.outcome.isTested
        let test = isSaid ? nil : locale.format(test(of: gap.outcome))
        // What chance could have made is no gap to be put in figures.
        if gap.outcome == .noClearDifference { return [extremes, test].compactMap(\.self) }
        return [extremes, ratio, people(gap), test].compactMap(\.self)
    }

    /// How many times the lowest the highest is, `about` so many where the figures as shown give another number; nil
    /// where it would read as once.
    private func ratio(_ gap: AreaGap) -> String? {
        guard let ratio = gap.ratio, let rounded = Rounding.rounded(ratio, decimals: 1), rounded > 1 else { return nil }
        let number = locale.number(ratio, decimals: 1)
        let ends = [gap.highestFigure, gap.lowestFigure].compactMap {
            DifferenceFormatter.Shown($0, of: indicator)?.rounded
        }
        let isExact = ends.count == 2 && ends[1] > 0 && Rounding.rounded(ends[0] / ends[1], decimals: 1) == rounded
        return isExact ? number : locale.format(.numberAbout(value: number))
    }

    private func test(of outcome: ComparisonOutcome) -> MessageKey {
        switch outcome {
        case .better, .worse, .higher, .lower: .gapClear
        case .noClearDifference: .gapUnclear
        case .notCompared: .gapUntested
        }
    }

    private func people(_ gap: AreaGap) -> String? {
        guard let people = gap.people, let count = Int(exactly: Self.twoDigits(people.change)), count != 0 else {
            return nil
        }
        let better = gap.highest.contains(people.area) ? gap.lowest : gap.highest
        let (place, other) = (text.name(of: site.areas[people.area]), names(better))
        guard CountedPeople.areCounted(by: indicator) else {
            return locale.format(
                count < 0
                    ? .gapFewer(count: -count, place: place, other: other)
                    : .gapMore(count: count, place: place, other: other)
            )
        }
        return locale.format(
            count < 0
                ? .gapFewerPeople(count: -count, place: place, other: other)
                : .gapMorePeople(count: count, place: place, other: other)
        )
    }

    /// A number of people to the nearest whole one, from 100 on to two digits: it is told as “about” so many, of counts
    /// that most sources round.
    private static func twoDigits(_ people: Double) -> Double {
        var unit = 1.0
        while people.magnitude.rounded() >= 100 * unit { unit *= 10 }
        return (people / unit).rounded() * unit
    }

    /// One name, and how many more share the figure.
    private func names(_ areas: [AreaIndex]) -> String {
        guard let first = areas.first else { return "" }
        let name = text.name(of: site.areas[first])
        if areas.count == 1 { return name }
        return locale.format(.gapAndMore(first: name, count: areas.count - 1))
    }
}
