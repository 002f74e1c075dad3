import DataLoading
import Diagnostics
import Model
import Testing

/// Areas from look-ups as the Office for National Statistics publishes them, with invented places.
struct LookupsReaderTests {
    private static let levels = ["region", "council", "middle", "small"].map {
        AreaLevel(id: AreaLevel.ID($0), name: $0, plural: $0 + "s", hasPages: true)
    }

    private static let small = """
        \u{FEFF}LSOA21CD,LSOA21NM,MSOA21CD,MSOA21NM,LAD24CD,LAD24NM,ObjectId
        E01000003,Sampleton 002A,E02000002,Sampleton 002,E06000901,Sampleton,3
        E01000001,Sampleton 001A,E02000001,Sampleton 001,E06000901,Sampleton,1
        E01000002,Sampleton 001B,E02000001,Sampleton 001,E06000901,Sampleton,2
        E01000009,Elsewhere 001A,E02000009,Elsewhere 001,E06000902,Elsewhere,4

        """

    private static let regions = """
        LAD24CD,LAD24NM,LAD24NMW,RGN24CD,RGN24NM
        E06000901,Sampleton,,E12000099,Middle Country
        E06000902,Elsewhere,,E12000098,Far Country

        """

    private static func text(_ text: String, line: Int = 5) -> Located<String> {
        Located(text, at: SourceLocation(path: "Content/site.yml", line: line, column: 7))
    }

    private static func lookup(_ file: String, _ columns: [(String, String)]) -> AreaSources.Lookup {
        AreaSources.Lookup(
            file: text(file),
            columns: columns.map { .init(level: AreaLevel.ID($0.0), code: text($0.1)) }
        )
    }

    private static let both = [
        lookup("small.csv", [("small", "LSOA21CD"), ("middle", "MSOA21CD"), ("council", "LAD24CD")]),
        lookup("regions.csv", [("council", "LAD24CD"), ("region", "RGN24CD")]),
    ]

    private func read(_ sources: AreaSources, _ files: [String: String]) -> Outcome<DataReader.Result> {
        let files = files.map { SourceFile(path: "Content/areas/" + $0.key, text: $0.value) }
        return DataReader().read(files, indicators: [], levels: Self.levels, areaSources: sources)
    }

    private func tree(_ outcome: Outcome<DataReader.Result>) -> [String] {
        outcome.value.data.areas.areas.map { "\($0.code) \($0.name) \($0.level) < \($0.parent?.text ?? "-")" }
    }

