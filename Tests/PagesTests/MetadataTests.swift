import Diagnostics
import Foundation
import Model
import Pages
import TestSupport
import Testing

@Suite struct MetadataTests {
    @Test func tellsProgramsAboutTheFiguresOfAnArea() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/site/"
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.midtown, 30, year: 2018),
        ]
        let data = try Self.data(in: try await sample.page("areas/midtown/index.html"))
        let set = try #require(data["Dataset"])
        #expect(set["name"] as? String == "Midtown")
        #expect(set["url"] as? String == "https://example.org/site/areas/midtown/")
        #expect(set["temporalCoverage"] as? String == "2018-01-01/2020-12-31")
        #expect(set["variableMeasured"] as? [String] == ["People with a say"])
        let files = try #require(set["distribution"] as? [NSDictionary])
        #expect(files.map { $0["encodingFormat"] as? String } == ["text/csv", "application/json"])
        #expect(files.first?["contentUrl"] as? String == "https://example.org/site/areas/midtown/data.csv")
        let place = try #require((set["spatialCoverage"] as? [NSDictionary])?.first)
        #expect(place["identifier"] as? String == "N1")
        let trail = try #require(data["BreadcrumbList"]?["itemListElement"] as? [NSDictionary])
        #expect(
            trail.map { $0["name"] as? String } == ["Home", "Places", "Sampleland", "Eastley", "Midtown"]
        )
        #expect(trail.last?["item"] as? String == "https://example.org/site/areas/midtown/")
    }

    @Test(arguments: [("2018/19", "2018-04-01/2019-03-31"), ("mostly 2018", nil)])
    func tellsProgramsTheTimeThatFiguresMeasure(_ words: String, _ coverage: String?) async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 40)]
        let place = SourceLocation.wholeFile("Content/indicators/voice.md")
        sample.measuredTimes = [MeasuredTime(period: Located("2020", at: place), words: words)]
        for page in ["areas/midtown/index.html", "indicators/voice/index.html"] {
            let set = try #require(try Self.data(in: try await sample.page(page))["Dataset"])
            #expect(set["temporalCoverage"] as? String == coverage, "\(page)")
        }
    }

    @Test func namesNoIndicatorOfWhichNothingIsShown() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, nil, status: .confidential)]
        let set = try #require(try Self.data(in: try await sample.page("areas/midtown/index.html"))["Dataset"])
        #expect(set["variableMeasured"] == nil)
        #expect(set["temporalCoverage"] == nil)
    }

    @Test func leavesOutAddressesWhereTheSiteDoesNotKnowItsOwn() async throws {
        var sample = SampleSite()
        sample.briefings = [try SampleSite.briefing()]
        for (path, page) in try await sample.pages() where path.hasSuffix(".html") {
            for (_, thing) in try Self.data(in: page) { #expect(thing["url"] == nil, "\(path)") }
            #expect(!page.contains("og:url") && !page.contains("og:image"), "\(path)")
            #expect(page.contains("og:title") != page.contains("noindex"), "\(path)")
            #expect(!page.contains("rel=\"canonical\""), "\(path)")
        }
    }

    @Test func tellsProgramsAboutIndicatorsBriefingsAndTheSite() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/"
        sample.briefings = [try SampleSite.briefing()]
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 40)]
        let pages = try await sample.pages()
        let set = try Self.data(in: try #require(pages["indicators/voice/index.html"]))["Dataset"]
        #expect((set?["creator"] as? NSDictionary)?["name"] as? String == "Sample office")
        #expect(set?["temporalCoverage"] as? String == "2020-01-01/2020-12-31")
        let article = try Self.data(in: try #require(pages["briefings/one/index.html"]))["Article"]
        #expect(article?["headline"] as? String == "A briefing")
        #expect(article?["datePublished"] as? String == "2025-11-23")
        #expect((article?["author"] as? NSDictionary)?["name"] as? String == "The sample office")
        #expect(((article?["about"] as? [NSDictionary])?.first)?["name"] as? String == "Midtown")
        let site = try Self.data(in: try #require(pages["index.html"]))["WebSite"]
        #expect(site?["name"] as? String == "Sample figures")
        let missing = try #require(pages["404.html"])
        #expect(try HTMLPage(missing).count("[rel='canonical']") == 0)
        #expect(try HTMLPage(missing).count("[href='/feed.xml']") > 0)
    }

    @Test func keepsTextsFromEndingTheBlockOfData() async throws {
        var sample = SampleSite()
        sample.midtownName = "</script><script>alert(1)</script>\u{2028}&\"\\"
        let page = try await sample.page("areas/midtown/index.html")
        let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
        let block = try #require(page[start.upperBound...].range(of: "</script>"))
        let text = page[start.upperBound..<block.lowerBound]
        #expect(!text.contains("<") && !text.contains("&") && !text.contains("\u{2028}"))
        #expect(try Self.data(in: page)["Dataset"]?["name"] as? String == sample.midtownName)
    }

    @Test func describesEveryTable() async throws {
        var sample = SampleSite()
        sample.plans = [SampleSite.plan([try SampleSite.action("Ask", due: "2026-03-01")])]
        let pages = try await sample.pages()
        let tables = pages.keys.filter { $0.hasSuffix(".csv") }
        #expect(tables.count > 4)
        for path in tables {
            let header = try #require(pages[path]?.split(separator: "\r\n").first)
            // Those of areas have one description together.
            let isOfArea = path.hasPrefix("areas/")
            let description = isOfArea ? "areas/data.csv-metadata.json" : path + "-metadata.json"
            let text = try #require(pages[description], "\(path)")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
            if isOfArea {
                let tables = try #require(json["tables"] as? [NSDictionary])
                #expect(tables.contains { $0["url"] as? String == "../" + path }, "\(path)")
            } else {
                #expect(json["url"] as? String == path.split(separator: "/").last.map(String.init))
            }
            let columns = try #require((json["tableSchema"] as? NSDictionary)?["columns"] as? [NSDictionary])
            #expect(header.first == "\u{FEFF}", "\(path)")
            let names = header.dropFirst().split(separator: ",").map(String.init)
            #expect(columns.compactMap { $0["name"] as? String } == names)
        }
    }

    /// What a page says about itself, by its type.
    private static func data(in page: String) throws -> [String: NSDictionary] {
        var found: [String: NSDictionary] = [:]
        for match in page.matches(of: /<script type="application\/ld\+json">([^<]*)<\/script>/) {
            let block = try JSONSerialization.jsonObject(with: Data(match.1.utf8)) as? NSDictionary
            for thing in block?["@graph"] as? [NSDictionary] ?? [] {
                found[try #require(thing["@type"] as? String)] = thing
            }
        }
        return found
    }
}
