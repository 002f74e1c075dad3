import Assembly
import Diagnostics
import Model
import TestRandom
import TestSupport
import Testing

/// Wards and neighbourhoods of one town that are made of the same blocks: what readers can subtract across both.
@Suite struct CrossedAreasTests {
    /// The threshold of the small towns.
    private static let threshold = 3

    /// A town of four blocks that two geographies divide, each block numbered by its ward and its neighbourhood.
    private struct Town {
        let ward: [Int]
        let neighbourhood: [Int]
        /// The blocks that have figures of their own.
        let blocksWithRows: Set<Int>

        /// Every two partitions of the blocks, once for those that differ in the names of the blocks only.
        static func all(blocksWithRows: [Set<Int>]) -> [Town] {
            var seen: Set<[[Int]]> = []
            var towns: [Town] = []
            for ward in partitions {
                for neighbourhood in partitions {
                    let pairs = zip(ward, neighbourhood).map { [$0, $1] }
                    let names = permutations.map { order in
                        let moved = order.map { pairs[$0] }
                        return [relabelled(moved.map { $0[0] }), relabelled(moved.map { $0[1] })]
                    }
                    guard seen.isDisjoint(with: names) else { continue }
                    seen.insert([ward, neighbourhood])
                    towns += blocksWithRows.map { Town(ward: ward, neighbourhood: neighbourhood, blocksWithRows: $0) }
                }
            }
            return towns
        }

        private static var partitions: [[Int]] {
            vectors(upTo: 3).filter { $0 == relabelled($0) }
        }

        private static var permutations: [[Int]] {
            vectors(upTo: 3).filter { Set($0).count == 4 }
        }

        private static func relabelled(_ labels: [Int]) -> [Int] {
            var names: [Int: Int] = [:]
            return labels.map { label in
                if let name = names[label] { return name }
                names[label] = names.count
                return names.count - 1
            }
        }

        /// The areas that have figures as sets of blocks, one bit each; the town first.
        var areas: [(code: String, level: String, blocks: Int)] {
            func members(_ labels: [Int], _ name: String, _ level: String) -> [(String, String, Int)] {
                Set(labels).sorted().map { label in
                    (name + "\(label)", level, labels.indices.reduce(0) { labels[$1] == label ? $0 | 1 << $1 : $0 })
                }
            }
            return [("T", "country", 15)] + members(ward, "W", "ward") + members(neighbourhood, "N", "neighbourhood")
                + (0..<4).map { ("B\($0)", "block", 1 << $0) }
        }

        var tree: AreaTree {
            let all = areas
            let list = all.map { area in
                let block = area.level == "block" ? Int(area.code.dropFirst()) : nil
                let parent = block.map { "N\(neighbourhood[$0])" } ?? (area.level == "country" ? nil : "T")
                return Sample.area(area.code, area.code, area.level, in: parent)
            }
            let wards = all.enumerated().filter { $0.element.level == "ward" }.map { position, area in
                let blocks = (0..<4).filter { area.blocks & 1 << $0 != 0 }.map { block in
                    AreaTree.Block(area: AreaIndex(all.count - 4 + block), weight: 1)
                }
                return (AreaIndex(position), blocks)
            }
            let levels = [("country", nil), ("ward", nil), ("neighbourhood", "block"), ("block", nil)].map { id, part in
                AreaLevel(
                    id: AreaLevel.ID(id),
                    name: id,
                    plural: id,
                    hasPages: true,
                    madeOf: part.map { AreaLevel.ID($0) }
                )
            }
            return AreaTree(areas: list, levels: levels, blocks: Dictionary(uniqueKeysWithValues: wards))
        }

