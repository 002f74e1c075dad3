internal import ReportModel
internal import Statistics

/// The places of all areas by one indicator, among the areas of the same level and for the same period.
///
/// Only areas with pages that existed on the last day of the period take part, so that no place is counted both under
/// its old and its new boundaries. Counts follow the size of a place, and ranks and deciles are places already: none of
/// these is ranked.
struct IndicatorStandings: Sendable {
    private let standings: [Key: Standing]

    private struct Key: Hashable {
        let area: AreaIndex
        let period: Period
    }

    private struct Group: Hashable {
        let level: AreaLevel.ID
        let period: Period
    }

    init(_ figures: IndicatorFigures, areas: AreaTree) {
        guard Self.isRanked(figures.indicator.kind) else {
            standings = [:]
            return
        }
        let columns = figures.columns
        var groups: [Group: [Int]] = [:]
        for row in 0..<columns.count where columns.value(at: row) != nil {
            let area = columns.area(at: row)
            let period = columns.period(at: row)
            guard areas.hasPage(area), areas[area].existed(in: period) else { continue }
            groups[Group(level: areas[area].level, period: period), default: []].append(row)
        }
        var standings: [Key: Standing] = [:]
        for (group, rows) in groups {
            for (row, standing) in zip(rows, Self.standings(of: rows, figures)) {
                standings[Key(area: columns.area(at: row), period: group.period)] = standing
            }
        }
        self.standings = standings
    }

    /// The place of an area's figure at the precision it is published with; nil where places would say nothing.
    func standing(of area: AreaIndex, at period: Period) -> Standing? {
        standings[Key(area: area, period: period)]
    }

    private static func isRanked(_ kind: ValueKind) -> Bool {
        switch kind {
        case .proportion, .rate, .mean, .score: true
        case .count, .rank, .decile: false
        }
    }

    /// The standings of one group; none at all where the limits leave every area every place.
    private static func standings(of rows: [Int], _ figures: IndicatorFigures) -> [Standing?] {
        let observations = rows.map(figures.columns.observation(at:))
        let intervals = observations.map { interval(of: $0, figures.indicator) }
        let isTested = !intervals.contains(nil)
        let ranks = Ranking.ranks(
            of: observations.map(\.value),
            decimals: figures.indicator.decimals,
            order: figures.indicator.polarity == .lowIsGood ? .lowestFirst : .highestFirst,
            intervals: isTested ? intervals : []
        )
        let tellsApart = ranks.contains { $0.map { $0.likely != 1...max(1, $0.count) } ?? false }
        guard rows.count > 1, tellsApart else { return rows.map { _ in nil } }
        return ranks.map { rank in
            rank.map { Standing(rank: $0.place, isJoint: $0.isJoint, count: $0.count, likely: $0.likely) }
        }
    }

    private static func interval(of observation: Observation, _ indicator: Indicator) -> Interval? {
        Limits(observation, of: indicator).flatMap { Interval(lower: $0.lower, upper: $0.upper) }
    }
}
