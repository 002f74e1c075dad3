import Diagnostics
import Model
import Testing

@testable import DataLoading

/// Older codes of areas from the Code History Database, with invented places.
struct CodeHistoryTests {
    private static let levels = ["county", "council"].map {
        AreaLevel(id: AreaLevel.ID($0), name: $0, plural: $0 + "s", hasPages: true)
    }

    private static let areas = """
        code,name,level,parent,also_known_as,start,end,replaces
        E10000901,Sampleshire,county,,,,,
        E06000901,Sampleton,council,E10000901,,,,
        E06000902,Exampleham,council,E10000901,,,,

        """

    private func read(
        _ changes: [String],
        areas: String = Self.areas,
        former: [String] = [],
        header: String = "GEOGCD,GEOGNM,GEOGCD_P,GEOGNM_P,OPER_DATE"
    ) -> Outcome<DataReader.Result> {
        let place = SourceLocation(path: "Content/site.yml", line: 5, column: 7)
        let sources = AreaSources(
            changes: [.init(file: Located("Changes.csv", at: place), former: former.map { AreaLevel.ID($0) })]
        )
        let text = ([header] + changes).joined(separator: "\n") + "\n"
        let files = [
            SourceFile(path: "Content/areas/areas.csv", text: areas),
            SourceFile(path: "Content/areas/Changes.csv", text: text),
        ]
        return DataReader().read(files, indicators: [], levels: Self.levels, areaSources: sources)
    }

    private func changed(_ outcome: Outcome<DataReader.Result>) -> [String] {
        outcome.value.data.areas.areas.compactMap { area in
            let parts = [
                area.alsoKnownAs.isEmpty ? nil : "was \(area.alsoKnownAs.joined(separator: ", "))",
                area.replaces.isEmpty ? nil : "replaces \(area.replaces.map(\.text).joined(separator: ", "))",
                area.start.map { "from \($0)" }, area.end.map { "to \($0)" },
            ].compactMap(\.self)
            return parts.isEmpty ? nil : "\(area.name): " + parts.joined(separator: "; ")
        }
    }

