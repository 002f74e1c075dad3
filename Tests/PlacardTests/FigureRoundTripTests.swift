import Diagnostics
import Foundation
import Model
import Placard
import Testing

/// An indicator's own `data.csv` read again as its data gives the same file.
@Suite struct FigureRoundTripTests {
    @Test func readsItsOwnFileOfFiguresAgain() async throws {
        let typed = """
            area,period,value,numerator,denominator,status,note
            T,2030,24.336942485348168,1246,5120,,
            T,2031/32,24.4,,,p,"Counted, in the rain"
            Y,2030,12,12,100,,
            Y,2031-05,,,,x,
            Y,2029 to 2031,,,,c,
            Y,2022,>95,,,,
            Y,2024,,,,w,
            Y,2025,12,,,f,
            Y,2026,13,,,ns,

            """
        let first = try await figures(from: typed)
        #expect(first.hasPrefix("\u{FEFF}area,name,"))
        #expect(first.contains("Ynys Môn,share,2030,,12,6.99"))
        #expect(first.contains("N,Nowhere,share,,,"))
        #expect(first.contains(",lim,>95,published,"))
        #expect(try await figures(from: first) == first)
    }

    /// Rows of groups beside those of everybody, told apart by the columns that come last; some are withheld.
    @Test func readsTheGroupsOfItsOwnFileAgain() async throws {
        let typed = """
            area,period,numerator,denominator,status,breakdown,group
            T,2029,40,400,,,all
            T,2029,18,200,,sex,female
            T,2029,22,200,,sex,male
            T,2030,55,410,,,all
            T,2030,3,204,,sex,female
            T,2030,52,206,,sex,male
            T,2030,30,205,,half,east
            T,2030,25,205,p,half,west
            Y,2030,25,100,,,all
            Y,2030,,,x,sex,male

            """
        let first = try await figures(from: typed, groups: Self.groups)
        #expect(first.hasPrefix("\u{FEFF}area,name,indicator,period,"))
        #expect(first.contains(",source,breakdown,group,group_title\r\n"))
        let rows = first.split(separator: "\r\n").dropFirst().map(CSVLine.cells)
        func row(_ area: String, _ period: String, _ group: String) -> [String]? {
            rows.first { $0[0] == area && $0[3] == period && $0[22] == group }
        }
        #expect(
            row("T", "2029", "female").map { Array($0[8...9] + $0[21...]) } == ["18", "200", "sex", "female", "Women"]
        )
        #expect(row("T", "2030", "all").map { Array($0[8...9] + $0[21...]) } == ["55", "410", "", "all", ""])
        // Three women, and so the men of that year as well: no number in any column.
        for group in ["female", "male"] {
            let withheld = try #require(row("T", "2030", group))
            #expect(withheld[10] == "c")
            #expect((withheld[5...9] + withheld[13...16]).joined() == "")
        }
        #expect(row("Y", "2030", "male")?[10] == "x")
        #expect(row("Y", "2030", "female") == nil)
        #expect(row("N", "", "all")?[10] == "x")
        #expect(try await figures(from: first, groups: Self.groups) == first)
    }

    private static let groups = """
        suppress_below: 5
        by:
          - { id: sex, title: By sex, groups: { female: Women, male: "Men, and boys" } }
          - { id: half, title: By half, groups: { east: East, west: West } }
        data:
          - file: data/share.csv
            where: { group: all }
            columns: { area: area, period: period, numerator: numerator, denominator: denominator, status: status }
          - file: data/share.csv
            where: { breakdown: sex }
            by: { sex: { column: group, codes: { female: female, male: male } } }
            columns: { area: area, period: period, numerator: numerator, denominator: denominator, status: status }
          - file: data/share.csv
            where: { breakdown: half }
            by: { half: { column: group, codes: { east: east, west: west } } }
            columns: { area: area, period: period, numerator: numerator, denominator: denominator, status: status }
        """

    private func figures(from csv: String, groups: String? = nil) async throws -> String {
        let columns = ["area", "period", "value", "numerator", "denominator", "status", "note"]
        let data = """
            data:
              file: data/share.csv
              columns: { \(columns.map { "\($0): \($0)" }.joined(separator: ", ")) }
            """
        let indicator = """
            ---
            id: share
            title: Share
            short: Share
            kind: proportion
            unit: "%"
            decimals: 1
            polarity: high_is_good
            themes: [life]
            source: { title: A count }
            \(groups ?? data)
            ---
            Words.
            """
        let files = [
            SourceFile(
                path: "Content/areas/areas.csv",
                text: "code,name,level,parent\nT,Sampleton,town,\nY,Ynys Môn,town,\nN,Nowhere,town,\n"
            ),
            SourceFile(path: "Content/home.md", text: "---\ntitle: Sample\n---\nWords."),
            SourceFile(path: "Content/indicators/data/share.csv", text: csv),
            SourceFile(path: "Content/indicators/share.md", text: indicator),
            SourceFile(
                path: "Content/site.yml",
                text: "title: Sample\nlevels: [{ id: town, name: Town, plural: Towns }]\n"
            ),
            SourceFile(path: "Content/themes.yml", text: "- { id: life, title: Life }\n"),
        ]
        let site = try SecretSite.Looks().site(of: files)
        let file = try #require(site.first { $0.path == "indicators/share/data.csv" })
        return String(decoding: file.render(), as: UTF8.self)
    }
}
