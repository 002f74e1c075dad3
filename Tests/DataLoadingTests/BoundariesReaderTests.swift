import Diagnostics
import Model
import Testing

@testable import DataLoading

struct BoundariesReaderTests {
    static let square = "[[[0,51],[1,51],[1,52],[0,52],[0,51]]]"

    private func site(_ text: String, name: String = "a.json") -> SmallSite {
        SmallSite(file: "areas/boundaries/" + name, text)
    }

    private func feature(_ id: String, _ coordinates: String = square, type: String = "Polygon") -> String {
        "{\"type\":\"Feature\",\(id),\"geometry\":{\"type\":\"\(type)\",\"coordinates\":\(coordinates)}}"
    }

    private func outline(of code: Area.Code, in site: SmallSite) -> [[[String]]]? {
        let data = site.read.value.data
        return data.areas.index(of: code).flatMap { data.boundaries[$0] }?.polygons.map { polygon in
            polygon.rings.map { $0.map { "\($0.longitude) \($0.latitude)" } }
        }
    }

    @Test(arguments: [
        "\"id\":\"N01\"", "\"properties\":{\"code\":\"N01\"}",
        "\"properties\":{\"areacd\":\"N01\",\"LAD13CD\":\"E08000012\"}",
        "\"id\":17,\"properties\":{\"name\":\"x\",\"LSOA21CD\":\"N01\",\"LAD13CD\":\"E08000012\"}",
        "\"id\":\"shape.1\",\"properties\":{\"ward\\u0063d\":\"N\\u00301\"}",
    ])
    func findsTheCodeOfAFeature(_ id: String) {
        let site = site("{\"type\":\"FeatureCollection\",\"features\":[\(feature(id))]}", name: "a.geojson")
        #expect(outline(of: "N01", in: site) == [[["0.0 51.0", "1.0 51.0", "1.0 52.0", "0.0 52.0"]]])
        #expect(site.findings.isEmpty)
    }

    @Test func takesNoSmallAreaForTheOneItLiesIn() {
        let id = "\"properties\":{\"LSOA11CD\":\"E01009999\",\"LAD13CD\":\"E08000012\"}"
        let other = "\"id\":\"E01009999\",\"properties\":{\"code\":\"E08000012\"}"
        #expect(site(feature(id)).findings == ["D308 warning 0:0"])
        #expect(site(feature(other)).findings == ["D308 warning 0:0"])
    }

