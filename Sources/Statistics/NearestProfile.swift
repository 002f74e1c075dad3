/// Finds the areas most like a given one by several measures at once.
///
/// Source: Euclidean distance over measures standardised to mean 0 and standard deviation 1, as in CIPFA's nearest
/// neighbours model; missing values as in Dixon 1979, "Pattern recognition with partly missing data": the mean square
/// over the measures that both areas have stands for all of them.
package struct NearestProfile: Sendable {
    let areas: Int
    let measures: Int
    /// Which of the measures given are looked at: those that differ from area to area.
    package let kept: [Int]
    /// By area × measure; not a number where missing.
    let standardised: [Double]

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

    /// Standard scores by the population's standard deviation, not a number where missing; nil without variation.
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
