import Diagnostics
import Model
import Testing

@testable import DataLoading

/// Look-ups, changes of codes and directories of postcodes that nobody would write, or that somebody would.
struct HostileLookupTests {
    private static let levels = ["council", "small"].map {
        AreaLevel(id: AreaLevel.ID($0), name: $0, plural: $0 + "s", hasPages: true)
    }

    private static let good = "LSOA21CD,LSOA21NM,LAD24CD,LAD24NM\nE01000901,Sampleton 001A,E06000901,Sampleton\n"

    private static func written(_ text: String) -> Located<String> {
        Located(text, at: SourceLocation(path: "Content/site.yml", line: 5, column: 7))
    }

    private static func sources(_ file: String = "small.csv", within: [String] = []) -> AreaSources {
        AreaSources(
            lookups: [
                .init(
                    file: written(file),
                    columns: [
                        .init(level: "small", code: written("LSOA21CD")),
                        .init(level: "council", code: written("LAD24CD")),
                    ]
                )
            ],
            names: [.init(file: written("names.csv"), code: written("code"), name: written("name"))],
            within: within.map { Located(Area.Code($0), at: written($0).location) },
            changes: [.init(file: written("Changes.csv"), former: ["council", "small"])],
            postcodes: [.init(file: written("postcodes.zip.csv"))]
        )
    }

    /// What is read of a look-up beside good files of the other kinds, or of one of those.
    private func read(_ bytes: [UInt8], as name: String, _ sources: AreaSources = sources()) -> Outcome<
        DataReader.Result
    > {
        var files = [
            "small.csv": Array(Self.good.utf8), "names.csv": Array("code,name\nE01000901,North\n".utf8),
            "Changes.csv": Array("GEOGCD,GEOGCD_P,GEOGNM_P,OPER_DATE\nE06000901,E06000911,Old,01/04/2020\n".utf8),
            "postcodes.zip.csv": Array("pcds,doterm,lsoa21cd\nZZ1 1AA,,E01000901\n".utf8),
        ]
        files[name] = bytes
        return DataReader().read(
            files.sorted { $0.key < $1.key }.map { SourceFile(path: "Content/areas/" + $0.key, bytes: $0.value) },
            indicators: [],
            levels: Self.levels,
            areaSources: sources
        )
    }

    private func read(_ text: String, as name: String) -> Outcome<DataReader.Result> {
        read(Array(text.utf8), as: name)
    }

    private static let files = ["small.csv", "names.csv", "Changes.csv", "postcodes.zip.csv"]

    /// Of each file: its header, and a good row below it.
    private static let rows = [
        "small.csv": ("LSOA21CD,LSOA21NM,LAD24CD,LAD24NM", "E01000901,Sampleton 001A,E06000901,Sampleton"),
        "names.csv": ("code,name", "E01000901,North"),
        "Changes.csv": ("GEOGCD,GEOGCD_P,GEOGNM_P,OPER_DATE", "E06000901,E06000911,Old,01/04/2020"),
        "postcodes.zip.csv": ("pcds,doterm,lsoa21cd", "ZZ1 1AA,,E01000901"),
    ]