    @Test func readsPiecesHolesAndCollections() {
        let hole = "[[0.2,51.2],[0.4,51.2],[0.4,51.4],[0.2,51.2]]"
        let polygons = "[[\(Self.square.dropFirst().dropLast()),\(hole)],\(Self.square)]"
        #expect(
            outline(of: "N01", in: site(feature("\"id\":\"N01\"", polygons, type: "MultiPolygon")))?.map(\.count) == [
                2, 1,
            ]
        )
        let collection = """
            {"type":"Feature","id":"N01","geometry":{"type":"GeometryCollection","geometries":[
            {"type":"Point","coordinates":[0,51]},{"type":"Polygon","coordinates":\(Self.square)}]}}
            """
        #expect(outline(of: "N01", in: site(collection))?.count == 1)
    }

    static func topology(_ arcs: String = "[[0,1]]", transform: Bool = true) -> String {
        """
        {"type":"Topology","objects":{"blocks":{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","id":"N01","arcs":\(arcs)},{"type":"Polygon","id":"E01009999","arcs":[[7]]}]}},
        \(transform
            ? "\"transform\":{\"scale\":[0.5,0.5],\"translate\":[0,51]},\"arcs\":[[[0,0],[2,0],[0,2]],[[0,0],[0,2],[2,0]]]}"
            : "\"arcs\":[[[0,51],[1,51],[1,52]],[[0,51],[0,52],[1,52]]]}")
        """
    }

    @Test(arguments: [true, false])
    func joinsArcsForwardsAndBackwards(_ transform: Bool) {
        let site = site(Self.topology("[[0,-2]]", transform: transform))
        #expect(outline(of: "N01", in: site) == [[["0.0 51.0", "1.0 51.0", "1.0 52.0", "0.0 52.0"]]])
        #expect(site.findings.isEmpty)
    }

    @Test(arguments: [
        (topology("[[0,2]]"), ["D303 error 2:41"]),
        (topology("[[0,-9]]"), ["D303 error 2:41"]),
        (topology("[[0,0.5]]"), ["D303 error 2:41"]),
        (topology("[[0,1]]"), ["D304 error 2:38"]),
        (topology("7"), ["D306 error 2:1"]),
        (
            topology("[[0,-2]]").replacing("[0,2]]]", with: "[0,\"2\"]]]").replacing("[2,0]]]", with: "[2,\"0\"]]]"),
            ["D306 error 3:93"]
        ),
        (topology("[[0,-2]]").replacing("[0.5,0.5]", with: "[500,500]"), ["D305 error 3:67", "D305 error 3:87"]),
    ])
    func pointsAtDamagedTopologies(_ text: String, _ expected: [String]) {
        #expect(site(text).findings == expected)
        #expect(outline(of: "N01", in: site(text)) == nil)
    }

    private func corner(_ text: String) throws -> Boundary.Point {
        let data = site(text).read.value.data
        let area = try #require(data.areas.index(of: "N01"))
        return try #require(data.boundaries[area]?.polygons.first?.rings.first?.first)
    }

    /// The position of the worked example in annexe C of Ordnance Survey's guide to coordinate systems, to about 6 m.
    @Test(arguments: [
        "", "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},",
    ])
    func convertsMetresOfTheNationalGrid(_ system: String) throws {
        let ring = "[[[651409.903,313177.270],[651500,313177],[651500,313300],[651409.903,313177.270]]]"
        let text = "{\"type\":\"FeatureCollection\",\(system)\"features\":[\(feature("\"id\":\"N01\"", ring))]}"
        #expect(site(text).findings == [])
        let point = try corner(text)
        #expect(abs(point.latitude - (52 + 39 / 60.0 + 28.72 / 3_600)) < 0.000_05)
        #expect(abs(point.longitude - (1 + 42 / 60.0 + 57.79 / 3_600)) < 0.000_08)
    }

    /// The worked example of annexe C of Ordnance Survey's guide: 651409.903, 313177.270 is 52° 39′ 27.2531″ N, 1° 43′
    /// 4.5177″ E on the ellipsoid of the grid.
    ///
    /// A guide to coordinate systems in Great Britain, "Converting between grid eastings and northings and ellipsoidal
    /// latitude and longitude", docs.os.uk/more-than-maps/a-guide-to-coordinate-systems-in-great-britain.
    @Test func unprojectsTheWorkedExample() {
        let place = NationalGrid.osgb36(651_409.903, 313_177.270)
        let seconds = (place.latitude * 180 / .pi * 3_600, place.longitude * 180 / .pi * 3_600)
        #expect(abs(seconds.0 - (52 * 3_600 + 39 * 60 + 27.2531)) < 0.000_1)
        #expect(abs(seconds.1 - (1 * 3_600 + 43 * 60 + 4.5177)) < 0.000_1)
    }

    /// The worked example of the guide's Helmert transformation, from WGS 84 to the datum of the grid and back.
    ///
    /// 3790644.900, -110149.210, 5111482.970 becomes 3790269.549, -110038.064, 5111050.261. In degrees the first is
    /// 53.61199036, -1.66444223, and the second is 422297.792, 412878.742 on the grid. That it is 250 m above the
    /// ellipsoid is not known of a position on the grid, which leaves some centimetres.
    @Test func shiftsTheDatumAsTheWorkedExampleDoes() {
        let point = NationalGrid.point(422_297.792, 412_878.742)
        #expect(abs(point.latitude - 53.611_990_36) < 0.000_001)
        #expect(abs(point.longitude + 1.664_442_23) < 0.000_001)
    }

    @Test func convertsTopologiesOnTheGrid() throws {
        let text = Self.topology("[[0,-2]]")
            .replacing("\"transform\":", with: "\"crs\":{\"properties\":{\"name\":\"EPSG:27700\"}},\"transform\":")
        #expect(text.contains("27700"))
        // Half a metre from the grid's corner, far in the south-west.
        let point = try corner(text)
        #expect(abs(point.longitude + 7.56) < 0.01 && abs(point.latitude - 49.77) < 0.01)
    }

    @Test func refusesAPlaceOffTheGridAmongOthers() {
        let ring = "[[[340000,390000],[340100,390000],[340100,-390100],[340000,390000]]]"
        #expect(site(feature("\"id\":\"N01\"", ring)).findings == ["D305 error 1:107"])
        let degrees = "[[[-2.24,53.4],[-2.2,53.4],[340000,390000],[-2.24,53.4]]]"
        let slip = site(feature("\"id\":\"N01\"", degrees))
        #expect(slip.read.diagnostics.map(\.rule.code) == ["D305"])
        #expect(slip.read.diagnostics.first?.explanation == "They look like metres of the National Grid.")
    }

    @Test func refusesOtherSystems() {
        let crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},"
        let text = "{\"type\":\"FeatureCollection\",\(crs)\"features\":[\(feature("\"id\":\"N01\""))]}"
        #expect(site(text).findings == ["D320 error 1:35"])
        var irish = SmallSite(areas: "code,name,level,parent\nN09000099,Nearby,authority,\n")
        irish.files["areas/boundaries/a.json"] = feature(
            "\"id\":\"N09000099\"",
            "[[[340000,390000],[340100,390000],[340100,390100],[340000,390000]]]"
        )
        #expect(irish.findings == ["D320 error 1:1"])
    }

    @Test(arguments: [("a.gpkg", "SQLite format 3\u{0}"), ("a.shp", "\u{0}\u{0}'\n"), ("a.zip", "PK\u{3}\u{4}")])
    func saysHowToConvertOtherFormats(_ name: String, _ start: String) {
        let site = site(start, name: name)
        #expect(site.findings == ["D321 error 0:0"])
        #expect(site.read.diagnostics.first?.suggestion?.contains("ogr2ogr -f GeoJSON -t_srs EPSG:4326") == true)
    }

    /// A name that a shell would take for more than a name does not stand in a command that editors copy.
    @Test(arguments: ["$(touch x).shp", "`x`.gpkg", "a\"; x; \".zip", "-config.shp", "a\\.shp"])
    func leavesNamesThatAreNoneOutOfTheCommand(_ name: String) {
        let starts = ["shp": "\u{0}\u{0}'\n", "gpkg": "SQLite format 3\u{0}", "zip": "PK\u{3}\u{4}"]
        let ending = String(name.split(separator: ".").last ?? "")
        let advice = site(starts[ending] ?? "", name: name).read.diagnostics.first?.suggestion ?? ""
        #expect(advice.contains(ending == "zip" ? "\"/vsizip/FILE\"" : "\"FILE\""), "\(advice)")
        #expect(!advice.contains("x;") && !advice.contains("$") && !advice.contains("`"))
    }

    @Test(arguments: [
        ("", "D301 error 1:1"), ("{", "D301 error 1:2"), ("[1,]", "D301 error 1:4"), ("{\"a\" 1}", "D301 error 1:6"),
        ("{\"a\":1,}", "D301 error 1:8"), ("[1 2]", "D301 error 1:4"), ("\"abc", "D301 error 1:1"),
        ("[nul]", "D301 error 1:2"),
        ("[1-2]", "D301 error 1:2"), ("{}\n{}", "D301 error 2:1"), ("[1}", "D301 error 1:3"),
        ("[\"\\", "D301 error 1:2"),
        (String(repeating: "[", count: 100_000), "D301 error 1:201"), ("{}", "D302 error 1:1"),
        ("[]", "D302 error 1:1"),
        ("{\"type\":\"Point\"}", "D302 error 1:1"), ("{\"type\":\"Topology\"}", "D306 error 1:1"),
        ("{\"type\":\"FeatureCollection\"}", "D306 error 1:1"),
        ("{\"type\":\"Feature\",\"id\":\"N01\",\"geometry\":7}", "D306 error 1:41"),
    ])
    func pointsAtWhatIsNoBoundaryFile(_ text: String, _ expected: String) {
        #expect(site(text).findings.first == expected)
    }

    @Test func usesTheFirstOutlineByPathAndWarnsOfASecondInOneCollection() {
        let small = "[[[0,51],[1,51],[1,52],[0,51]]]"
        var two = site(feature("\"id\":\"N01\""), name: "b.json")
        two.files["areas/boundaries/a.json"] = feature("\"id\":\"N01\"", small)
        #expect(outline(of: "N01", in: two)?.first?.first?.count == 3)
        #expect(two.findings.isEmpty)
        let both =
            "{\"type\":\"FeatureCollection\",\"features\":[\(feature("\"id\":\"N01\"")),\(feature("\"id\":\"N01\"", small))]}"
        #expect(outline(of: "N01", in: site(both))?.first?.first?.count == 4)
        #expect(site(both).findings.map { $0.prefix(12) } == ["D307 warning"])
    }

    @Test func dropsRingsThatHaveShrunkToNothing() {
        let islets = "[[[[0,51],[0,51],[0,51],[0,51]]],\(Self.square)]"
        #expect(outline(of: "N01", in: site(feature("\"id\":\"N01\"", islets, type: "MultiPolygon")))?.count == 1)
        #expect(site(feature("\"id\":\"N01\"", "[[[0,51],[0,51]]]")).findings == ["D306 error 1:41"])
    }

    @Test(arguments: [
        "PK\u{3}\u{4}\u{0}outlines.shp", "<!doctype html>", "%PDF-1.7", "version https://git-lfs.github.com/spec/v1",
    ])
    func namesFilesThatAreNoOutlines(_ start: String) {
        #expect(site(start).findings == ["D301 error 0:0"])
    }

    @Test func readsAByteOrderMark() {
        #expect(site("\u{FEFF}" + feature("\"id\":\"N01\"")).findings.isEmpty)
    }
}
