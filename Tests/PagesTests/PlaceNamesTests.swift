import Foundation
import Model
import TestSupport
import Testing

/// Two parts of a country, of which one is said with an article and has a district that is no more.
@Suite struct PlaceNamesTests {
    private static let regions = [AreaIndex(1), AreaIndex(2)]
    private static let districts = (3...6).map(AreaIndex.init)

    private func pages() async throws -> [String: String] {
        let tree = AreaTree(
            areas: [
                Sample.area("C", "Sampleland", "country", in: nil),
                Sample.area("R1", "Fens", "region", in: "C", saidAs: "the Fens"),
                Sample.area("R2", "Hillshire", "region", in: "C"),
                Sample.area("D1", "Eastley", "district", in: "R1"),
                Sample.area("D2", "Midley", "district", in: "R1"),
                Sample.area("D3", "Oldley", "district", in: "R1", end: "2020-04-01"),
                Sample.area("D4", "Westley", "district", in: "R2"),
                Sample.area("W1", "Northwick", "ward", in: "D1"),
            ],
            levels: [
                AreaLevel(id: "country", name: "Country", plural: "Countries", hasPages: true),
                AreaLevel(id: "region", name: "Region", plural: "Regions", hasPages: true),
                AreaLevel(id: "district", name: "District", plural: "Districts", hasPages: true),
                AreaLevel(id: "ward", name: "Ward", plural: "Wards", hasPages: true),
            ],
            blocks: [:]
        )
        let figures = try zip(Self.regions + Self.districts, [25.0, 30, 10, 20, 30, 40]).map { area, value in
            try SampleSite.figure(area, value, lower: value - 1, upper: value + 1)
        }
        var links = SiteLinks()
        links.indicators = ["voice": 0]
        return try await SampleSite.pages(of: try Sample.site(tree, [(Sample.indicator(), figures)], links: links))
    }

    /// The words of a page and of the description that others show of it.
    private func words(_ html: String) -> String {
        let described = html.replacing(/<meta[^>]*content="([^"]*)"[^>]*>/) { " \($0.1) " }
        return described.replacing(/<[^>]+>/, with: " ").replacing(/\s+/, with: " ")
    }

    @Test func saysEveryNameInASentenceAsItIsSaid() async throws {
        var count = 0
        for (path, html) in try await pages() where path.hasSuffix(".html") {
            let words = words(html)
            count += words.matches(of: /the Fens/).count
            let wrong = words.matches(of: /\b(in|of|for|about|than|from|beside|Beside|with) Fens/)
            #expect(wrong.isEmpty, "\(path): \(wrong.map { String(words[$0.range]) })")
        }
        #expect(count > 20)
    }

    @Test func countsFormerPlacesNowhere() async throws {
        let pages = try await pages()
        var found: [String] = []
        for (path, html) in pages where path.hasSuffix(".html") {
            let counts = words(html).matches(of: /(\d+) districts? (?!with a figure)/).map { String($0.1) }
            if path == "areas/fens/index.html" || path == "areas/index.html" { found += counts }
            #expect(!counts.contains("4"), "\(path)")
        }
        #expect(Set(found.filter { $0 != "1" }) == ["2"])
        let home = try HTMLPage(#require(pages["index.html"]))
        #expect(try home.text(".hero").contains("1 indicator about 2 regions, 3 districts."))
        let note = "Places that are no more are listed with their last year."
        let noting = pages.filter { $0.value.contains(note) }.keys.sorted()
        #expect(noting == ["areas/fens/index.html", "areas/index.html"])
        let fens = words(try #require(pages["areas/fens/index.html"]))
        #expect(fens.contains("This site counts 2 districts in the Fens. It also keeps the page of 1 that is no more."))
        #expect(
            words(try #require(pages["areas/hillshire/index.html"])).contains(
                "1 district in Hillshire has a page here."
            )
        )
    }
}
