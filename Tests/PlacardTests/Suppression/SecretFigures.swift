import TestRandom

/// Made-up figures of one indicator, with what the source knows and what it publishes.
///
/// Every row has a value, limits and a note that no other row has, so that a trace of it can be told.
struct SecretFigures {
    struct Key: Hashable, Comparable {
        let place: String
        let period: String

        static func < (left: Key, right: Key) -> Bool {
            (left.place, left.period) < (right.place, right.period)
        }
    }

    struct Row: Hashable {
        /// Four times the count and the base, so that quarters of blocks are whole numbers.
        var count: Int
        var base: Int
        /// Four digits that make the row's texts its own.
        var mark: Int
        var isWithheldBySource = false
        /// Whether the source gives the base of a figure that it withholds.
        var givesBase = true
        var givesNumerator = true
    }

    let id: String
    /// `count`, `proportion` or `rate`.
    let kind: String
    let suppressBelow: Int?
    let isSurvey: Bool
    let periods: [String]
    /// What is published, by place and period; places without a row are left to be added up.
    private(set) var rows: [Key: Row] = [:]

    static let longPeriod = "2030-01-01/P2Y"

    init(_ id: String, kind: String, suppressBelow: Int?, isSurvey: Bool, hasLongPeriod: Bool) {
        self.id = id
        self.kind = kind
        self.suppressBelow = suppressBelow
        self.isSurvey = isSurvey
        periods = hasLongPeriod ? ["2030", "2031", Self.longPeriod] : ["2030"]
    }

    var multiplier: Int { kind == "rate" ? 1_000 : 100 }

    /// Draws figures for all blocks, adds them up, and publishes some.
    mutating func fill(_ places: SecretPlaces, firstMark: Int, using random: inout SeededRandom) {
        var counts: [Key: (count: Int, base: Int)] = [:]
        for place in places.places where place.level == "block" {
            for period in periods where period != Self.longPeriod {
                counts[Key(place: place.code, period: period)] = draw(&random)
            }
            if periods.contains(Self.longPeriod) {
                let both = periods.compactMap { counts[Key(place: place.code, period: $0)] }
                counts[Key(place: place.code, period: Self.longPeriod)] = both.reduce((0, 0)) {
                    ($0.0 + $1.count, $0.1 + $1.base)
                }
            }
        }
        // Districts and neighbourhoods from blocks, then regions, then the country.
        for level in ["district", "neighbourhood", "region", "country"] {
            for place in places.places where place.level == level {
                for period in periods {
                    counts[Key(place: place.code, period: period)] = places.parts(of: place).reduce((0, 0)) {
                        sum,
                        part in
                        let own = counts[Key(place: part.block, period: period)] ?? (0, 0)
                        return (sum.0 + own.count * part.quarters / 4, sum.1 + own.base * part.quarters / 4)
                    }
                }
            }
        }
        let chances = ["country": 8, "region": 6, "district": 6, "neighbourhood": 2, "block": 10]
        // Of some indicators nobody publishes most blocks, so that only larger places tell of them.
        let hasBlocks = !random.isTrue(oneIn: 3) || kind == "proportion" && !isSurvey
        var mark = firstMark
        for place in places.places {
            for period in periods {
                guard let own = counts[Key(place: place.code, period: period)],
                    Int.random(in: 0..<10, using: &random) < chances[place.level] ?? 0
                else { continue }
                if place.level == "block", random.isTrue(oneIn: 25) || !hasBlocks && !random.isTrue(oneIn: 4) {
                    continue
                }
                var row = Row(count: own.count, base: own.base, mark: mark)
                row.isWithheldBySource = place.level == "block" && random.isTrue(oneIn: 12)
                row.givesBase = random.isTrue(oneIn: 2)
                row.givesNumerator = kind == "count" || !random.isTrue(oneIn: 20)
                rows[Key(place: place.code, period: period)] = row
                mark += 2
            }
        }
    }

    private func draw(_ random: inout SeededRandom) -> (count: Int, base: Int) {
        let isSmall = random.isTrue(oneIn: 3)
        if isSurvey {
            let base = isSmall ? Int.random(in: 1...29, using: &random) : Int.random(in: 30...160, using: &random)
            return (4 * Int.random(in: 0...base, using: &random), 4 * base)
        }
        let count = isSmall ? Int.random(in: 0...4, using: &random) : Int.random(in: 5...60, using: &random)
        return (4 * count, 4 * Int.random(in: 10_000...99_999, using: &random))
    }

    mutating func change(_ key: Key, _ change: (inout Row) -> Void) {
        guard var row = rows[key] else { return }
        change(&row)
        rows[key] = row
    }
}
