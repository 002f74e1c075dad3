import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

/// Figures of everybody beside those of their groups.
@Suite struct TotalAmongGroupsTests {
    /// What is found where one district has these figures.
    private func findings(_ kind: ValueKind, everybody: Double, _ groups: [Double?]) throws -> [String] {
        let place = Diagnostics.SourceLocation.wholeFile("claimants.md")
        let indicator = Sample.indicator(
            kind: kind,
            breakdowns: [
                Breakdown(
                    id: "age",
                    title: "By age",
                    groups: groups.indices.map { .init(id: Breakdown.Group.ID("g\($0)"), title: "Group \($0)") },
                    declaredAt: place
                )
            ]
        )
        let year = try Sample.year(2019)
        func figure(_ value: Double?) -> [Observation] {
            value.map { [Observation(area: AreaIndex(1), period: year, value: $0, status: .normal)] } ?? []
        }
        var inputs = SampleInputs(figures: figure(everybody), indicator: indicator)
        let count = inputs.data.areas.areas.count
        inputs.data.groups = [groups.map { ObservationColumns(figure($0), areaCount: count) }]
        let day = try Sample.day("2026-01-01")
        return try SiteAssembler().assemble(inputs.content, inputs.data, asOf: day, locale: EnglishWords.read())
            .diagnostics.filter { $0.rule.code == "C158" }.map { "\($0.severity.rawValue) \($0.explanation ?? "")" }
    }

    @Test func findsAGroupThatIsLargerThanEverybody() throws {
        let found = try findings(.count, everybody: 150, [200, 20])
        #expect(found == ["error In Eastley in 2019 there are 200 of \"Group 0\" and 150 of everybody."])
        #expect(try findings(.count, everybody: 150, [150, nil]) == [])
        // Each was rounded by itself.
        #expect(try findings(.count, everybody: 150, [150.5, 0]) == [])
    }

    @Test func findsAShareOfEverybodyOutsideThoseOfAllGroups() throws {
        #expect(try findings(.proportion, everybody: 10, [50, 60]).count == 1)
        #expect(try findings(.proportion, everybody: 70, [50, 60]).first?.hasPrefix("warning") == true)
        #expect(try findings(.proportion, everybody: 55, [50, 60]) == [])
    }

    @Test func saysNothingOfGroupsThatMayNotBeAll() throws {
        #expect(try findings(.proportion, everybody: 10, [50, nil]) == [])
        // Parts of one base: 20% by car and 30% by bus are 50% of everybody.
        #expect(try findings(.proportion, everybody: 50, [20, 30]) == [])
        #expect(try findings(.mean, everybody: 10, [50, 60]) == [])
    }
}
