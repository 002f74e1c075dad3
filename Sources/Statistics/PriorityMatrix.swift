/// The points of every area and indicator, with the sums by theme from which any one indicator can be taken out again.
struct PriorityMatrix {
    /// How many indicators have a figure, by area.
    private(set) var known: [Int]

    private let themes: [Int]
    private let weights: [Double]
    private let areas: Int
    /// By indicator, then area.
    private var points: [[Double?]] = []
    /// By area × theme.
    private var sums: [Double]
    private var counts: [Int]

    /// Expects lists of one length and themes that are indices of the weights.
    init(_ indicators: [PriorityIndicator], themeWeights: [Double], scale: PriorityIndex.Scale) {
        areas = indicators.first?.values.count ?? 0
        themes = indicators.map(\.theme)
        weights = themeWeights
        known = Array(repeating: 0, count: areas)
        sums = Array(repeating: 0, count: areas * themeWeights.count)
        counts = Array(repeating: 0, count: areas * themeWeights.count)
        for indicator in indicators {
            let shares = Percentiles.shares(of: indicator.values, order: indicator.greatestNeed)
            let column = shares.map { $0.flatMap(scale.points) }
            for area in 0..<areas {
                guard let value = column[area] else { continue }
                known[area] += 1
                sums[area * weights.count + indicator.theme] += value
                counts[area * weights.count + indicator.theme] += 1
            }
            points.append(column)
        }
    }

    /// The scores of all areas that have two thirds of the indicators, as if one indicator were not there.
    func scores(without left: Int?) -> [Double?] {
        (0..<areas).map { area in
            guard known[area] * 3 >= themes.count * 2 else { return nil }
            return score(of: area, without: left)
        }
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
