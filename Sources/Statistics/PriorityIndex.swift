/// Puts areas in order of need: percentiles, averaged within themes, then over the themes by weight.
///
/// Source: the general method of composite indices (OECD & JRC 2008, "Handbook on constructing composite indicators")
/// and, for the exponential scale, the English Indices of Deprivation 2019 technical report.
package enum PriorityIndex {
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

    /// The score of each area, nil for an area with figures for fewer than two thirds of the indicators.
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
        let table = PriorityMatrix(indicators, themeWeights: themeWeights, scale: scale)
        let scores = table.scores(without: nil)
        let ranks = Ranking.ranks(of: scores, decimals: decimals, order: .highestFirst)
        var ranges = ranks.map { $0.map { $0.place...$0.place } }
        for left in indicators.indices where indicators.count > 1 {
            let others = Ranking.ranks(of: table.scores(without: left), decimals: decimals, order: .highestFirst)
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
                leaveOneOut: indicators.count > 1 ? ranges[area] : nil,
                indicators: table.known[area]
            )
        }
    }
}
