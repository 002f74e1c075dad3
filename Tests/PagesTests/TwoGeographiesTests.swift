import Diagnostics
import Model
import Pages
import TestSupport
import Testing

/// A district whose wards and neighbourhoods cover the same ground, both made of the same blocks.
@Suite struct TwoGeographiesTests {
    private static let district = AreaIndex(1)
    private static let wards = [AreaIndex(2), AreaIndex(3)]
    private static let neighbourhoods = [AreaIndex(4), AreaIndex(5)]
    private static let blocks = [AreaIndex(6), AreaIndex(7)]

    private func tree() -> AreaTree {
        AreaTree(
            areas: [
                Sample.area("C", "Sampleland", "country", in: nil),
                Sample.area("D1", "Sampleton", "district", in: "C"),
                Sample.area("W1", "Altham", "ward", in: "D1", slug: "altham-ward"),
                Sample.area("W2", "Ashby", "ward", in: "D1"),
                Sample.area("N1", "Altham", "place", in: "D1"),
                Sample.area("N2", "Bowden", "place", in: "D1"),
                Sample.area("B1", "Block 1", "block", in: "N1"),
                Sample.area("B2", "Block 2", "block", in: "N2"),
            ],
            levels: [
                AreaLevel(id: "country", name: "Country", plural: "Countries", hasPages: true),
                AreaLevel(id: "district", name: "District", plural: "Districts", hasPages: true),
                AreaLevel(id: "ward", name: "Ward", plural: "Wards", hasPages: true),
                AreaLevel(id: "place", name: "Neighbourhood", plural: "Neighbourhoods", hasPages: true),
                AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false),
            ],
            blocks: [
                Self.wards[0]: [AreaTree.Block(area: Self.blocks[0], weight: 1)],
                Self.wards[1]: [AreaTree.Block(area: Self.blocks[1], weight: 1)],
            ]
        )
    }

    private func square(_ x: Double, width: Double) -> Boundary {
        let corners = [(x, 53.0), (x + width, 53), (x + width, 53.1), (x, 53.1)]
        return Boundary(
            polygons: [.init(rings: [corners.map { Boundary.Point(longitude: $0.0, latitude: $0.1) }])]
        )
    }

    private func pages() async throws -> [String: String] {
        let figures = try zip([Self.district] + Self.wards + Self.neighbourhoods, [25.0, 10, 20, 30, 40]).map {
            try SampleSite.figure($0, $1)
        }
        var links = SiteLinks()
        links.indicators = ["voice": 0]
        let site = try Sample.site(
            tree(),
            [(Sample.indicator(), figures)],
            postcodes: [Postcode(text: "ZZ1 1AA", area: Self.blocks[0])],
            boundaries: [
                Self.district: square(0, width: 2), Self.wards[0]: square(0, width: 0.9),
                Self.wards[1]: square(0.9, width: 1.1), Self.neighbourhoods[0]: square(0, width: 1),
                Self.neighbourhoods[1]: square(1, width: 1),
            ],
            links: links
        )
        return try await SampleSite.pages(of: site)
    }

    private func page(_ path: String) async throws -> HTMLPage {
        try HTMLPage(#require(try await pages()[path]))
    }

    @Test func countsAndListsKindsApart() async throws {
        let district = try await page("areas/sampleton/index.html")
        #expect(try district.texts("#places ~ h3") == ["Wards", "Neighbourhoods"])
        #expect(try district.texts(".side-by-side th[scope='row']") == ["Altham", "Ashby", "Altham", "Bowden"])
        for (path, html) in try await pages() {
            #expect(!html.contains("4 neighbourhoods") && !html.contains("4 wards"), "\(path)")
        }
    }

    @Test func comparesKindsApart() async throws {
        let district = try await page("areas/sampleton/index.html")
        #expect(try district.count(".side-by-side") == 2)
        #expect(
            try district.texts(".findings dt .quiet") == [
                "2 wards with a figure", "2 neighbourhoods with a figure",
            ]
        )
    }

    @Test func namesOthersOfTheSameKindAlone() async throws {
        let ward = try await page("areas/altham-ward/index.html")
        #expect(try ward.text(".places-line").hasSuffix(": Ashby"))
        #expect(try await page("areas/altham/index.html").text(".places-line").hasSuffix(": Bowden"))
        // The layout of a place that holds no others, for a ward as for a neighbourhood.
        #expect(try ward.count("#nearby") == 1)
        #expect(try await pages()["areas/altham-ward/handout/index.html"] != nil)
    }

    @Test func drawsKindsApart() async throws {
        for path in ["areas/altham-ward/index.html", "areas/altham/index.html"] {
            let page = try await page(path)
            let other = path.contains("ward") ? "Ashby" : "Bowden"
            #expect(try page.count(".locator-figure") == 1)
            #expect(
                try page.texts(".locator-figure text").allSatisfy {
                    ["Altham", other].contains($0) || $0.contains("k")
                }
            )
        }
    }

    @Test func drawsEachKindOnAMapOfItsOwnToStartFrom() async throws {
        let home = try await page("index.html")
        #expect(
            try home.texts(".place-maps figcaption") == [
                "Map of Sampleton and its wards", "Map of Sampleton and its neighbourhoods",
            ]
        )
        #expect(try home.attributes(".place-maps a[href]", "href").count == 4)
    }

    @Test func saysOfEachListedPlaceWhatKindItIs() async throws {
        let places = try await page("areas/index.html").texts(".place-tree li")
        #expect(places == ["Altham ward", "Ashby ward", "Altham neighbourhood", "Bowden neighbourhood"])
    }

    @Test func leadsAPostcodeToItsWardAndItsNeighbourhood() async throws {
        let postcodes = try await page("find/postcodes/index.html")
        let places = try postcodes.texts(".place-index li")
        #expect(places == ["Altham (ward) 1 postcode", "Altham (neighbourhood) 1 postcode"])
        let links = try postcodes.attributes("main a[href]", "href")
        #expect(links.contains { $0.hasSuffix("areas/altham-ward/index.html") })
        #expect(links.contains { $0.hasSuffix("areas/altham/index.html") })
    }
}
