/// Finds an area's nearest statistical neighbours: the areas most like it by several measures at once.
///
/// Source: Euclidean distance over measures standardised to mean 0 and standard deviation 1, as in CIPFA's nearest
/// neighbours model; missing values as in Dixon 1979, "Pattern recognition with partly missing data": the mean square
/// over the measures that both areas have stands for all of them.
package struct NearestNeighbours: Sendable {
    private let areas: Int
    private let measures: Int
    /// The indices of the measures that are compared: those that differ from area to area.
    package let kept: [Int]
    /// Standard scores by area × measure; NaN where missing.
    private let standardised: [Double]

    /// The profiles of all areas, each with the same measures in the same order; nil where their lengths differ.
    ///
    /// Values that are not finite count as missing. A measure that is the same everywhere, or known in fewer than two
    /// areas, says nothing about likeness and is left out.
    package init?(_ profiles: [[Double?]]) {
        let length = profiles.first?.count ?? 0
        guard profiles.allSatisfy({ $0.count == length }) else { return nil }
        let found = (0..<length).map { measure in Self.standardise(profiles.map { $0[measure] }) }
        let columns = found.compactMap(\.self)
        kept = found.indices.filter { found[$0] != nil }
        areas = profiles.count
        measures = columns.count
        var table: [Double] = []
        table.reserveCapacity(areas * measures)
        for area in profiles.indices {
            for column in columns { table.append(column[area]) }
        }
        standardised = table
    }

    /// The areas most like this one, nearest first; of equally near ones the first in the list.
    ///
    /// Only areas that share at least two thirds of the measures with it are compared, so there may be fewer than asked
    /// for. Candidates that do not exist or stand for the area itself are ignored; nil compares all areas. Empty for an
    /// index that does not exist. The work grows with candidates × measures.
    package func nearest(to area: Int, count: Int, among candidates: [Int]? = nil) -> [Neighbour] {
        guard (0..<areas).contains(area), count > 0, measures > 0 else { return [] }
        var found = NearestList(count: count)
        if let candidates {
            for other in candidates where other != area && (0..<areas).contains(other) {
                offer(other, near: area, to: &found)
            }
        } else {
            for other in 0..<areas where other != area { offer(other, near: area, to: &found) }
        }
        return found.nearest()
    }

    /// The distance of two areas in standard deviations; nil where they share too few measures or do not exist.
    package func distance(_ first: Int, _ second: Int) -> Double? {
        guard (0..<areas).contains(first), (0..<areas).contains(second) else { return nil }
        return distance(first, second, within: .infinity)
    }

    /// The distance, or nil where it is sure to be beyond the limit; missing measures can only make it larger.
    private func distance(_ first: Int, _ second: Int, within limit: Double) -> Double? {
        // The slack keeps ties from being lost to the rounding of the square root.
        let furthest = limit * limit * (1 + 1e-12)
        let table = standardised.span
        let firstRow = first * measures
        let secondRow = second * measures
        var sum = 0.0
        var missing = 0
        for measure in 0..<measures {
            let step = table[firstRow + measure] - table[secondRow + measure]
            if step.isNaN { missing += 1 } else { sum += step * step }
            if sum > furthest { return nil }
        }
        let shared = measures - missing
        guard shared > 0, shared * 3 >= measures * 2 else { return nil }
        return (sum * Double(measures) / Double(shared)).squareRoot()
    }

    private func offer(_ other: Int, near area: Int, to found: inout NearestList) {
        guard let distance = distance(area, other, within: found.limit) else { return }
        found.offer(Neighbour(index: other, distance: distance))
    }

    /// Standard scores by the population's standard deviation, NaN where missing; nil without variation.
    private static func standardise(_ values: [Double?]) -> [Double]? {
        let present = values.compactMap { $0.flatMap { $0.isFinite ? $0 : nil } }
        guard let lowest = present.min(), let highest = present.max(), lowest < highest else { return nil }
        let count = Double(present.count)
        let mean = present.reduce(0) { $0 + $1 / count }
        let variance = present.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
        guard variance > 0, variance.isFinite else { return nil }
        let deviation = variance.squareRoot()
        return values.map { $0.map { $0.isFinite ? ($0 - mean) / deviation : .nan } ?? .nan }
    }
}

extension NearestNeighbours {
    /// Each area's score on the first principal component: the one number that tells the profiles apart best.
    ///
    /// The eigenvector of the largest eigenvalue of the measures' correlation matrix, by the power method, with missing
    /// measures at their mean. Its sign is such that the largest of its weights is positive. All 0 without measures.
    /// The work grows with areas × measures².
    ///
    /// Source: Hotelling 1933, "Analysis of a complex of statistical variables into principal components".
    package var principalScores: [Double] {
        let weights = principalWeights
        let table = standardised.span
        var scores: [Double] = []
        scores.reserveCapacity(areas)
        for area in 0..<areas {
            var score = 0.0
            for measure in 0..<measures {
                let value = table[area * measures + measure]
                if !value.isNaN { score += weights[measure] * value }
            }
            scores.append(score)
        }
        return scores
    }

    private var principalWeights: [Double] {
        let products = products
        // Unequal parts, so that the start is not at a right angle to a component that sums to 0.
        var weights = (0..<measures).map { 1 + Double($0) / Double(measures) }
        for _ in 0..<Self.mostSteps {
            let next = (0..<measures).map { row in
                (0..<measures).reduce(0) { $0 + products[row * measures + $1] * weights[$1] }
            }
            let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0, length.isFinite else { break }
            let scaled = next.map { $0 / length }
            let moved = zip(scaled, weights).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
            weights = scaled
            if moved < 1e-12 { break }
        }
        let largest = weights.max { $0.magnitude < $1.magnitude } ?? 0
        return largest < 0 ? weights.map { -$0 } : weights
    }

    private static var mostSteps: Int { 500 }

    /// By measure × measure, the sum of products of the standard scores.
    private var products: [Double] {
        let table = standardised.span
        var products = Array(repeating: 0.0, count: measures * measures)
        for area in 0..<areas {
            for row in 0..<measures {
                let value = table[area * measures + row]
                if value.isNaN { continue }
                for column in 0..<measures {
                    let other = table[area * measures + column]
                    if !other.isNaN { products[row * measures + column] += value * other }
                }
            }
        }
        return products
    }
}

/// An area that resembles another one.
package struct Neighbour: Hashable, Sendable {
    /// Its index in the list of profiles.
    package let index: Int
    /// How far apart the two are, in standard deviations; 0 for equal profiles.
    package let distance: Double
}

/// Keeps the nearest of the areas offered to it without holding on to all of them.
private struct NearestList {
    private let count: Int
    private var kept: [Neighbour] = []
    /// Nothing further away than this can be among the nearest.
    private(set) var limit = Double.infinity

    /// A list of at most this many areas, at least one.
    init(count: Int) {
        self.count = count
    }

    mutating func offer(_ neighbour: Neighbour) {
        guard neighbour.distance <= limit else { return }
        kept.append(neighbour)
        if kept.count - count > max(count, 32) { prune() }
    }

    /// The nearest first; of equally near ones the one with the lower index.
    consuming func nearest() -> [Neighbour] {
        prune()
        return kept
    }

    private mutating func prune() {
        kept.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
        guard kept.count >= count else { return }
        kept.removeLast(kept.count - count)
        limit = kept.last?.distance ?? limit
    }
}
