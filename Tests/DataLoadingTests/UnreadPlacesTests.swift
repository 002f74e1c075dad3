import DataLoading
import Diagnostics
import Model
import Testing

/// What of files about places reaches no page, which `placard check` says.
@Suite struct UnreadPlacesTests {
    @Test func countsPostcodesOfOtherPlaces() {
        let place = SourceLocation(path: "Content/site.yml", line: 5, column: 7)
        let directory = AreaSources.PostcodeDirectory(file: Located("lookups/pcd.csv", at: place), areas: [])
        let text = "pcds,lsoa21cd\nZZ1 1AA,E01000001\nZZ1 1AB,E01000099\nZZ1 1AD,\n"
        let files = [
            SourceFile(path: "Content/areas/areas.csv", text: SmallSite.areas),
            SourceFile(path: "Content/areas/lookups/pcd.csv", text: text),
        ]
        func notes(_ saysUnread: Bool) -> [String] {
            DataReader().read(
                files,
                indicators: [],
                levels: SmallSite.levels,
                areaSources: AreaSources(postcodes: [directory]),
                saysUnread: saysUnread
            )
            .diagnostics.map(\.summary)
        }
        #expect(notes(true) == ["2 of 3 postcodes are of no area of the site"])
        #expect(notes(false) == [])
    }

    @Test func countsRowsOfALookupOutsideTheSite() {
        let place = SourceLocation(path: "Content/site.yml", line: 5, column: 7)
        func at(_ text: String) -> Located<String> { Located(text, at: place) }
        let lookup = AreaSources.Lookup(
            file: at("lookups/l.csv"),
            columns: [
                .init(level: "authority", code: at("LAD24CD"), name: nil),
                .init(level: "block", code: at("LSOA21CD"), name: nil),
            ]
        )
        let text = """
            LSOA21CD,LSOA21NM,LAD24CD,LAD24NM
            E01000001,Mill 1,E06000901,Sampleton
            E01000002,Mill 2,E06000901,Sampleton
            E01000003,Dock 1,E06000902,Overton

            """
        let within = [Located(Area.Code("E06000901"), at: place)]
        let outcome = DataReader().read(
            [SourceFile(path: "Content/areas/lookups/l.csv", text: text)],
            indicators: [],
            levels: SmallSite.levels,
            areaSources: AreaSources(lookups: [lookup], within: within),
            saysUnread: true
        )
        #expect(outcome.diagnostics.map(\.summary) == ["1 of 3 rows are of no area of the site"])
    }

    @Test func countsShapesOfOtherPlaces() {
        let ring = "[[[0,0],[1,0],[1,1],[0,0]]]"
        let shapes = ["N01", "N02", "N77"].map {
            #"{"type":"Feature","id":"\#($0)","geometry":{"type":"Polygon","coordinates":\#(ring)}}"#
        }
        var site = SmallSite(
            file: "areas/boundaries/b.geojson",
            #"{"type":"FeatureCollection","features":[\#(shapes.joined(separator: ","))]}"#
        )
        site.saysUnread = true
        #expect(site.read.diagnostics.map(\.summary).contains("1 of 3 shapes are of no area of the site"))
        site.saysUnread = false
        #expect(!site.read.diagnostics.contains { $0.summary.contains("shapes") })
    }
}
