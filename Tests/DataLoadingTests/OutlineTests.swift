import DataLoading
import Diagnostics
import Markdown
import Model
import Testing

/// Outlines that are missing, or lie where they cannot be.
struct OutlineTests {
    private func square(_ x: Double, _ y: Double, size: Double = 0.1) -> String {
        let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map { "[\(x + $0.0 * size),\(y + $0.1 * size)]" }
        return "[[\(corners.joined(separator: ","))]]"
    }

    private func feature(_ code: String, _ geometry: String) -> String {
        "{\"type\":\"Feature\",\"id\":\"\(code)\",\"geometry\":\(geometry)}"
    }

    private func polygon(_ code: String, _ coordinates: String) -> String {
        feature(code, "{\"type\":\"Polygon\",\"coordinates\":\(coordinates)}")
    }

    private func site(_ features: String...) -> SmallSite {
        SmallSite(
            file: "areas/boundaries/a.json",
            "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))]}"
        )
    }

    @Test(arguments: [
        "null", "{\"type\":\"Polygon\",\"coordinates\":[]}", "{\"type\":\"MultiPolygon\",\"coordinates\":[[[]]]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[]}", "{\"type\":\"Polygon\",\"coordinates\":null}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[null,{\"type\":\"Polygon\",\"coordinates\":[]}]}",
    ])
    func takesAShapeWithoutGeometryForAnAreaWithoutAnOutline(_ geometry: String) throws {
        let site = site(polygon("N01", square(-2.9, 53.3)), feature("N02", geometry))
        #expect(site.findings.map { $0.prefix(15) } == ["D311 warning 3:"])
        let finding = try #require(site.read.diagnostics.first)
        #expect(finding.summary == "Garston (N02) has no outline")
        #expect(finding.explanation == "Its shape in the file has no geometry.")
        #expect(site.read.value.data.boundaries.count == 1)
    }

    @Test func takesATopologyWithoutGeometryForNoOutline() {
        let topology = BoundariesReaderTests.topology("[[0,-2]]").replacing(
            "{\"type\":\"Polygon\",\"id\":\"E01009999\",\"arcs\":[[7]]}",
            with: "{\"type\":null,\"id\":\"N02\"}"
        )
        #expect(SmallSite(file: "areas/boundaries/a.json", topology).findings == ["D311 warning 2:47"])
    }

    @Test func namesAnAreaWithoutAShapeAtItsRow() {
        var site = site(polygon("N01", square(-2.9, 53.3)), polygon("N02", square(-2.8, 53.3)))
        site.files["areas/areas.csv"] = SmallSite.areas + "N03,Dingle,neighbourhood,E08000012\n"
        #expect(site.findings == ["D311 warning 9:1"])
        #expect(site.read.diagnostics.first?.summary == "Dingle (N03) has no outline")
    }

    @Test func missesNothingWhereALevelHasNoOutlinesOrTheyAreMadeOfParts() {
        var blocks = site(polygon("E01000001", square(-2.9, 53.3)), polygon("E01000002", square(-2.8, 53.3)))
        blocks.files["areas/blocks.csv"] = "area,block\nN01,E01000001\nN02,E01000002\n"
        #expect(blocks.findings.isEmpty)
        #expect(site(polygon("N01", square(-2.9, 53.3)), polygon("N02", square(-2.8, 53.3))).findings.isEmpty)
    }

    @Test func findsAnAreaByAnOlderCodeOfItsShape() {
        var site = site(polygon("N01", square(-2.9, 53.3)), polygon("E05000001", square(-2.8, 53.3)))
        let rows = SmallSite.areas.split(separator: "\n").map {
            $0.hasPrefix("code") ? "\($0),also_known_as" : $0.hasPrefix("N02") ? "\($0),E05000001" : "\($0),"
        }
        site.files["areas/areas.csv"] = (rows + ["N03,Dingle,neighbourhood,E08000012,"]).joined(separator: "\n") + "\n"
        #expect(site.findings == ["D311 warning 9:1"])
        #expect(site.read.value.data.boundaries.count == 2)
    }

    @Test func findsLatitudesThatComeFirstInATopology() {
        let topology = BoundariesReaderTests.topology("[[0,-2]]")
            .replacing("\"translate\":[0,51]", with: "\"translate\":[53,-3]")
        #expect(SmallSite(file: "areas/boundaries/a.json", topology).findings == ["D310 error 2:1"])
    }

