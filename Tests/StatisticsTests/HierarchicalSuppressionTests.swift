import Statistics
import TestRandom
import Testing

@Suite struct HierarchicalSuppressionTests {
    @Test func withholdsTheSmallestSiblingAsWell() {
        #expect(further([60, 3, 20, 37], parents: [nil, 0, 0, 0], primary: [1]) == [2])
    }

    @Test func goesOnUntilWhatIsLeftReachesTheThreshold() {
        #expect(further([62, 1, 2, 2, 57], parents: [nil, 0, 0, 0, 0], primary: [1]) == [2, 3])
    }

    @Test func withholdsTheParentWhereNoSiblingHelps() {
        #expect(further([3, 3], parents: [nil, 0], primary: [1]) == [0])
        #expect(further([40, 40, 0, 0], parents: [nil, 0, 0, 0], primary: [1]) == [0])
    }

    @Test func protectsAWithheldParentThroughItsChildren() {
        #expect(further([30, 10, 20], parents: [nil, 0, 0], primary: [0]) == [1])
    }

    @Test func followsTheTreeDownwards() {
        // 0 = 1 + 2; 1 = 3 + 4; 2 = 5 + 6. Withholding 3 takes 4; then nothing is needed above.
        let parents: [Int?] = [nil, 0, 0, 1, 1, 2, 2]
        #expect(further([100, 40, 60, 3, 37, 20, 40], parents: parents, primary: [3]) == [4])
        // Withholding 1 takes its smaller sibling's place: 2, the smallest part of each, and no more.
        #expect(further([100, 40, 60, 15, 25, 20, 40], parents: parents, primary: [1]) == [2, 3, 5])
    }

    @Test func followsTheTreeUpwards() {
        // 1 has one child only, so it gives that child away and needs a sibling of its own.
        #expect(further([100, 3, 97, 3], parents: [nil, 0, 0, 1], primary: [3]) == [1, 2])
    }

    @Test func addsNothingWhereNothingIsWithheldOrNothingCanBeSubtracted() {
        #expect(further([60, 3, 57], parents: [nil, 0, 0], primary: []) == [])
        #expect(further([nil, 3, 57], parents: [nil, 0, 0], primary: [1]) == [])
        #expect(further([3, 57], parents: [nil, nil], primary: [0]) == [])
        #expect(further([], parents: [], primary: []) == [])
    }

    @Test func doesNotTakeMissingFiguresForProtection() {
        #expect(further([60, 3, nil, 57], parents: [nil, 0, 0, 0], primary: [1]) == [3])
        #expect(further([60, 3, nil], parents: [nil, 0, 0], primary: [1]) == [0])
    }

    @Test func protectsFiguresThatTheirSourceWithheld() {
        #expect(further([60, nil, nil, 40], parents: [nil, 0, 0, 0], primary: [1, 2]) == [])
        #expect(further([60, nil, 20, 40], parents: [nil, 0, 0, 0], primary: [1]) == [2])
        #expect(further([nil, 20, 40], parents: [nil, 0, 0], primary: [0]) == [1])
    }

    @Test func choosesTheFirstOfEqualFigures() {
        #expect(further([63, 20, 3, 20, 20], parents: [nil, 0, 0, 0, 0], primary: [2]) == [1])
    }

    @Test func refusesBadInput() {
        func result(_ values: [Double?], _ parents: [Int?], _ primary: [Bool], _ threshold: Double = 5) -> [Bool]? {
            HierarchicalSuppression.suppressed(values: values, parents: parents, primary: primary, threshold: threshold)
        }
        #expect(result([1, 2], [nil], [false, false]) == nil)
        #expect(result([1, 2], [nil, nil], [false]) == nil)
        #expect(result([1, 2], [nil, 2], [false, false]) == nil)
        #expect(result([1, 2], [nil, -1], [false, false]) == nil)
        #expect(result([1, 2], [1, 0], [false, false]) == nil)
        #expect(result([1], [0], [false]) == nil)
        #expect(result([-1], [nil], [false]) == nil)
        #expect(result([.nan], [nil], [false]) == nil)
        #expect(result([.infinity], [nil], [false]) == nil)
        #expect(result([1], [nil], [false], -1) == nil)
        #expect(result([1], [nil], [false], .nan) == nil)
    }

    @Test func takesALongChainAndAWideFanInItsStride() throws {
        let count = 50_000
        let chain = (0..<count).map { $0 == 0 ? nil : $0 - 1 }
        let only = (0..<count).map { $0 == count - 1 }
        let values = [Double?](repeating: 9, count: count)
        let withheld = HierarchicalSuppression.suppressed(values: values, parents: chain, primary: only, threshold: 5)
        #expect(withheld?.allSatisfy { $0 } == true)
        let fan = (0..<count).map { $0 == 0 ? nil : 0 }
        let wide = HierarchicalSuppression.suppressed(values: values, parents: fan, primary: only, threshold: 5)
        #expect(wide?.count { $0 } == 2)
    }

