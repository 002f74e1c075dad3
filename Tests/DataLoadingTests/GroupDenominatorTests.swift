import DataLoading
import Diagnostics
import Model
import Testing

/// Shares of groups whose denominators stand in another file.
@Suite struct GroupDenominatorTests {
    private func text(_ text: String) -> Located<String> { SmallSite.written(text) }

    private var sex: Breakdown {
        Breakdown(
            id: "sex",
            title: "By sex",
            groups: [.init(id: "female", title: "Women"), .init(id: "male", title: "Men")],
            declaredAt: .wholeFile("claims.md")
        )
    }

    private let codes = [GroupSource.Code(text: "F", group: "female"), .init(text: "M", group: "male")]

    private func mapping(
        _ file: String,
        _ sex: String?,
        _ by: GroupSource.Cell?,
        _ cells: [DataMapping.Part: DataMapping.Cell],
        meant: Set<DataMapping.Oddity> = []
    ) -> DataMapping {
        var all: [DataMapping.Part: DataMapping.Cell] = [.area: .column(text("area")), .period: .column(text("year"))]
        all.merge(cells) { $1 }
        return DataMapping(
            file: text(file),
            conditions: sex.map { [.init(column: text("sex"), values: [$0])] } ?? [],
            cells: all,
            meant: meant,
            by: by.map { GroupSource(breakdown: "sex", cell: $0) }
        )
    }

    /// A site of 30 of 100 women and 20 of 150 men who claim.
    private func site(
        _ data: [DataMapping],
        people: [Breakdown]? = nil
    ) -> SmallSite {
        var site = SmallSite(
            data: "area,year,sex,n\nN01,2023,F,30\nN01,2023,M,20\nN01,2023,All,50\n",
            SmallSite.indicator("claims", breakdowns: [sex], data: data)
        )
        site.files["indicators/data/people.csv"] =
            "area,year,sex,n\nN01,2023,F,100\nN01,2023,M,150\nN01,2023,All,250\n"
        let number = [DataMapping.Part.value: DataMapping.Cell.column(text("n"))]
        let ofGroups = mapping("data/people.csv", nil, .column(text("sex"), codes: codes), number)
        let everybody = mapping("data/people.csv", "All", nil, number)
        let breakdowns = people ?? [sex]
        site.indicators.append(
            SmallSite.indicator(
                "people",
                kind: .count,
                unit: "people",
                breakdowns: breakdowns,
                data: breakdowns.isEmpty ? [everybody] : [everybody, ofGroups]
            )
        )
        return site
    }

    private func shares(_ site: SmallSite) -> [Double?] {
        let data = site.read.value.data
        guard let everybody = data.figures.first, let groups = data.groups.first else { return [] }
        return ([everybody] + groups).map { $0.count == 0 ? nil : $0.value(at: 0) }
    }

    private func ofPeople(_ meant: Set<DataMapping.Oddity> = []) -> [DataMapping] {
        let cells: [DataMapping.Part: DataMapping.Cell] = [
            .numerator: .column(text("n")), .denominator: .other(.indicator(text("people"))),
        ]
        return [
            mapping("data/figures.csv", "All", nil, cells),
            mapping("data/figures.csv", nil, .column(text("sex"), codes: codes), cells, meant: meant),
        ]
    }

    private func ofTable(_ sex: String) -> [DataMapping.Part: DataMapping.Cell] {
        let people = mapping("data/people.csv", sex, nil, [.value: .column(text("n"))])
        return [.numerator: .column(text("n")), .denominator: .other(.table(people))]
    }

    @Test func dividesAGroupByTheSameGroupOfAnotherIndicator() throws {
        let site = site(ofPeople())
        #expect(site.findings == [])
        let found = shares(site)
        #expect(found[0] == 20 && found[1] == 30)
        #expect(try #require(found[2]) > 13.3 && #require(found[2]) < 13.4)
    }

    @Test func dividesNoGroupByEverybody() {
        let site = site(ofPeople(), people: [])
        #expect(site.findings == ["D296 error 9:3"])
        #expect(shares(site) == [20, nil, nil])
    }

    @Test func dividesGroupsByEverybodyWhereThatIsMeant() {
        let site = site(ofPeople([.everybody]), people: [])
        #expect(site.findings == [])
        #expect(shares(site) == [20, 12, 8])
    }

    @Test func takesTheNumbersOfNoTableForSeveralGroups() {
        let groups = GroupSource.Cell.column(text("sex"), codes: codes)
        #expect(site([mapping("data/figures.csv", nil, groups, ofTable("All"))]).findings == ["D296 error 9:3"])
        let withEverybody = [
            mapping("data/figures.csv", "All", nil, ofTable("All")),
            mapping("data/figures.csv", "F", .fixed("female"), ofTable("All")),
        ]
        #expect(site(withEverybody).findings == ["D296 error 9:3"])
    }

    @Test func dividesEachGroupByTheRowsOfATableThatItsMappingPicks() {
        let site = site([
            mapping("data/figures.csv", "All", nil, ofTable("All")),
            mapping("data/figures.csv", "F", .fixed("female"), ofTable("F")),
            mapping("data/figures.csv", "M", .fixed("male"), ofTable("M")),
        ])
        #expect(site.findings == [])
        #expect(shares(site).prefix(2) == [20, 30])
    }
}