    @Test func findsLongitudesWithoutTheirSign() {
        let all = site(polygon("E01000001", square(2.9, 53.3)), polygon("E01000002", square(2.8, 53.3)))
        #expect(all.findings == ["D317 error 2:47"])
        #expect(all.read.diagnostics.first?.suggestion?.hasPrefix("Write a minus sign") == true)
        let fit = site(polygon("E01000001", square(-2.9, 53.3)), polygon("E01000002", square(-2.8, 53.3)))
        #expect(fit.findings == [])
        let inside = site(
            polygon("E08000012", square(-1.2, 52)),
            polygon("N01", square(1.1, 52)),
            polygon("N02", square(1.15, 52))
        )
        #expect(inside.findings == ["D317 error 3:41"])
        let east = site(polygon("E01000001", square(1.2, 52.5)), polygon("E01000002", square(0.2, 53.2)))
        #expect(east.findings == [])
    }

    @Test func missesNoAreaThatIsNoMore() {
        var site = site(polygon("N01", square(-2.9, 53.3)), polygon("N02", square(-2.8, 53.3)))
        let rows = SmallSite.areas.split(separator: "\n").map { $0.hasPrefix("code") ? "\($0),end" : "\($0)," }
        site.files["areas/areas.csv"] =
            (rows + ["N03,Dingle,neighbourhood,E08000012,2020-04-01"]).joined(separator: "\n") + "\n"
        site.asOf = CalendarDate(year: 2026, month: 11, day: 29)
        #expect(site.findings.isEmpty)
        site.asOf = CalendarDate(year: 2019, month: 11, day: 29)
        #expect(site.findings == ["D311 warning 9:1"])
    }

    @Test func findsLatitudesThatComeFirst() {
        let site = site(polygon("N01", square(53.3, -2.9)), polygon("N02", square(53.3, -2.8)))
        #expect(site.findings == ["D310 error 2:41"])
        #expect(site.read.diagnostics.first?.summary.contains("Speke (N01), Garston (N02)") == true)
        let one = self.site(polygon("N01", square(-2.9, 53.3)), polygon("N02", square(53.3, -2.8)))
        #expect(one.findings == ["D310 error 3:41"])
    }

    @Test func findsThemByTheLargerAreaInOtherCountries() {
        let site = site(polygon("E08000012", square(13, 52, size: 1)), polygon("N01", square(52.4, 13.4)))
        #expect(site.findings.first == "D310 error 3:41")
        let right = self.site(polygon("E08000012", square(13, 52, size: 1)), polygon("N01", square(13.4, 52.4)))
        #expect(!right.findings.contains { $0.hasPrefix("D310") })
    }

    @Test func saysSoWhereTheLongitudeCannotBeALatitude() {
        let site = site(polygon("N01", square(-33.8, 151.2)))
        #expect(site.read.diagnostics.first?.suggestion == "Exchange the two numbers of every position.")
    }

    @Test func findsAnOutlineFarFromTheOthers() {
        let site = site(
            polygon("N01", "[[[-2.9,53.3],[-2.8,53.3],[0,0],[-2.9,53.3]]]"),
            polygon("N02", square(-2.8, 53.3)),
            polygon("E08000012", square(-3, 53, size: 1))
        )
        #expect(site.findings.filter { $0.hasPrefix("D312") } == ["D312 warning 2:41"])
    }

    /// A sign lost, another city, one degree of latitude too many.
    @Test(arguments: [(2.3, 53.4), (-0.1, 51.5), (-2.3, 54.4), (-6.2, 53.3)])
    func findsTheOneOutlineFarFromItsSiblings(_ x: Double, _ y: Double) {
        func site(_ x: Double, _ y: Double) -> SmallSite {
            let codes = (1...9).map { "W0\($0)" }
            var features = codes.dropLast().enumerated().map {
                polygon($1, square(-2.3 + Double($0 % 3) * 0.01, 53.4 + Double($0 / 3) * 0.01, size: 0.01))
            }
            features.append(polygon("W09", square(x, y, size: 0.01)))
            var site = SmallSite(
                areas: "code,name,level,parent\nE08000012,Sampleton,authority,\n"
                    + codes.map { "\($0),Ward \($0),neighbourhood,E08000012\n" }.joined()
            )
            site.files["areas/boundaries/a.json"] =
                "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))]}"
            return site
        }
        #expect(site(x, y).findings.map { $0.prefix(15) } == ["D312 warning 10"])
        #expect(site(-2.2, 53.5).findings.isEmpty)
    }

    @Test func findsAPointInTheOpenSeaInAnyCountry() {
        let site = site(
            polygon("N01", square(13.3, 52.5)),
            polygon("N02", "[[[13.4,52.5],[13.5,52.5],[0,0],[13.4,52.5]]]")
        )
        #expect(site.findings == ["D312 warning 3:41"])
    }

    @Test func findsNothingInPlacesOutsideTheUnitedKingdom() {
        #expect(site(polygon("N01", square(2.3, 48.8)), polygon("N02", square(2.2, 48.8))).findings.isEmpty)
    }
}
