import ContentLoading
import Diagnostics
import Model
import Testing

@Suite struct EmbeddedBlockReaderTests {
    private typealias SourceLocation = Diagnostics.SourceLocation

    private func read(_ body: String) -> Outcome<Content> {
        let settings = SourceFile(
            path: "Content/site.yml",
            text: "title: T\nlevels: [{ id: town, name: Town, plural: Towns }]\n"
        )
        let page = SourceFile(path: "Content/pages/about.md", text: "---\ntitle: About\n---\n" + body)
        return ContentReader().read([settings, page])
    }

    private func at(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(path: "Content/pages/about.md", line: line, column: column)
    }

    @Test func readsATableWithItsIndicatorsAndAreas() {
        let content = read("```table\nindicator: NI4\nareas: [ambleford, b]\ncaption: Having a say\n```\n")
        #expect(content.diagnostics.isEmpty)
        let table = FigureTable(
            indicators: [Located("NI4", at: at(5, 12))],
            areas: .named([Located("ambleford", at: at(6, 9)), Located("b", at: at(6, 20))]),
            caption: "Having a say"
        )
        #expect(content.value.embeddedBlocks == [at(4, 1): .table(table)])
    }

    @Test func readsAListByLevelWithGroups() {
        let content = read("```areas\nlevel: town\nwithin: north\ngroup_by: region\n```\n")
        let areas = AreaSelection.level(Located("town", at: at(5, 8)), within: Located("north", at: at(6, 9)))
        let list = AreaList(areas: areas, groupedBy: Located("region", at: at(7, 11)))
        #expect(content.value.embeddedBlocks == [at(4, 1): .areas(list)])
    }

    @Test func readsTheChildrenOfAnArea() {
        let content = read("```areas\nareas: children of north\n```\n")
        let list = AreaList(areas: .children(of: Located("north", at: at(5, 8))), groupedBy: nil)
        #expect(content.value.embeddedBlocks == [at(4, 1): .areas(list)])
    }

    @Test func readsAMap() {
        let content = read(
            "```map\nindicator: NI4\nlevel: town\nwithin: north\nperiod: 2008\nclasses: breaks [30, 20]\ntitle: T\n```\n"
        )
        #expect(content.diagnostics.isEmpty)
        let map = FigureMap(
            indicator: Located("NI4", at: at(5, 12)),
            level: Located("town", at: at(6, 8)),
            within: Located("north", at: at(7, 9)),
            period: Located("2008", at: at(8, 9)),
            classes: .breaks([20, 30]),
            title: "T"
        )
        #expect(content.value.embeddedBlocks == [at(4, 1): .map(map)])
    }

    @Test(
        arguments: [
            ("", .quantiles(5)), ("classes: quantile 3\n", .quantiles(3)), ("classes: Quantiles 5\n", .quantiles(5)),
            ("classes: breaks [-1.5]\n", .breaks([-1.5])), ("classes: breaks 1, 2\n", .breaks([1, 2])),
        ] as [(String, MapClasses)]
    )
    func readsTheClassesOfAMap(_ line: String, _ classes: MapClasses) {
        let content = read("```map\nindicator: NI4\nlevel: town\n\(line)```\n")
        #expect(content.diagnostics.isEmpty)
        let maps = content.value.embeddedBlocks.values.compactMap { block -> MapClasses? in
            if case .map(let map) = block { return map.classes }
            return nil
        }
        #expect(maps == [classes])
    }

    @Test(arguments: [
        ("quantile 9", "C107"), ("quantile", "C107"), ("quantile 2 3", "C107"), ("breaks []", "C107"),
        ("breaks [1, 1]", "C107"), ("breaks [a]", "C107"), ("breaks [1,2,3,4,5]", "C107"), ("quantle 5", "C108"),
        ("[]", nil),
    ])
    func refusesOtherClasses(_ classes: String, _ code: String?) {
        let content = read("```map\nindicator: NI4\nlevel: town\nclasses: \(classes)\n```\n")
        #expect(content.diagnostics.map(\.rule.code) == [code ?? "C104"])
        #expect(content.value.embeddedBlocks.count == 1)
    }

    @Test func needsTheIndicatorAndTheLevelOfAMap() {
        let found = read("```map\nindicatr: NI4\n```\n").diagnostics
        #expect(found.map(\.summary) == ["key \"indicatr\" means nothing here", "level is missing"])
    }

    @Test func readsABarChart() {
        let body =
            "```chart\nkind: bars\nindicator: NI4\nareas: [a, b]\narea: a\ncompare: c\nperiod: 2008\ntitle: Say\n```\n"
        let content = read(body)
        #expect(content.diagnostics.isEmpty)
        let chart = FigureChart(
            kind: .bars(
                .named([Located("a", at: at(7, 9)), Located("b", at: at(7, 12))]),
                period: Located("2008", at: at(10, 9))
            ),
            indicators: [Located("NI4", at: at(6, 12))],
            area: Located("a", at: at(8, 7)),
            compare: [Located("c", at: at(9, 10))],
            title: "Say"
        )
        #expect(content.value.embeddedBlocks == [at(4, 1): .chart(chart)])
    }

    @Test(arguments: [
        "kind: trend\nindicator: NI4\narea: a", "kind: strip\nindicator: NI4\nlevel: town\nwithin: a",
        "kind: strip\nindicator: NI4\narea: a", "kind: spine\nindicators: [NI1, NI4]\narea: a",
    ])
    func readsEveryKindOfChart(_ keys: String) {
        let content = read("```chart\n\(keys)\n```\n")
        #expect(content.diagnostics.isEmpty)
        #expect(content.value.embeddedBlocks.count == 1)
    }

    @Test func reportsAKeyThatMeansNothingForTheKindOfChart() {
        let found = read("```chart\nkind: trend\nindicator: NI4\narea: a\nperiod: 2008\n```\n").diagnostics
        #expect(found.map(\.location) == [at(8, 1)])
    }

    @Test func asksOnlyForTheKindWhereItIsMisspelt() {
        let found = read("```chart\nkind: trends\nindicator: NI4\narea: a\n```\n").diagnostics
        #expect(found.map(\.suggestion) == ["Did you mean trend?"])
    }

    @Test func pointsIntoTheOriginalFileFromWithinAQuotation() {
        let found = read("> ```areas\n> levle: town\n> ```\n").diagnostics
        #expect(found.first?.location == at(5, 3))
        #expect(found.first?.suggestion == "Did you mean level?")
    }

    @Test(arguments: [
        "```chart\nkind: trend\nindicator: NI4\n```\n", "```chart\nkind: bars\nindicator: NI4\n```\n",
        "```chart\nkind: strip\nindicator: NI4\n```\n", "```chart\nkind: trend\narea: a\n```\n",
        "```table\nareas: [a]\n```\n", "```table\nindicator: NI4\n```\n", "```areas\n- x\n```\n",
        "```areas\n: : [\n```\n",
    ])
    func reportsABlockThatSaysTooLittle(_ body: String) {
        let content = read(body)
        #expect(content.value.embeddedBlocks.isEmpty)
        #expect(content.diagnostics.hasErrors)
    }
}
