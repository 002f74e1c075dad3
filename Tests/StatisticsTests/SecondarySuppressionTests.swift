import Statistics
import TestRandom
import Testing

@Suite struct SecondarySuppressionTests {
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
            SecondarySuppression.withheld(values: values, parents: parents, primary: primary, threshold: threshold)
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
        let withheld = SecondarySuppression.withheld(values: values, parents: chain, primary: only, threshold: 5)
        #expect(withheld?.allSatisfy { $0 } == true)
        let fan = (0..<count).map { $0 == 0 ? nil : 0 }
        let wide = SecondarySuppression.withheld(values: values, parents: fan, primary: only, threshold: 5)
        #expect(wide?.count { $0 } == 2)
    }

    @Test func leavesNothingToBeWorkedOutInRandomTrees() throws {
        var generator = SeededRandom(seed: 9)
        var protected = 0
        for round in 0..<600 {
            let tree = RandomTree(using: &generator)
            let withheld = try #require(
                SecondarySuppression.withheld(
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
        return SecondarySuppression.withheld(values: values, parents: parents, primary: flags, threshold: 5)
            .map { withheld in withheld.indices.filter { withheld[$0] && !flags[$0] } }
    }
}
