/// Puts areas in order of need: percentiles, averaged within themes, then over the themes by weight.
///
/// Source: the general method of composite indices (OECD & JRC 2008, "Handbook on constructing composite indicators")
/// and, for the exponential scale, the English Indices of Deprivation 2019 technical report.
package enum PriorityScoring {
    /// How a percentile R, from 0 (least need) to 1 (greatest), becomes points.
    package enum Scale: Hashable, Sendable {
        /// 100·R.
        case linear
        /// −23·ln(1 − R(1 − e^(−100/23))), which spreads the neediest tenth over half the scale, so that strengths
        /// in one theme do not cancel problems in another.
        case exponential

        /// The points, 0 to 100, of a percentile from 0 to 1; nil for anything else.
        package func points(_ share: Double) -> Double? {
            guard (0...1).contains(share) else { return nil }
            switch self {
            case .linear: return 100 * share
            case .exponential:
                if share == 1 { return 100 }
                let end = ElementaryFunctions.exponential(-100 / 23.0)
                return max(0, -23 * ElementaryFunctions.logarithm(1 - share * (1 - end)))
            }
        }
    }

    /// The score of each area, nil for an area with too few figures.
    ///
    /// It takes figures for two thirds of the measures, three of them at least and in two themes: one or two measures,
    /// or those of one theme, are no order of need. Where there are fewer, no area has a score. Indicators that measure
    /// one thing are one measure, and their points are averaged. Those of themes that weigh 0 do not count.
    ///
    /// The whole is nil where there are no indicators, their lists differ in length, a theme has no weight in the list,
    /// or a weight is negative or not finite. Values that are not finite count as missing. An area whose themes all
    /// weigh 0 has no score.
    ///
    /// - Parameter decimals: the precision at which scores are published, and so ranked.
    package static func scores(
        _ indicators: [PriorityIndicator],
        themeWeights: [Double],
        scale: Scale = .linear,
        decimals: Int = 1
    ) -> [PriorityScore?]? {
        guard let areas = indicators.first?.values.count,
            indicators.allSatisfy({ $0.values.count == areas && themeWeights.indices.contains($0.theme) }),
            themeWeights.allSatisfy({ $0 >= 0 && $0.isFinite })
        else { return nil }
        let counted = indicators.filter { themeWeights[$0.theme] > 0 }
        let matrix = PriorityMatrix(counted, areas: areas, themeWeights: themeWeights, scale: scale)
        let scores = matrix.scores(without: nil)
        let ranks = Ranking.ranks(of: scores, decimals: decimals, order: .highestFirst)
        var ranges = ranks.map { $0.map { $0.place...$0.place } }
        for left in 0..<matrix.measures {
            let others = Ranking.ranks(of: matrix.scores(without: left), decimals: decimals, order: .highestFirst)
            for area in ranges.indices {
                guard let range = ranges[area], let place = others[area]?.place else { continue }
                ranges[area] = min(range.lowerBound, place)...max(range.upperBound, place)
            }
        }
        return scores.indices.map { area in
            guard let score = scores[area], let rank = ranks[area] else { return nil }
            return PriorityScore(
                score: score,
                rank: rank,
                leaveOneOut: ranges[area] ?? rank.place...rank.place,
                measures: matrix.known[area]
            )
        }
    }

    /// How many measures an area needs figures for.
    package static let fewestMeasures = 3
    /// In how many themes an area needs them.
    package static let fewestThemes = 2
}

/// One indicator's part in a priority index: a value for each area, in the order that all indicators share.
package struct PriorityIndicator: Hashable, Sendable {
    /// Which theme it belongs to, as an index into the weights of the themes.
    package let theme: Int
    /// What it measures, as a number that only indicators of one thing share; of several the first one's theme counts.
    package let measure: Int
    /// Which end is the greatest need: `.lowestFirst` where high is good, `.highestFirst` where low is good.
    package let greatestNeed: RankOrder
    /// Nil where an area has no figure.
    package let values: [Double?]

    /// An indicator with its theme, what it measures, the end at which need is greatest, and one value for each area.
    package init(theme: Int, measure: Int, greatestNeed: RankOrder, values: [Double?]) {
        self.theme = theme
        self.measure = measure
        self.greatestNeed = greatestNeed
        self.values = values
    }
}

