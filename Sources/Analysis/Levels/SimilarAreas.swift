package import Model
internal import Statistics

/// Finds the areas of a level that are most like a given one by all their figures together.
///
/// It looks at indicators whose figures may be ranked and that two thirds of the level's areas have a figure for.
/// Areas that exist no more are like none. On levels of more than 2,000 areas only the 250 on either side are looked at
/// in the order of the first principal component, the one number that tells the areas' figures apart best: comparing
/// each of 33,000 areas with every other would take hours. Nearly alike areas are near in that order; a similar area
/// may still be missed.
package struct SimilarAreas: Sendable {
    /// One area that is like another.
    package struct Match: Hashable, Sendable {
        /// The area that is like the given one.
        package let area: AreaIndex
        /// How far apart the two are, in standard deviations over all measures; 0 for equal figures.
        package let distance: Double
    }

    /// What was found for one area.
    package struct Matches: Hashable, Sendable {
        /// The most similar first, five at most.
        package let areas: [Match]
        /// The indicators of the area that were looked at, as positions in `Site.indicators`; of each match at least
        /// two thirds of all that are looked at were compared.
        package let indicators: [Int]
    }

    /// How many areas are given.
    package static let count = 5
    /// Levels with more areas than this are searched in part.
    static let mostForAll = 2_000
    /// How many areas on either side are looked at then.
    static let reach = 250

    private let matrix: LevelMatrix
    private let columns: [LevelColumn]
    private let profiles: NearestNeighbours?
    /// The living areas in the order of the principal component, as positions in the matrix; empty where all are
    /// searched.
    private let order: [Int]
    /// For each area of the matrix its place in that order; −1 for areas that exist no more.
    private let places: [Int]
    private let living: [Int]

    /// Standardises the figures of a level; orders its areas by the first principal component where they are many.
    package init(_ matrix: LevelMatrix) {
        self.matrix = matrix
        let living = matrix.areas.indices.filter { matrix.isLiving[$0] }
        columns = matrix.columns.compactMap { $0 }.filter { column in
            GroupRanking.isRanked(column.figures.indicator.kind) && column.known * 3 >= column.existing * 2
        }
        profiles = NearestNeighbours(
            matrix.areas.indices.map { [columns] position in
                columns.map { matrix.isLiving[position] ? $0.value(at: position) : nil }
            }
        )
        self.living = living
        var places = Array(repeating: -1, count: matrix.areas.count)
        if living.count > Self.mostForAll, let scores = profiles?.principalScores {
            order = living.sorted { (scores[$0], $0) < (scores[$1], $1) }
            for (place, position) in order.enumerated() { places[position] = place }
        } else {
            order = []
        }
        self.places = places
    }

    /// The areas most like this one; nil where it shares too few figures with any other, or is of another level.
    package func matches(of area: AreaIndex) -> Matches? {
        guard let position = matrix.position(of: area), matrix.isLiving[position], let profiles else { return nil }
        let found = profiles.nearest(to: position, count: Self.count, among: candidates(around: position))
        guard !found.isEmpty else { return nil }
        return Matches(
            areas: found.map { Match(area: matrix.areas[$0.index], distance: $0.distance) },
            indicators: profiles.kept.map { columns[$0] }.filter { $0.value(at: position) != nil }.map(\.indicator)
        )
    }

    private func candidates(around position: Int) -> [Int] {
        guard !order.isEmpty, places[position] >= 0 else { return living }
        let first = max(0, min(places[position] - Self.reach, order.count - 2 * Self.reach - 1))
        let last = min(order.count, first + 2 * Self.reach + 1)
        return order[first..<last].sorted()
    }
}
