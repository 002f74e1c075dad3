import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

/// Counts of everybody that are the sums of their groups.
@Suite struct GroupTotalsTests {
    /// The figures of everybody in the three blocks of Midtown, then in Midtown.
    private func totals(
        _ women: [Double?],
        _ men: [Double?],
        statuses: [Int: FigureStatus] = [:],
        isWhole: Bool = true
    ) throws -> [Observation?] {
        let place = Diagnostics.SourceLocation.wholeFile("claimants.md")
        let indicator = Sample.indicator(
            kind: .count,
            breakdowns: [
                Breakdown(
                    id: "sex",
                    title: "By sex",
                    groups: [.init(id: "female", title: "Women"), .init(id: "male", title: "Men")],
                    total: isWhole ? Located(.sum, at: place) : nil,
                    declaredAt: place
                )
            ]
        )
        let year = try Sample.year(2019)
        func rows(_ counts: [Double?], first: Int) -> [Observation] {
            counts.enumerated().compactMap { number, count in
                let status = statuses[first + number] ?? .normal
                guard count != nil || status != .normal else { return nil }
                return Observation(area: AreaIndex(4 + number), period: year, value: count, status: status)
            }
        }
        var inputs = SampleInputs(figures: [], indicator: indicator)
        let count = inputs.data.areas.areas.count
        inputs.data.groups = [
            [rows(women, first: 0), rows(men, first: 3)].map { ObservationColumns($0, areaCount: count) }
        ]
        let day = try Sample.day("2026-01-01")
        let site = try SiteAssembler().assemble(inputs.content, inputs.data, asOf: day, locale: EnglishWords.read())
            .value
        let columns = try #require(site.indicators.first).columns
        return [4, 5, 6, 3].map { area in
            columns.row(of: AreaIndex(area), in: year).map(columns.observation(at:))
        }
    }

    @Test func addsTheGroupsUp() throws {
        let found = try totals([2, 0, 40], [25, 0, 45])
        #expect(found.map { $0?.value } == [27, 0, 85, 112])
        #expect(found[0]?.note == "Added up from the groups")
    }

    @Test func hasNoTotalWhereAGroupIsMissing() throws {
        let found = try totals([20, nil, 40], [25, 35, nil], statuses: [5: .notAvailable])
        #expect(found.map { $0?.value } == [45, nil, nil, nil])
        #expect(found[1]?.status == .notAvailable)
        #expect(found[1]?.note == nil)
    }

    @Test func withholdsATotalWhoseGroupItsSourceWithholds() throws {
        let found = try totals([20, nil, 40], [25, 35, 45], statuses: [1: .confidential])
        #expect(found[1]?.value == nil)
        #expect(found[1]?.status == .confidential)
    }

    @Test func takesOverTheGravestStatusOfTheGroups() throws {
        let found = try totals([20, 30, 40], [25, 35, 45], statuses: [0: .revised, 3: .provisional])
        #expect(found[0]?.value == 45)
        #expect(found[0]?.status == .provisional)
        #expect(found[1]?.status == .normal)
    }

    @Test func makesNoTotalUnlessTheGroupsAreSaidToBeAll() throws {
        #expect(try totals([20, 30, 40], [25, 35, 45], isWhole: false).allSatisfy { $0 == nil })
    }
}
