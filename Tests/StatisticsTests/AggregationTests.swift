import Statistics
import Testing

@Suite struct AggregationTests {
    @Test func dividesSumsAndDoesNotAveragePercentages() {
        let parts = [AreaPart(count: 50, base: 100), AreaPart(count: 100, base: 1_000)]
        let total = total(Aggregation.ratio(of: parts, per: 100))
        #expect(isClose(total?.value, 15_000 / 1_100.0))
        #expect(total?.count == 150 && total?.base == 1_100 && total?.coverage == 1)
    }

    @Test func sumsCountsByWeight() {
        let parts = [AreaPart(count: 10, weight: 0.5), AreaPart(count: 7), AreaPart(count: 0)]
        #expect(total(Aggregation.count(of: parts))?.value == 12)
    }

    @Test func takesZeroForAValue() {
        let parts = [AreaPart(count: 0, base: 20), AreaPart(count: 0, base: 0)]
        #expect(total(Aggregation.ratio(of: parts, per: 100))?.value == 0)
    }

    @Test func leavesMissingPartsOutAndPrintsTheCoverage() {
        let parts = [
            AreaPart(count: 30, base: 100, population: 900), AreaPart(count: nil, base: 100, population: 100),
        ]
        let total = total(Aggregation.ratio(of: parts, per: 100))
        #expect(total?.value == 30 && total?.coverage == 0.9)
    }

    @Test func makesNoTotalFromTooSmallAShare() {
        let parts = [AreaPart(count: 30, population: 700), AreaPart(count: nil, population: 300)]
        #expect(Aggregation.count(of: parts) == .tooLittleCovered(coverage: 0.7))
        #expect(total(Aggregation.count(of: parts, minimumCoverage: 0.7))?.value == 30)
    }

    @Test func makesNoTotalWhereTheCoverageIsUnknown() {
        let parts = [AreaPart(count: 30, population: 700), AreaPart(count: nil)]
        #expect(Aggregation.count(of: parts) == .tooLittleCovered(coverage: nil))
        let nobody = [AreaPart(count: 30, population: 0), AreaPart(count: nil, population: 0)]
        #expect(Aggregation.count(of: nobody) == .tooLittleCovered(coverage: nil))
    }

    @Test func passesTheCoverageOfAPartOn() {
        let parts = [
            AreaPart(count: 85, base: 425, population: 500, coverage: 0.85),
            AreaPart(count: 50, base: 500, population: 500),
        ]
        let total = total(Aggregation.ratio(of: parts, per: 100))
        #expect(isClose(total?.coverage, 0.925) && isClose(total?.value, 13_500 / 925.0))
        #expect(
            Aggregation.ratio(of: parts, per: 100, minimumCoverage: 0.95) == .tooLittleCovered(coverage: 0.925)
        )
    }

    @Test func doesNotKnowTheCoverageWhereAPartIsIncompleteAndItsPeopleAreUnknown() {
        let parts = [AreaPart(count: 85, coverage: 0.85), AreaPart(count: 50, population: 500)]
        #expect(Aggregation.count(of: parts) == .tooLittleCovered(coverage: nil))
    }

    @Test func takesACoverageKeptWithSevenDigitsForEnough() {
        let parts = [AreaPart(count: 9, population: 10, coverage: Double(Float(0.9)))]
        #expect(total(Aggregation.count(of: parts, minimumCoverage: 0.9))?.value == 9)
        #expect(total(Aggregation.count(of: parts, minimumCoverage: 0.901)) == nil)
    }

    @Test func makesNothingOfPartsThatAreAllMissing() {
        let parts = [AreaPart(count: nil, population: 10), AreaPart(count: nil, population: 10)]
        #expect(Aggregation.count(of: parts) == .tooLittleCovered(coverage: 0))
        #expect(Aggregation.ratio(of: parts, per: 100, minimumCoverage: 0) == nil)
    }

    @Test func asksNothingOfPartsOutsideTheArea() {
        let parts = [AreaPart(count: 3), AreaPart(count: nil, population: 5, weight: 0)]
        #expect(total(Aggregation.count(of: parts))?.coverage == 1)
    }

    @Test(arguments: [
        AreaPart(count: -1, base: 5), AreaPart(count: .nan, base: 5), AreaPart(count: 1, base: -5),
        AreaPart(count: 1, base: .infinity), AreaPart(count: 1, base: 5, population: -1),
        AreaPart(count: 1, base: 5, coverage: -0.1), AreaPart(count: 1, base: 5, coverage: 1.1),
        AreaPart(count: 1, base: 5, weight: -0.5), AreaPart(count: 1, base: 5, weight: .nan),
        AreaPart(count: 1, base: 0),
    ])
    func refusesBadInput(_ part: AreaPart) {
        #expect(Aggregation.ratio(of: [part], per: 100) == nil)
    }

    @Test func refusesNoPartsBadMultipliersAndSumsTooLarge() {
        #expect(Aggregation.count(of: []) == nil)
        #expect(Aggregation.ratio(of: [], per: 100) == nil)
        for multiplier in [0, -1, Double.nan, .infinity] {
            #expect(Aggregation.ratio(of: [AreaPart(count: 1, base: 2)], per: multiplier) == nil)
        }
        let huge = AreaPart(count: 1e308, base: 1e308)
        #expect(Aggregation.count(of: [huge, huge]) == nil)
        #expect(Aggregation.ratio(of: [huge, huge], per: 1) == nil)
    }

    @Test func countsACoverageOfExactlyTheLeastAsEnough() {
        // 0.39 and 0.41 are 0.8 on paper and a little less in binary.
        let parts = [(30, 0.39), (40, 0.41), (nil, 0.2)].map { AreaPart(count: $0, population: 3, weight: $1) }
        let total = total(Aggregation.count(of: parts))
        #expect(isClose(total?.coverage, 0.8))
        #expect(isClose(total?.value, 28.1))
        let less = [(30, 0.39), (40, 0.409), (nil, 0.201)].map { AreaPart(count: $0, population: 3, weight: $1) }
        #expect(self.total(Aggregation.count(of: less)) == nil)
    }

    @Test func addsOneAreaUpToItself() {
        let total = total(Aggregation.ratio(of: [AreaPart(count: 7, base: 28, population: 30)], per: 100))
        #expect(total?.value == 25 && total?.count == 7 && total?.base == 28 && total?.coverage == 1)
    }

    private func total(_ aggregate: Aggregate?) -> Aggregate.Total? {
        guard case .total(let total)? = aggregate else { return nil }
        return total
    }
}
