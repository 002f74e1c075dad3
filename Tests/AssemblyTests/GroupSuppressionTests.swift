import Assembly
import Diagnostics
import Model
import TestRandom
import TestSupport
import Testing

/// Groups and areas as one table: Midtown's three blocks, and women and men in each.
@Suite struct GroupSuppressionTests {
    /// Six numbers of people: women, then men, of block 1, 2 and 3.
    private typealias People = [Int]

    /// What readers see of the twelve figures: everybody, women and men, each of the blocks and of Midtown.
    ///
    /// - Parameter isSummed: whether everybody is the sum of women and men, and not published.
    private func shown(_ people: People, below threshold: Double, isSummed: Bool = false) throws -> [Double?] {
        let place = Diagnostics.SourceLocation.wholeFile("claimants.md")
        let indicator = Sample.indicator(
            kind: .count,
            suppressBelow: threshold,
            breakdowns: [
                Breakdown(
                    id: "sex",
                    title: "By sex",
                    groups: [.init(id: "female", title: "Women"), .init(id: "male", title: "Men")],
                    total: isSummed ? Located(.sum, at: place) : nil,
                    declaredAt: place
                )
            ]
        )
        let year = try Sample.year(2019)
        func rows(_ counts: [Int]) -> [Observation] {
            counts.enumerated().map { Observation(area: AreaIndex(4 + $0), period: year, value: Double($1)) }
        }
        let everybody = isSummed ? [] : rows((0..<3).map { people[$0] + people[3 + $0] })
        var inputs = SampleInputs(figures: everybody, indicator: indicator)
        let count = inputs.data.areas.areas.count
        inputs.data.groups = [
            [Array(people[0..<3]), Array(people[3..<6])].map { ObservationColumns(rows($0), areaCount: count) }
        ]
        let day = try Sample.day("2026-01-01")
        let site = try SiteAssembler().assemble(inputs.content, inputs.data, asOf: day, locale: EnglishWords.read())
            .value
        let figures = try #require(site.indicators.first)
        let groups = try #require(figures.breakdowns.first).columns
        return ([figures.columns] + groups).flatMap { columns in
            [4, 5, 6, 3].map { columns.figure(of: AreaIndex($0), in: year)?.value }
        }
    }

    /// The twelve figures of six numbers of people.
    private static func table(_ people: People) -> [Int] {
        let everybody = (0..<3).map { people[$0] + people[3 + $0] }
        return [everybody, Array(people[0..<3]), Array(people[3..<6])].flatMap { $0 + [$0.reduce(0, +)] }
    }

    /// The least and the most that each figure can be, as readers may work out by trying all numbers of people.
    private func ranges(_ shown: [Double?], most: Int) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>?] = Array(repeating: nil, count: 12)
        func fits(_ value: Int, _ position: Int) -> Bool { shown[position].map { Int($0) == value } ?? true }
        // Pairs of women and men that each block may have.
        let pairs = (0..<3).map { block in
            (0...most).flatMap { women in (0...most).map { (women, $0) } }.filter { women, men in
                fits(women + men, block) && fits(women, 4 + block) && fits(men, 8 + block)
            }
        }
        for first in pairs[0] {
            for second in pairs[1] {
                for third in pairs[2] {
                    let women = first.0 + second.0 + third.0
                    let men = first.1 + second.1 + third.1
                    guard fits(women, 7), fits(men, 11), fits(women + men, 3) else { continue }
                    let table = Self.table([first.0, second.0, third.0, first.1, second.1, third.1])
                    for (position, value) in table.enumerated() {
                        let known = ranges[position] ?? value...value
                        ranges[position] = min(known.lowerBound, value)...max(known.upperBound, value)
                    }
                }
            }
        }
        return ranges.map { $0 ?? 0...0 }
    }

    /// The figures that can be told too well: withheld ones, and what they are between.
    private func told(_ people: People, below threshold: Int, most: Int) throws -> [String] {
        let shown = try shown(people, below: Double(threshold))
        let table = Self.table(people)
        for (value, figure) in zip(table, shown) where value < threshold { #expect(figure == nil) }
        for (value, figure) in zip(table, shown) {
            if let figure { #expect(Int(figure) == value) }
        }
        return zip(shown.indices, ranges(shown, most: most)).compactMap { position, range in
            guard shown[position] == nil, range.upperBound < max(threshold, range.lowerBound + 1) else { return nil }
            return "\(people): figure \(position) is \(range)"
        }
    }

    @Test func withholdsWhatWouldGiveASmallGroupBack() throws {
        // Two women in block 1: the men there or everybody, and women elsewhere, must go as well.
        let shown = try shown([2, 30, 40, 25, 35, 45], below: 5)
        #expect(shown[4] == nil)
        #expect(shown[0] == nil || shown[8] == nil)
        #expect(shown[5] == nil || shown[6] == nil || shown[7] == nil)
    }

    @Test func withholdsNothingOfGroupsThatAreLarge() throws {
        #expect(try shown([20, 30, 40, 25, 35, 45], below: 5).allSatisfy { $0 != nil })
    }

    @Test func withholdsSumsOfGroupsLikePublishedTotals() throws {
        for people in [[2, 30, 40, 25, 35, 45], [2, 3, 40, 25, 1, 45], [0, 30, 1, 25, 4, 4]] {
            #expect(try shown(people, below: 5, isSummed: true) == shown(people, below: 5))
        }
    }

    /// Every table of 0, 2, 4 or 6 women and men in two blocks, beside a third that is large enough.
    @Test func givesNoSmallGroupAwayInAnyTableOfAFamily() throws {
        let values = [0, 2, 4, 6]
        for first in values {
            for second in values {
                for third in values {
                    for fourth in values {
                        #expect(try told([first, second, 5, third, fourth, 7], below: 3, most: 9) == [])
                    }
                }
            }
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func givesNoSmallGroupAwayInATableOfChance(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let people = (0..<6).map { _ in Int.random(in: 0...8, using: &random) }
        #expect(try told(people, below: 4, most: 11) == [])
    }
}
