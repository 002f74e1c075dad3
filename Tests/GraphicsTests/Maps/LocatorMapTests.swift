import Graphics
import Model
import Templates
import Testing

struct LocatorMapTests {
    private func outline(_ west: Double, _ south: Double, width: Double, height: Double) -> Outline {
        let corners = [(0.0, 0.0), (width, 0), (width, height), (0, height)]
        return Outline(
            rings: [corners.map { Boundary.Point(longitude: west + $0.0, latitude: south + $0.1) }]
        )
    }

    private func map(_ inside: [Outline], names: [String?]) throws -> LocatorMap {
        let land = outline(-2, 52, width: 1, height: 1)
        let size = MapSheet.Size(width: 520, height: 560, margin: 6, detail: 8, mostPoints: 300)
        let sheet = try #require(MapSheet([land] + inside, size: size))
        return LocatorMap(sheet, names: names) { "\($0 / 1_000) km" }
    }

    @Test func marksTheAreaAndNamesItsNeighbours() throws {
        let halves = [outline(-2, 52, width: 0.5, height: 1), outline(-1.5, 52, width: 0.5, height: 1)]
        let map = try map(halves, names: ["Eastley", "Westley"])
        let markup = try #require(map.svg(marking: 1, id: "where", title: "Where Westley lies")).markup
        #expect(markup.contains("role=\"img\" aria-labelledby=\"where\""))
        #expect(markup.contains("<title id=\"where\">Where Westley lies</title>"))
        #expect(markup.contains("class=\"here\""))
        #expect(markup.contains(">Eastley</text>"))
        #expect(markup.contains(">20 km</text>"))
        #expect(!markup.contains("<circle"))
    }

    @Test func putsARingAroundWhatIsTooSmallToSee() throws {
        let map = try map([outline(-1.5, 52.5, width: 0.001, height: 0.001)], names: ["Tiny"])
        #expect(try #require(map.svg(marking: 0, id: "x", title: "x")).markup.contains("<circle class=\"ring\""))
    }

    @Test func drawsAnAreaOfThePastOnlyWhereItIsMarked() throws {
        let halves = [outline(-2, 52, width: 0.5, height: 1), outline(-1.9, 52, width: 0.9, height: 1)]
        let map = try map(halves, names: ["Eastley", nil])
        let present = try #require(map.svg(marking: 0, id: "x", title: "x")).markup
        let past = try #require(map.svg(marking: 1, id: "x", title: "x")).markup
        #expect(edges(present) == edges(past))
        #expect(present != past)
    }

    private func edges(_ markup: String) -> Substring? {
        markup.split(separator: "<").first { $0.hasPrefix("path class=\"edges\"") }
    }

    @Test func drawsNothingForAnAreaWithoutAnOutline() throws {
        let map = try map([Outline(rings: [])], names: ["Nowhere"])
        #expect(map.svg(marking: 0, id: "x", title: "x") == nil)
        #expect(map.svg(marking: 7, id: "x", title: "x") == nil)
        #expect(map.svg(marking: -1, id: "x", title: "x") == nil)
    }
}