    @Test func joinsLookupsByTheirCodes() {
        let sources = AreaSources(lookups: Self.both, within: [Located("E06000901", at: Self.text("").location)])
        let outcome = read(sources, ["small.csv": Self.small, "regions.csv": Self.regions])
        #expect(outcome.diagnostics.map(\.short) == [])
        #expect(
            tree(outcome) == [
                "E12000099 Middle Country region < -", "E06000901 Sampleton council < E12000099",
                "E02000001 Sampleton 001 middle < E06000901", "E02000002 Sampleton 002 middle < E06000901",
                "E01000001 Sampleton 001A small < E02000001", "E01000002 Sampleton 001B small < E02000001",
                "E01000003 Sampleton 002A small < E02000002",
            ]
        )
        #expect(outcome.value.usedPaths == ["Content/areas/small.csv", "Content/areas/regions.csv"])
    }

    /// What an unknown code is held against: the look-ups, and the site's own file where there is one.
    @Test(arguments: [
        (false, "among the areas from small.csv and regions.csv"),
        (true, "among the areas from small.csv, regions.csv and areas.csv"),
    ])
    func namesTheFilesThatAnUnknownCodeIsNotIn(_ hasFile: Bool, _ place: String) {
        var files = ["small.csv": Self.small, "regions.csv": Self.regions]
        files["postcodes.csv"] = "postcode,area\nZZ1 1AA,E0600090\nZZ1 1AB,E01000001\n"
        if hasFile { files["areas.csv"] = "code,name,level,parent\nE06000903,Newton,council,E12000097\n" }
        let outcome = read(AreaSources(lookups: Self.both), files)
        let expected = ["area code \"E0600090\" is not \(place)"]
        let parent = ["parent \"E12000097\" is not \(place)"]
        #expect(outcome.diagnostics.map(\.summary) == (hasFile ? parent : []) + expected)
    }

    @Test func takesAllAreasWhereNoneAreChosen() {
        let outcome = read(AreaSources(lookups: Self.both), ["small.csv": Self.small, "regions.csv": Self.regions])
        #expect(outcome.value.data.areas.areas.count == 11)
    }

    @Test func findsParentsThatAnotherFileHasForTheParts() {
        let sources = AreaSources(lookups: [
            Self.lookup("a.csv", [("small", "LSOA21CD"), ("council", "LAD24CD")]),
            Self.lookup("b.csv", [("small", "LSOA21CD"), ("middle", "MSOA21CD")]),
        ])
        let outcome = read(
            sources,
            [
                "a.csv": "LSOA21CD,LSOA21NM,LAD24CD,LAD24NM\nE01000001,A,E06000901,Sampleton\n",
                "b.csv": "LSOA21CD,MSOA21CD,MSOA21NM\nE01000001,E02000001,Sampleton 001\n",
            ]
        )
        #expect(
            tree(outcome) == [
                "E06000901 Sampleton council < -", "E02000001 Sampleton 001 middle < E06000901",
                "E01000001 A small < E02000001",
            ]
        )
    }

    @Test func takesNamesFromAnotherFileFirst() {
        let names = AreaSources.NameList(
            file: Self.text("names.csv"),
            code: Self.text("msoa21cd"),
            name: Self.text("msoa21hclnm")
        )
        let outcome = read(
            AreaSources(lookups: [Self.both[0]], names: [names]),
            [
                "small.csv": Self.small,
                "names.csv":
                    "msoa21cd,msoa21nm,msoa21nmw,msoa21hclnm,msoa21hclnmw,type,localauthorityname\n"
                    + "E02000001,Sampleton 001,,Mill Hill & Docks,,,Sampleton\n",
            ]
        )
        #expect(outcome.diagnostics.isEmpty)
        #expect(tree(outcome).contains("E02000001 Mill Hill & Docks middle < E06000901"))
        #expect(tree(outcome).contains("E02000002 Sampleton 002 middle < E06000901"))
    }

    @Test func letsTheSitesOwnFileAddToThem() {
        let outcome = read(
            AreaSources(lookups: [Self.both[0]]),
            [
                "small.csv": Self.small,
                "areas.csv": """
                code,name,level,parent,note
                E06000901,,,,A note about Sampleton
                E01000001,The Docks,,,
                X1,Our patch,middle,E06000901,

                """,
            ]
        )
        #expect(outcome.diagnostics.map(\.short) == [])
        let areas = outcome.value.data.areas.areas
        #expect(areas.first { $0.code == "E06000901" }?.note == "A note about Sampleton")
        #expect(tree(outcome).contains("E01000001 The Docks small < E02000001"))
        #expect(tree(outcome).last == "X1 Our patch middle < E06000901")
    }

    @Test func takesACodeOfTwoLevelsForTheSmaller() {
        let lookup = Self.lookup("a.csv", [("region", "UTLA24CD"), ("council", "LTLA24CD")])
        let outcome = read(
            AreaSources(lookups: [lookup]),
            ["a.csv": "UTLA24CD,UTLA24NM,LTLA24CD,LTLA24NM\nE06000901,Sampleton,E06000901,Sampleton\n"]
        )
        #expect(outcome.diagnostics.isEmpty)
        #expect(tree(outcome) == ["E06000901 Sampleton council < -"])
    }

    @Test func reportsAnAreaInTwoOfOneLevel() {
        let text = Self.small + "E01000001,Sampleton 001A,E02000001,Sampleton 001,E06000902,Elsewhere,9\n"
        let outcome = read(AreaSources(lookups: [Self.both[0]]), ["small.csv": text])
        // The small area, and the middle one around it.
        #expect(outcome.diagnostics.map(\.short) == ["D261 error 6:50", "D261 error 6:50"])
    }

    @Test func reportsFilesColumnsAndCodesThatAreNotThere() {
        let within = [Located<Area.Code>("E06000903", at: Self.text("", line: 9).location)]
        let unread = AreaSources(lookups: [Self.lookup("smal.csv", [("small", "LSOA21CD")])])
        let first = read(unread, ["small.csv": Self.small])
        #expect(first.diagnostics.map(\.short) == ["D260 error 5:7"])
        #expect(first.diagnostics.first?.suggestion == "Did you mean \"small.csv\"?")
        let renamed = AreaSources(lookups: [Self.lookup("small.csv", [("small", "LSOA11CD")])])
        #expect(read(renamed, ["small.csv": Self.small]).diagnostics.map(\.short) == ["D106 error 5:7"])
        let other = read(AreaSources(lookups: [Self.both[0]], within: within), ["small.csv": Self.small])
        #expect(other.diagnostics.map(\.short).first == "D263 error 9:7")
    }

    @Test func reportsCodesWithoutANameUnlessTheSiteNamesThem() {
        let text = "LSOA21CD,LSOA21NM\nE01000001,\nE01000002,B\n"
        let sources = AreaSources(lookups: [Self.lookup("small.csv", [("small", "LSOA21CD")])])
        #expect(read(sources, ["small.csv": text]).diagnostics.map(\.short) == ["D262 error 2:1"])
        let named = "code,name,level,parent\nE01000001,Docks,,\n"
        #expect(read(sources, ["small.csv": text, "areas.csv": named]).diagnostics.isEmpty)
    }

    @Test func readsAHundredThousandRowsOfOneAreaAgainAndAgain() {
        let rows = (0..<100_000).map { "E01\($0 % 7),N,E02\($0 % 7),M,E06\($0 % 11),C,\($0)" }
        let text = "LSOA21CD,LSOA21NM,MSOA21CD,MSOA21NM,LAD24CD,LAD24NM,ObjectId\n" + rows.joined(separator: "\n")
        let outcome = read(AreaSources(lookups: [Self.both[0]]), ["small.csv": text])
        #expect(outcome.value.data.areas.areas.count == 25)
        #expect(outcome.diagnostics.map(\.rule.code) == ["D261", "D261"])
    }

    /// An area that a look-up has outside `within` is no slip, however like its code is to one of the site.
    @Test func passesOverFiguresOfAreasThatLookupsHaveElsewhere() {
        let files = [
            SourceFile(path: "Content/areas/small.csv", text: Self.small),
            SourceFile(path: "Content/areas/regions.csv", text: Self.regions),
            SourceFile(
                path: "Content/indicators/data/figures.csv",
                text: "area,period,value\nE01000001,2030,4\nE01000002,2030,5\nE01000009,2030,6\nE01000099,2030,7\n"
            ),
        ]
        let sources = AreaSources(lookups: Self.both, within: [Located("E06000901", at: Self.text("").location)])
        let outcome = DataReader().read(
            files,
            indicators: [SmallSite.indicator()],
            levels: Self.levels,
            areaSources: sources
        )
        // Of the last code nothing is known.
        let found = "area code \"E01000099\" is not among the areas from small.csv and regions.csv"
        #expect(outcome.diagnostics.map(\.summary) == [found])
        #expect(outcome.value.data.figures.first?.count == 2)
    }
}
