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

    private func figures(from csv: String) async throws -> String {
        let columns = ["area", "period", "value", "numerator", "denominator", "status", "note"]
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
            data:
              file: data/share.csv
              columns: { \(columns.map { "\($0): \($0)" }.joined(separator: ", ")) }
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
