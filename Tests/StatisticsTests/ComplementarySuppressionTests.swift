import Statistics
import Testing

@Suite struct ComplementarySuppressionTests {
    /// The figures withheld in addition to those given as nil or below 5; values that stay unknown are written as −1.
    private func further(_ values: [Double], _ sums: [(whole: Int, parts: [Int])], weight: Double = 1) -> [Int]? {
        let statuses = values.map { $0 < 5 ? ConstrainedCells.Status.suppressed : .published }
        let figures = ConstrainedCells(
            values: values.map { $0 < 0 ? nil : $0 },
            statuses: statuses,
            constraints: sums.map { sum in
                ConstrainedCells.Constraint(total: sum.whole, parts: sum.parts.map { .init(cell: $0, weight: weight) })
            },
            threshold: 5
        )
        return figures.map { ComplementarySuppression.suppressed(in: $0) }.map { withheld in
            withheld.indices.filter { withheld[$0] && statuses[$0] == .published }
        }
    }

    @Test func choosesAsATreeDoesWhereTheSumsAreOne() {
        #expect(further([60, 3, 20, 37], [(0, [1, 2, 3])]) == [2])
    }

    /// 0 = 2 + 3 + 4 and 1 = 2 + 3: the small 2 hides behind 3 in both sums, where 4 would serve in one only.
    @Test func prefersAFigureThatIsInTheSameSums() {
        #expect(further([38, 33, 3, 30, 5], [(0, [2, 3, 4]), (1, [2, 3])]) == [3])
    }

    /// 0 = 2 + 3 and 1 = 2 + 4: whatever hides 2 in one sum is not in the other.
    @Test func protectsAFigureInEachOfItsSums() {
        #expect(further([33, 43, 3, 30, 40], [(0, [2, 3]), (1, [2, 4])]) == [3, 4])
    }

    /// A table of two rows and two columns with their totals: one small figure takes a rectangle.
    @Test func closesTheRectangleInATable() {
        let sums = [(whole: 4, parts: [0, 1]), (5, [2, 3]), (6, [0, 2]), (7, [1, 3])]
        #expect(further([3, 10, 20, 30, 13, 50, 23, 40], sums) == [1, 2, 3])
    }

    /// Half of each part counts, so what the whole leaves is half of what its parts hide.
    @Test func reckonsWithWeights() {
        #expect(further([16, 3, 6, 23], [(0, [1, 2, 3])], weight: 0.5) == [2])
        #expect(further([16, 1, 2, 29], [(0, [1, 2, 3])], weight: 0.5) == [3])
    }

    @Test func withholdsTheWholeWhereNoOtherPartHelps() {
        #expect(further([3, 3, 50, 47], [(0, [1]), (2, [1, 3])]) == [3])
        #expect(further([40, 3, 50, 47, 37], [(0, [1, 4]), (2, [1, 3])]) == [3, 4])
    }

    /// The source alone knows figure 1; what the whole leaves for it is 12.
    @Test func protectsAFigureThatOnlyItsSourceKnows() {
        #expect(further([40, -1, 28, 17, 5], [(0, [1, 2]), (3, [1, 4])]) == [2, 4])
    }

    /// Nobody publishes 1 and 2, which make up 0: of 0 they leave nothing for 4, which is 0, and 6, which its source
    /// withheld.
    @Test func addsUpWholesThatNobodyPublishesBeforeItGuesses() throws {
        let sums = [(whole: 0, parts: [1, 2]), (1, [3, 4]), (2, [5, 6])].map { sum in
            ConstrainedCells.Constraint(total: sum.whole, parts: sum.parts.map { .init(cell: $0) })
        }
        let figures = try #require(
            ConstrainedCells(
                values: [163, nil, nil, 100, 0, 63, nil],
                statuses: [.published, .unpublished, .unpublished, .published, .suppressed, .published, .suppressed],
                constraints: sums,
                threshold: 5
            )
        )
        let withheld = ComplementarySuppression.suppressed(in: figures)
        #expect(withheld[3] || withheld[5] || withheld[0])
    }

    @Test func withholdsNothingMoreWhereNothingIsWithheld() {
        #expect(further([40, 12, 28, 17, 5], [(0, [1, 2]), (3, [1, 4])]) == [])
    }

    @Test func findsAFigureBetweenTwoLongerSpans() throws {
        // 0 = 2 + 4 and 1 = 4 + 3, and nobody publishes 4; 0 and 1 give 2 − 3, so 2 needs company.
        let sums = [
            ConstrainedCells.Constraint(total: 0, parts: [.init(cell: 2), .init(cell: 4)]),
            ConstrainedCells.Constraint(total: 1, parts: [.init(cell: 4), .init(cell: 3)]),
        ]
        let figures = try #require(
            ConstrainedCells(
                values: [23, 50, 3, 30, nil],
                statuses: [.published, .published, .suppressed, .published, .implied],
                constraints: sums,
                threshold: 5
            )
        )
        let withheld = ComplementarySuppression.suppressed(in: figures)
        #expect(withheld.contains(true) && withheld != [false, false, true, false, false])
        #expect(!withheld[4])
    }

    @Test func refusesBadInput() {
        func isTaken(
            _ values: [Double?],
            _ count: Int,
            _ sums: [ConstrainedCells.Constraint] = [],
            threshold: Double = 5
        ) -> Bool {
            let statuses = Array(repeating: ConstrainedCells.Status.published, count: count)
            return ConstrainedCells(values: values, statuses: statuses, constraints: sums, threshold: threshold) != nil
        }
        let sum = ConstrainedCells.Constraint(total: 0, parts: [.init(cell: 1)])
        #expect(isTaken([1, 1], 2, [sum]))
        #expect(!isTaken([1], 1, [sum]))
        #expect(!isTaken([1, 1], 1))
        #expect(!isTaken([1, -1], 2))
        #expect(!isTaken([1, .infinity], 2))
        #expect(!isTaken([1, 1], 2, [ConstrainedCells.Constraint(total: 0, parts: [.init(cell: 1, weight: 0)])]))
        #expect(!isTaken([1], 1, threshold: -1))
        #expect(!isTaken([1], 1, threshold: .nan))
    }

    /// The whole has 60 more people than its parts, who are nowhere: the small figure may be any of them.
    @Test func leavesASumAloneThatClearlyLacksParts() {
        #expect(further([100, 3, 37], [(0, [1, 2])]) == [])
        #expect(further([43, 3, 37], [(0, [1, 2])]) == [2])
    }

    @Test func takesNothingFromASumThatHasMoreThanItsWhole() {
        #expect(further([40, 3, 37, 35], [(0, [1, 2, 3]), (0, [1, 2])]) == [2])
    }

    /// Two circles of sums, and a figure that is its own part: nobody's data, and no reason to hang.
    @Test func endsWhereSumsGoInCircles() {
        #expect(further([3, 9, 9], [(0, [1]), (1, [2]), (2, [0])]) != nil)
        #expect(further([3, 9], [(0, [0]), (1, [0, 1])]) != nil)
    }

    @Test func takesManySumsInItsStride() {
        // 3,000 figures in 300 wholes of ten and in one of all; every tenth figure is small.
        let count = 3_000
        let values =
            (0..<count).map { $0.isMultiple(of: 10) ? 2.0 : 40 } + Array(repeating: 362.0, count: 300) + [108_600]
        let tens = (0..<300).map { (whole: count + $0, parts: Array($0 * 10..<$0 * 10 + 10)) }
        #expect(further(values, tens + [(count + 300, Array(0..<count))])?.count == 300)
    }
}