    @Test func knowsAnAreaByItsOlderCodes() {
        let outcome = read([
            "E06000901,Sampleton,E06000911,Sampleton,01/04/2013 00:00:00",
            "E06000911,Sampleton,E07000921,Sample Town,01/04/2009 00:00:00",
            "E07000921,Sample Town,99XX,Sample Town,01/01/2009 00:00:00",
            "E06000902,Exampleham,E06000902,Exampleham Borough,01/04/2013 00:00:00",
            "E06000909,Farham,E06000919,Farham,01/04/2013 00:00:00",
        ])
        #expect(changed(outcome) == ["Sampleton: was E06000911, E07000921, 99XX"])
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.value.usedPaths.contains("Content/areas/Changes.csv"))
    }

    @Test func makesFormerAreasOfThoseThatBecameOne() {
        let rows = [
            "E06000901,Sampleton,E07000921,Eastley,01/04/2023 00:00:00",
            "E06000901,Sampleton,E07000922,Westley,01/04/2023 00:00:00",
            "E07000922,Westley,E07000932,Westley,01/04/2010 00:00:00",
        ]
        let outcome = read(rows, former: ["council"])
        #expect(
            changed(outcome) == [
                "Sampleton: replaces E07000921, E07000922; from 2023-04-01", "Eastley: to 2023-04-01",
                "Westley: was E07000932; to 2023-04-01",
            ]
        )
        #expect(outcome.value.data.areas.areas.map(\.parent?.text).suffix(2) == ["E10000901", "E10000901"])
        #expect(outcome.diagnostics.isEmpty)
        let without = read(rows)
        #expect(changed(without) == [])
        #expect(without.diagnostics.map(\.short) == ["D272 note 2:1"])
        #expect(
            without.diagnostics.first?.summary
                == "Sampleton (E06000901) took the place of E07000921 and E07000922"
        )
    }

    @Test func replacesAreasThatTheSiteHas() {
        let areas = Self.areas + "E07000921,Eastley,council,E10000901,,,,\nE07000922,Westley,council,E10000901,,,,\n"
        let rows = [
            "E06000901,Sampleton,E07000921,Eastley,2023-04-01", "E06000901,Sampleton,E07000922,Westley,2023-04-01",
        ]
        let outcome = read(rows, areas: areas)
        #expect(
            changed(outcome) == [
                "Sampleton: replaces E07000921, E07000922; from 2023-04-01", "Eastley: to 2023-04-01",
                "Westley: to 2023-04-01",
            ]
        )
        #expect(outcome.diagnostics.isEmpty)
    }

    /// The figures of an area that was divided are those of no other area.
    @Test(arguments: [
        ["E06000901,,E07000921,Eastley,01/04/2023", "E06000902,,E07000921,Eastley,01/04/2023"],
        [
            "E06000901,,E07000921,Eastley,01/04/2023", "E06000901,,E07000922,Westley,01/04/2023",
            "E06000902,,E07000922,Westley,01/04/2023",
        ],
        ["E06000901,,E07000921,Eastley,01/04/2023", "E06000901,,E07000922,Westley,01/04/2024"],
        ["E06000901,,E07000921,Eastley,01/04/2023", "E06000909,,E07000921,Eastley,01/04/2023"],
    ])
    func takesNothingFromAreasThatWereDivided(_ rows: [String]) {
        let outcome = read(rows, former: ["council"])
        #expect(!changed(outcome).contains { $0.hasPrefix("Sampleton") })
        #expect(outcome.diagnostics.map(\.rule.code).contains("D271"))
    }

    /// A county that became unitary authorities is told by its districts, each of which became part of one.
    @Test func countsDistrictsAndNotTheirCounty() {
        let outcome = read(
            [
                "E06000901,,E10000999,Oldshire,01/04/2023", "E06000901,,E07000921,Eastley,01/04/2023",
                "E06000901,,E07000922,Westley,01/04/2023", "E06000901,,E06000923,Midley,01/04/2023",
                "E06000902,,E10000999,Oldshire,01/04/2023",
            ],
            former: ["council"]
        )
        #expect(changed(outcome).first == "Sampleton: replaces E07000921, E07000922, E06000923; from 2023-04-01")
        #expect(outcome.value.data.areas.areas.count == 6)
        #expect(outcome.diagnostics.isEmpty)
    }

    @Test func leavesWhatAnEditorWrote() {
        let areas = """
            code,name,level,parent,also_known_as,start,end,replaces
            E06000901,Sampleton,council,,,2022-04-01,,S1
            E06000902,Exampleham,council,,E07000931,,,
            S1,Sample,council,,,,2022-04-01,

            """
        let rows = [
            "E06000901,,E07000921,Eastley,01/04/2023", "E06000901,,E07000922,Westley,01/04/2023",
            "S1,,E07000931,Oldham,01/04/2003",
        ]
        let outcome = read(rows, areas: areas, former: ["council"])
        #expect(
            changed(outcome) == [
                "Sampleton: replaces S1; from 2022-04-01", "Exampleham: was E07000931", "Sample: to 2022-04-01",
            ]
        )
        #expect(outcome.diagnostics.isEmpty)
    }

    @Test func endsWhereCodesGoInACircle() {
        let outcome = read([
            "E06000901,,E06000911,,01/04/2023", "E06000911,,E06000912,,01/04/2022", "E06000912,,E06000901,,01/04/2021",
        ])
        #expect(changed(outcome).count <= 1)
        #expect(!outcome.diagnostics.contains { $0.severity == .error })
    }

    @Test func reportsAFileThatIsNoHistory() {
        let elsewhere = read(["E06000999,,E06000998,,01/04/2023"])
        #expect(elsewhere.diagnostics.map(\.short) == ["D270 warning 5:7"])
        let other = read(["E06000901,1"], header: "GEOGCD,STATUS")
        #expect(other.diagnostics.map(\.rule.code) == ["D106"])
        let undated = read(
            ["E06000901,,E07000921,Eastley,soon", "E06000901,,E07000922,Westley,soon"],
            former: ["council"]
        )
        // A change without a day is asked about as one without is in areas.csv.
        #expect(undated.diagnostics.contains { $0.summary.contains("has no start") })
    }
}