    @Test func leavesNothingToBeWorkedOutInRandomTrees() throws {
        var generator = SeededRandom(seed: 9)
        var protected = 0
        for round in 0..<600 {
            let tree = RandomTree(using: &generator)
            let withheld = try #require(
                HierarchicalSuppression.suppressed(
                    values: tree.values,
                    parents: tree.parents,
                    primary: tree.primary,
                    threshold: 5
                )
            )
            if withheld != tree.primary { protected += 1 }
            #expect(zip(withheld, tree.primary).allSatisfy { $0 || !$1 }, "round \(round)")
            #expect(tree.figuresToBeWorkedOut(from: withheld).isEmpty, "round \(round): \(tree)")
            #expect(tree.remainders(of: withheld).allSatisfy { $0 >= 5 }, "round \(round): \(tree)")
        }
        #expect(protected > 100, "more is withheld in \(protected) trees")
    }

    /// The figures withheld in addition to the given ones.
    private func further(_ values: [Double?], parents: [Int?], primary: [Int]) -> [Int]? {
        let flags = values.indices.map { primary.contains($0) }
        return HierarchicalSuppression.suppressed(values: values, parents: parents, primary: flags, threshold: 5)
            .map { withheld in withheld.indices.filter { withheld[$0] && !flags[$0] } }
    }
}

/// A random tree of counts, with what a reader could do to work out those that are withheld.
private struct RandomTree {
    private(set) var values: [Double?] = []
    private(set) var parents: [Int?] = []
    private(set) var primary: [Bool] = []
    private let complete: [Double]

    init(using generator: inout SeededRandom) {
        let count = Int.random(in: 1...25, using: &generator)
        for index in 0..<count {
            let isRoot = index == 0 || Int.random(in: 0...14, using: &generator) == 0
            parents.append(isRoot ? nil : Int.random(in: max(0, index - 6)..<index, using: &generator))
        }
        var sums = [Double](repeating: 0, count: count)
        for index in (0..<count).reversed() {
            if !parents.contains(index) { sums[index] = Double(Int.random(in: 0...20, using: &generator)) }
            if let parent = parents[index] { sums[parent] += sums[index] }
        }
        complete = sums
        for value in sums {
            let isMissing = Int.random(in: 0...19, using: &generator) == 0
            values.append(isMissing ? nil : value)
            primary.append(!isMissing && value < 5)
            if isMissing && Int.random(in: 0...1, using: &generator) == 0 { primary[primary.count - 1] = true }
        }
    }

    /// The withheld figures whose value follows from those shown: columns alone in a row of the reduced system.
    func figuresToBeWorkedOut(from withheld: [Bool]) -> [Int] {
        let unknown = values.indices.filter { withheld[$0] || values[$0] == nil }
        var rows = Set(parents.compactMap { $0 }).sorted().map { parent in
            unknown.map { figure -> Double in
                if figure == parent { return -1 }
                return parents[figure] == parent ? 1 : 0
            }
        }
        var pivot = 0
        for column in unknown.indices {
            guard let found = rows.indices.first(where: { $0 >= pivot && rows[$0][column].magnitude > 1e-9 }) else {
                continue
            }
            rows.swapAt(pivot, found)
            let lead = rows[pivot][column]
            rows[pivot] = rows[pivot].map { $0 / lead }
            for row in rows.indices where row != pivot && rows[row][column] != 0 {
                let factor = rows[row][column]
                rows[row] = zip(rows[row], rows[pivot]).map { $0 - factor * $1 }
            }
            pivot += 1
        }
        return rows.compactMap { row in
            let columns = row.indices.filter { row[$0].magnitude > 1e-9 }
            return columns.count == 1 ? unknown[columns[0]] : nil
        }.filter { withheld[$0] }
    }

    /// What each shown figure leaves for the withheld ones under it, directly or through figures that nobody sees.
    func remainders(of withheld: [Bool]) -> [Double] {
        var isHidden = withheld
        for index in values.indices.reversed() where values[index] == nil {
            if values.indices.contains(where: { parents[$0] == index && isHidden[$0] }) { isHidden[index] = true }
        }
        return values.indices.compactMap { top in
            guard values[top] != nil, !withheld[top] else { return nil }
            var left: Double?
            var open = values.indices.filter { parents[$0] == top && isHidden[$0] }
            while let figure = open.popLast() {
                let parts = values.indices.filter { parents[$0] == figure && isHidden[$0] }
                if parts.isEmpty { left = (left ?? 0) + complete[figure] } else { open += parts }
            }
            return left
        }
    }
}
