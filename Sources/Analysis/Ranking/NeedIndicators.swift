internal import Model
internal import Statistics

/// The indicators by which the areas of a level can be put in the order of need, and those that are left out.
struct NeedIndicators {
    /// Those that count.
    private(set) var columns: [LevelColumn] = []
    /// Those by which the areas differ no more than chance would make them, as positions in `Site.indicators`.
    private(set) var onlyChance: [Int] = []
    /// Those that cannot be tested, for want of margins of error.
    private(set) var untested: [Int] = []
    /// By position in `Site.themes`, and last the weight of indicators without a theme.
    let weights: [Double]
    private let themes: [Int?]
    private let same: SameMeasures

    /// Goes through the indicators that say better or worse, that `site.yml` asks for, and whose theme weighs anything.
    init(_ matrix: LevelMatrix, of site: Site) {
        let written = site.settings.priorities.weights.map { ($0.theme.value, $0.weight) }
        let byTheme = Dictionary(written) { first, _ in first }
        weights = site.themes.map { byTheme[$0.id] ?? 1 } + [1]
        themes = PrimaryThemes(site).themes
        same = SameMeasures(site)
        let asked = site.settings.priorities.indicators.map { Set($0.map(\.value)) }
        for column in matrix.columns.compactMap({ $0 }) {
            let indicator = column.figures.indicator
            guard indicator.showsNeed, asked.map({ $0.contains(indicator.id) }) ?? true,
                weights[theme(of: column.indicator)] > 0
            else { continue }
            switch matrix.variation(among: matrix.areas, indicator: column.indicator) {
            case .beyondChance: columns.append(column)
            case .noMoreThanChance: onlyChance.append(column.indicator)
            case .notTestable(.noMargin): untested.append(column.indicator)
            case .notTestable: break
            }
        }
    }

    /// The indicators that count, by what they measure, in the order of `Site.indicators`.
    var measures: [[Int]] {
        var order: [Int] = []
        var groups: [Int: [Int]] = [:]
        for column in columns {
            let measure = same.measure(of: column.indicator)
            if groups[measure] == nil { order.append(measure) }
            groups[measure, default: []].append(column.indicator)
        }
        return order.compactMap { groups[$0] }
    }

    /// What keeps the areas from being put in order whatever their figures; nil where nothing does.
    var refusal: PriorityRefusal.Reason? {
        let measures = measures
        guard measures.count >= PriorityScoring.fewestMeasures else { return .tooFewMeasures(measures.count) }
        let themes = Set(measures.compactMap(\.first).map(theme))
        return themes.count < PriorityScoring.fewestThemes ? .oneTheme(measures.count) : nil
    }

    /// How many areas that still exist have a figure by any indicator that says better or worse.
    func areasWithFigures(in matrix: LevelMatrix) -> Int {
        let all = columns + (onlyChance + untested).compactMap { matrix.columns[$0] }
        return matrix.areas.indices.count { area in
            matrix.isLiving[area] && all.contains { $0.value(at: area) != nil }
        }
    }

    /// What an index takes of an indicator.
    func input(_ column: LevelColumn, matrix: LevelMatrix) -> PriorityIndicator {
        PriorityIndicator(
            theme: theme(of: column.indicator),
            measure: same.measure(of: column.indicator),
            greatestNeed: column.figures.indicator.greatestNeed,
            values: column.livingValues(in: matrix)
        )
    }

    /// The theme in which an indicator counts, as an index into the weights: that of the one it is the same as.
    private func theme(of indicator: Int) -> Int {
        themes[same.measure(of: indicator)] ?? weights.count - 1
    }
}

/// Which indicators measure one thing, as the `same_as` of their files says.
struct SameMeasures {
    /// For each indicator the position of the one that stands for what it measures.
    private let measures: [Int]

    /// Follows each `same_as` to its end; of indicators that name one another in a ring the first stands for all.
    init(_ site: Site) {
        let next = site.indicators.map { figures in figures.indicator.sameAs.flatMap { site.links.indicators[$0.value] }
        }
        measures = next.indices.map { start in
            var path = [start]
            var seen: Set<Int> = [start]
            while let last = path.last, let other = next[last] {
                guard seen.insert(other).inserted else {
                    return path[(path.firstIndex(of: other) ?? 0)...].min() ?? start
                }
                path.append(other)
            }
            return path.last ?? start
        }
    }

    /// The position of the indicator that stands for what an indicator measures: itself, where it names no other.
    func measure(of indicator: Int) -> Int { measures[indicator] }
}