/// How great an area's needs are over several indicators together.
package struct PriorityScore: Hashable, Sendable {
    /// From 0 to 100; higher is greater need.
    package let score: Double
    /// The place by score rounded as published, 1 for the greatest need; without a likely range.
    package let rank: Rank
    /// The lowest and highest place when each measure in turn is left out.
    package let leaveOneOut: ClosedRange<Int>
    /// How many measures have a figure here.
    package let measures: Int
}

/// The points of every area and measure, with the sums by theme from which any one measure can be taken out again.
private struct PriorityMatrix {
    /// How many measures have a figure, by area.
    private(set) var known: [Int]

    /// By measure.
    private var themes: [Int] = []
    private let weights: [Double]
    private let areas: Int
    /// By measure, then area.
    private var points: [[Double?]] = []
    /// By area × theme.
    private var sums: [Double]
    private var counts: [Int]

    var measures: Int { points.count }

    /// Expects lists of one length and themes that are indices of the weights.
    init(_ indicators: [PriorityIndicator], areas: Int, themeWeights: [Double], scale: PriorityScoring.Scale) {
        self.areas = areas
        weights = themeWeights
        known = Array(repeating: 0, count: areas)
        sums = Array(repeating: 0, count: areas * themeWeights.count)
        counts = Array(repeating: 0, count: areas * themeWeights.count)
        var places: [Int: Int] = [:]
        var groups: [[PriorityIndicator]] = []
        for indicator in indicators {
            let place = places[indicator.measure] ?? groups.count
            if place == groups.count { groups.append([]) }
            places[indicator.measure] = place
            groups[place].append(indicator)
        }
        for group in groups {
            guard let theme = group.first?.theme else { continue }
            let column = Self.points(of: group, areas: areas, scale: scale)
            for area in 0..<areas {
                guard let value = column[area] else { continue }
                known[area] += 1
                sums[area * weights.count + theme] += value
                counts[area * weights.count + theme] += 1
            }
            themes.append(theme)
            points.append(column)
        }
    }

    /// The points of each area by one measure: the mean over its indicators that have a figure there.
    private static func points(of group: [PriorityIndicator], areas: Int, scale: PriorityScoring.Scale) -> [Double?] {
        let columns = group.map { indicator in
            Percentiles.shares(of: indicator.values, order: indicator.greatestNeed).map { $0.flatMap(scale.points) }
        }
        return (0..<areas).map { area in
            let known = columns.compactMap { $0[area] }
            return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
        }
    }

    /// The scores of all areas that have enough of the measures, as if one measure were not there.
    func scores(without left: Int?) -> [Double?] {
        (0..<areas).map { area in
            guard known[area] * 3 >= themes.count * 2, known[area] >= PriorityScoring.fewestMeasures,
                knownThemes(of: area) >= PriorityScoring.fewestThemes
            else { return nil }
            return score(of: area, without: left)
        }
    }

    /// How many themes an area has a figure in.
    private func knownThemes(of area: Int) -> Int {
        weights.indices.count { counts[area * weights.count + $0] > 0 }
    }

    /// The mean of the theme means by weight; themes without a figure are left out of it.
    private func score(of area: Int, without left: Int?) -> Double? {
        let removed = left.flatMap { index in points[index][area].map { (theme: themes[index], points: $0) } }
        var weighted = 0.0
        var total = 0.0
        for theme in weights.indices {
            var sum = sums[area * weights.count + theme]
            var count = counts[area * weights.count + theme]
            if let removed, removed.theme == theme {
                sum -= removed.points
                count -= 1
            }
            guard count > 0 else { continue }
            weighted += weights[theme] * sum / Double(count)
            total += weights[theme]
        }
        return total > 0 && weighted.isFinite && total.isFinite ? weighted / total : nil
    }
}
