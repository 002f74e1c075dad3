/// How often chance would spread the people counted in several areas at least as unevenly as they are.
///
/// 9,999 draws of the same total (Hope 1968, "A simplified Monte Carlo significance test procedure") from a fixed seed,
/// so that a site is the same whenever it is built. Drawing ends as soon as the answer at the 5 % level is certain: at
/// the 500th draw that is as uneven, or before the first where even Cantelli's inequality leaves less than 1 %. Of more
/// than 10,000 people no draws are made: the statistic is then near the gamma distribution with its mean and variance.
struct ChanceDraws: Hashable {
    /// The share of draws at least as uneven, the areas as they are among them.
    let probability: Double

    private static let most = 9_999
    private static let enough = 500
    private static let mostDrawn = 10_000
    /// Where more people than this live in the areas, one drawn twice makes no difference.
    private static let mostPeople = 1_000_000

    /// Draws events that fall to areas in proportion to their bases.
    init?(eventsOf areas: [EventCount], statistic: Double) {
        let bases = areas.map(\.base)
        let events = areas.reduce(0) { $0 + $1.count }.rounded()
        self.init(bases: bases, drawn: events, of: .infinity, statistic: statistic)
    }

    /// Draws as many people as were counted, none of them twice; where more than half were counted, the others.
    init?(sharesOf areas: [Proportion], statistic: Double) {
        let people = areas.reduce(0) { $0 + $1.base.rounded() }
        let counted = areas.reduce(0) { $0 + $1.count }.rounded()
        self.init(
            bases: areas.map { $0.base.rounded() },
            drawn: min(counted, people - counted),
            of: people,
            statistic: statistic
        )
    }

    /// - Parameter people: how many there are to draw from without drawing one twice; infinite for events.
    private init?(bases: [Double], drawn: Double, of people: Double, statistic: Double) {
        let total = bases.reduce(0, +)
        guard drawn > 0, total > 0, let count = Int(exactly: drawn), count < 1 << 40 else { return nil }
        let left = people.isFinite ? max(1 - drawn / people, 1e-9) : 1
        let expected = bases.map { $0 * drawn / total }
        if let bound = Self.bound(expected, drawn: drawn, statistic: statistic * left), bound < 0.01 {
            probability = bound
            return
        }
        guard count <= Self.mostDrawn else {
            guard let tail = Self.gammaTail(expected, drawn: drawn, left: left, statistic: statistic) else {
                return nil
            }
            probability = tail
            return
        }
        // What rounding leaves must not tell two equal statistics apart.
        let threshold = statistic * left * (1 - 1e-12)
        var urn = Urn(bases, isEmptied: people <= Double(Self.mostPeople))
        var uneven = 0
        var draws = 0
        while draws < Self.most, uneven < Self.enough {
            draws += 1
            let found = urn.draw(count)
            var sum = 0.0
            for (area, expected) in expected.enumerated() where expected > 0 {
                let excess = Double(found[area]) - expected
                sum += excess * excess / expected
            }
            if sum >= threshold { uneven += 1 }
        }
        probability = Double(uneven + 1) / Double(draws + 1)
    }

    /// The probability by a gamma distribution with the mean of the statistic, one less than the number of areas, and
    /// its variance given the total: Σ(2 + (1 − 6pq)/(nᵢpq)) − k²(1 − 2p)²/(Npq) over binomial counts.
    ///
    /// - Parameter left: the share not drawn, q; 1 for events, of which p is 0 and np the number expected.
    private static func gammaTail(_ expected: [Double], drawn: Double, left: Double, statistic: Double) -> Double? {
        let cells = Double(expected.count { $0 > 0 })
        let drawnShare = 1 - left
        let alone = expected.reduce(0) { $1 > 0 ? $0 + 2 + (1 - 6 * left * drawnShare) / ($1 * left) : $0 }
        let shared = cells * (1 - 2 * drawnShare)
        let variance = alone - shared * shared / (drawn * left)
        let mean = cells - 1
        guard mean > 0, variance > 0 else { return nil }
        return ChiSquared.upperTail(2 * statistic * mean / variance, degreesOfFreedom: 2 * mean * mean / variance)
    }

    /// An upper bound of the probability by Cantelli's inequality; nil where the statistic is below its mean.
    ///
    /// The variance is that of Pearson's statistic of a multinomial sample (Haldane 1937).
    private static func bound(_ expected: [Double], drawn: Double, statistic: Double) -> Double? {
        let cells = Double(expected.count { $0 > 0 })
        let above = statistic - (cells - 1)
        guard above > 0 else { return nil }
        let inverse = expected.reduce(0) { $1 > 0 ? $0 + drawn / $1 : $0 }
        let variance = 2 * (cells - 1) + (inverse - cells * cells - 2 * cells + 2) / drawn
        return variance / (variance + above * above)
    }
}

/// The people of several areas, of whom some are drawn again and again.
private struct Urn {
    private let ends: [Double]
    /// For each person the area, where nobody is drawn twice.
    private let areaOf: [Int32]
    /// For each person the last draw that took them.
    private var takenBy: [Int32]
    private var draw: Int32 = 0
    private var found: [Int]
    private var random = SplitMix(seed: 20_011)

    init(_ bases: [Double], isEmptied: Bool) {
        var end = 0.0
        ends = bases.map { base in
            end += base
            return end
        }
        areaOf =
            isEmptied
            ? bases.enumerated().flatMap { Array(repeating: Int32(truncatingIfNeeded: $0), count: Int($1)) } : []
        takenBy = Array(repeating: 0, count: areaOf.count)
        found = Array(repeating: 0, count: bases.count)
    }

    /// How many of so many people drawn are of each area.
    mutating func draw(_ count: Int) -> [Int] {
        draw += 1
        for area in found.indices { found[area] = 0 }
        var left = count
        while left > 0 {
            if areaOf.isEmpty {
                found[area(at: random.share() * (ends.last ?? 0))] += 1
            } else {
                let person = random.number(below: areaOf.count)
                guard takenBy[person] != draw else { continue }
                takenBy[person] = draw
                found[Int(areaOf[person])] += 1
            }
            left -= 1
        }
        return found
    }

    /// The first area whose end lies beyond a point.
    private func area(at point: Double) -> Int {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = low + (high - low) / 2
            if ends[middle] > point { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Random numbers that are the same whenever a site is built.
///
/// Source: SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators").
private struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// At least 0 and below 1.
    mutating func share() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// At least 0 and below a number of at least 1.
    mutating func number(below end: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(end)).high)
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