    /// Faults that every one of the files may have.
    private static let faults: [(name: String, make: @Sendable (String, String) -> [UInt8])] = [
        ("empty", { _, _ in [] }),
        ("onlyAHeader", { header, _ in Array("\(header)\n".utf8) }),
        ("onlyLineEnds", { _, _ in Array(repeating: 0x0A, count: 10_000) }),
        ("NULs", { header, row in Array("\(header)\n\(row)\u{0}\u{0}\n".utf8) }),
        ("nothingButNULs", { _, _ in Array(repeating: 0, count: 10_000) }),
        ("quotesNeverClosed", { header, row in Array("\(header)\n\"\(row)\n\(row)\n".utf8) }),
        ("headerNeverClosed", { header, row in Array("\"\(header)\n\(row)\n".utf8) }),
        ("noHeader", { _, row in Array("\(row)\n".utf8) }),
        ("shortRows", { header, _ in Array("\(header)\nE01000901\n\n,\n".utf8) }),
        ("longRows", { header, row in Array("\(header)\n\(row)\(String(repeating: ",x", count: 20_000))\n".utf8) }),
        ("repeatedColumns", { header, row in Array("\(header),\(header)\n\(row),\(row)\n".utf8) }),
        ("someBytes", { header, _ in Array("\(header)\n".utf8) + (0...255).map(UInt8.init) }),
        (
            "UTF16",
            { header, row in [0xFF, 0xFE] + "\(header)\n\(row)\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }
        ),
        ("halfAZIP", { _, _ in [0x50, 0x4B, 3, 4, 20, 0] }),
        ("halfAGzip", { _, _ in [0x1F, 0x8B, 8, 0] }),
        ("emptyCells", { header, _ in Array("\(header)\n,,,\n,,\n\"\",\"\",\"\"\n".utf8) }),
    ]

    @Test(arguments: files, faults.map(\.name))
    func standsFilesThatAreNone(_ file: String, _ fault: String) throws {
        let make = try #require(Self.faults.first { $0.name == fault }?.make)
        let (header, row) = try #require(Self.rows[file])
        let outcome = read(make(header, row), as: file)
        let areas = outcome.value.data.areas.areas
        #expect(Set(areas.map(\.code)).count == areas.count)
        #expect(outcome.value.data.postcodes.allSatisfy { areas.indices.contains(Int($0.area.position)) })
        // A file of which nothing is used is never passed over in silence.
        let isAsGood =
            !areas.isEmpty && outcome.value.data.postcodes.count == 1 && areas.contains { $0.name == "North" }
            && areas.contains { $0.alsoKnownAs == ["E06000911"] }
        #expect(isAsGood || !outcome.diagnostics.isEmpty)
    }

    /// A header as wide as nobody's costs no more than its bytes, for each file.
    @Test(arguments: files)
    func readsHalfAMillionColumns(_ file: String) throws {
        let (header, row) = try #require(Self.rows[file])
        let width = 500_000
        let text =
            header + String(repeating: ",c", count: width) + "\n" + row + String(repeating: ",", count: width) + "\n"
        let outcome = read(text, as: file)
        #expect(outcome.value.data.areas.areas.count >= 2)
    }

    @Test func readsCodesInWrongColumns() {
        // The columns of codes changed places: each council area would lie in several small ones.
        let swapped = read(
            """
            LAD24CD,LAD24NM,LSOA21CD,LSOA21NM
            E01000901,001A,E06000901,Sampleton
            E01000902,001B,E06000901,Sampleton

            """,
            as: "small.csv"
        )
        #expect(swapped.diagnostics.map(\.rule.code).contains("D261"))
        let texts = read("LSOA21CD,LSOA21NM,LAD24CD,LAD24NM\nSampleton,E01000901,001A,E06000901\n", as: "small.csv")
        #expect(!texts.diagnostics.isEmpty)
        let directory = read("pcds,doterm,lsoa21cd\nE01000901,ZZ1 1AA,201905\n,,E01000901\n", as: "postcodes.zip.csv")
        #expect(directory.value.data.postcodes.isEmpty)
        #expect(!directory.diagnostics.isEmpty)
        let changes = read(
            "GEOGCD,GEOGCD_P,GEOGNM_P,OPER_DATE\n01/04/2020,Old,E06000911,E06000901\n",
            as: "Changes.csv"
        )
        #expect(changes.diagnostics.map(\.rule.code) == ["D270"])
    }

    /// One code for two areas: the first row's name counts, and an area that lies in two is an error.
    @Test func refusesTwoAreasWithOneCode() {
        let text = Self.good + "E01000901,Another,E06000902,Elsewhere\n"
        let outcome = read(text, as: "small.csv")
        #expect(outcome.diagnostics.map(\.rule.code).contains("D261"))
        #expect(outcome.value.data.areas.areas.filter { $0.code == "E01000901" }.count == 1)
    }

    /// Areas that lie in one another, by rows and by the columns of levels.
    @Test func standsCirclesOfParents() {
        let text = """
            LSOA21CD,LSOA21NM,LAD24CD,LAD24NM
            E01000901,A,E01000902,B
            E01000902,B,E01000903,C
            E01000903,C,E01000901,A
            E01000904,D,E01000904,D

            """
        let outcome = read(text, as: "small.csv")
        #expect(outcome.value.data.areas.areas.count == 4)
        let rows = ["E06000901", "E06000911", "E06000912"]
        let circle = zip(rows, rows.dropFirst() + rows.prefix(1)).map { "\($0),\($1),Old,01/04/2020\n" }.joined()
        let changes = read("GEOGCD,GEOGCD_P,GEOGNM_P,OPER_DATE\n" + circle, as: "Changes.csv")
        #expect(changes.value.data.areas.areas.first { $0.code == "E06000901" }?.replaces == [])
    }

    @Test func keepsHugeNames() {
        let name = String(repeating: "Ä", count: 200_000)
        let outcome = read("code,name\nE01000901,\(name)\n", as: "names.csv")
        let area = outcome.value.data.areas.areas.first { $0.code == "E01000901" }
        #expect(area?.name.count == 200_000)
        #expect((area?.slug.utf8.count ?? 0) <= 200)
        #expect(outcome.diagnostics.allSatisfy { $0.summary.utf8.count < 1_000 })
    }

    /// A path that leaves the folder of areas leads nowhere, and to no file of the machine.
    @Test(arguments: [
        "../../../etc/passwd", "/etc/passwd", "../../small.csv", "..", "", "a/../../../../x.csv", "small.csv/../../..",
        "\u{0}", "%2e%2e/x.csv",
    ])
    func reachesNoFileOutsideTheContent(_ name: String) {
        let outcome = read(Array(Self.good.utf8), as: "small.csv", Self.sources(name))
        #expect(outcome.diagnostics.map(\.rule.code).contains("D260"))
        #expect(outcome.value.data.areas.areas.isEmpty)
    }

    /// A chain of changes, and one area made of very many, take time as they are long.
    @Test func followsLongHistories() {
        let chain = (0..<20_000).map { "E06\(String(200_000 + $0)),E06\(String(200_001 + $0)),Old,01/04/2020\n" }
            .joined()
        let long = "GEOGCD,GEOGCD_P,GEOGNM_P,OPER_DATE\nE06000901,E06200000,Old,01/04/2021\n" + chain
        #expect(read(long, as: "Changes.csv").value.data.areas.areas.count == 2)
        let parts = (0..<20_000).map { "E06000901,E06\(String(200_000 + $0)),Part \($0),01/04/2020\n" }.joined()
        let wide = read("GEOGCD,GEOGCD_P,GEOGNM_P,OPER_DATE\n" + parts, as: "Changes.csv")
        #expect(wide.diagnostics.allSatisfy { $0.severity != .error })
        let star = (0..<20_000).map { "E06\(String(200_000 + $0)),E06000911,Old,01/04/2020\n" }.joined()
        let split = read(
            "GEOGCD,GEOGCD_P,GEOGNM_P,OPER_DATE\nE06000901,E06000911,Old,01/04/2020\n" + star,
            as: "Changes.csv"
        )
        #expect(split.diagnostics.map(\.rule.code) == ["D271"])
    }
}