        /// The sets of blocks whose count is shown and those whose count is withheld, for each way to count the people.
        func shown(of counts: [[Int]]) throws -> [(shown: Set<Int>, withheld: Set<Int>)] {
            let areas = areas
            var figures: [Observation] = []
            for (number, people) in counts.enumerated() {
                let year = try Sample.year(1_000 + number)
                for (position, area) in areas.enumerated() {
                    if area.level == "block", !blocksWithRows.contains(position - areas.count + 4) { continue }
                    let count = CrossedAreasTests.sum(people, area.blocks)
                    figures.append(Observation(area: AreaIndex(position), period: year, value: Double(count)))
                }
            }
            let indicator = Sample.indicator(
                kind: .count,
                minimumCoverage: 1,
                suppressBelow: Double(CrossedAreasTests.threshold)
            )
            let columns = try SampleInputs(tree: tree, figures: figures, indicator: indicator).columns()
            var found = counts.map { _ in (shown: Set<Int>(), withheld: Set<Int>()) }
            for row in 0..<columns.count {
                let number = columns.period(at: row).start.year - 1_000
                let blocks = areas[Int(columns.area(at: row).position)].blocks
                if columns.value(at: row) != nil {
                    found[number].shown.insert(blocks)
                } else {
                    found[number].withheld.insert(blocks)
                }
            }
            return found
        }
    }

    private static func sum(_ counts: [Int], _ blocks: Int) -> Int {
        counts.indices.reduce(0) { blocks & 1 << $1 != 0 ? $0 + counts[$1] : $0 }
    }

    private static func vectors(upTo most: Int) -> [[Int]] {
        (0..<4).reduce([[]]) { lists, _ in lists.flatMap { list in (0...most).map { list + [$0] } } }
    }

    /// For each way to count up to 7 people in each block the number in each set of blocks.
    private static let guesses = vectors(upTo: 7).map { people in (0..<16).map { sum(people, $0) } }

    /// For each set of blocks the numbers of people that readers must reckon with.
    private static func ranges(_ counts: [Int], shown: Set<Int>) -> [ClosedRange<Int>] {
        let known = shown.map { (blocks: $0, count: sum(counts, $0)) }
        var ranges = (0..<16).map { sum(counts, $0)...sum(counts, $0) }
        for guess in guesses where known.allSatisfy({ guess[$0.blocks] == $0.count }) {
            for blocks in 1..<16 where !ranges[blocks].contains(guess[blocks]) {
                ranges[blocks] =
                    min(ranges[blocks].lowerBound, guess[blocks])...max(ranges[blocks].upperBound, guess[blocks])
            }
        }
        return ranges
    }

    private static let towns = Town.all(
        blocksWithRows: TestLength.isLong ? [[], [0], [1, 3], [0, 1, 2, 3]] : [[], [1, 3]]
    )

    /// All towns of four blocks with none to three people each, counted in two geographies.
    @Test(arguments: towns.indices)
    func tellsNoCountBelowTheThreshold(_ number: Int) throws {
        let town = Self.towns[number]
        let counts = Self.vectors(upTo: 3).enumerated().filter { TestLength.isLong || $0.offset % 3 == number % 3 }
            .map(\.element)
        for (people, found) in zip(counts, try town.shown(of: counts)) {
            let ranges = Self.ranges(people, shown: found.shown)
            let told = (1..<16).filter { blocks in
                let range = ranges[blocks]
                if found.withheld.contains(blocks) {
                    return range.upperBound < Self.threshold || range.count == 1
                }
                return range.upperBound > 0 && range.upperBound < Self.threshold
            }
            #expect(told == [], "\(town) \(people) shows \(found.shown.sorted())")
        }
    }

    /// Where nothing is small, and nothing small can be worked out, nothing is withheld.
    @Test func withholdsNothingWhereNothingIsTold() throws {
        for town in Self.towns.prefix(TestLength.count(40, long: 200)) {
            let counts = Self.vectors(upTo: 1).map { people in people.map { $0 * 3 } }
            for (people, found) in zip(counts, try town.shown(of: counts)) where !people.contains(0) {
                #expect(found.withheld == [], "\(town) \(people)")
            }
        }
    }
}
