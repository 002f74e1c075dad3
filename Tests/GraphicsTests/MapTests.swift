import Graphics
import Model
import Templates
import Testing

struct AreaMapTests {
    static func square(_ left: Int, _ top: Int, side: Int = 40) -> DrawnShape {
        let corners = [(0, 0), (side, 0), (side, side), (0, side)]
        return DrawnShape(rings: [corners.map { GridPoint(x: left + $0.0, y: top + $0.1) }])
    }

    private func map(_ places: [AreaMap.Place], isLabelled: Bool = false) -> String {
        AreaMap(
            id: "m",
            title: "Trees: towns, 2008",
            description: "Shaded by their figures.",
            width: 200,
            height: 100,
            land: Self.square(0, 0, side: 100),
            places: places,
            isLabelled: isLabelled
        ).svg.markup
    }

    @Test func makesEachAreaALinkWithAName() {
        let markup = map([
            .init(
                shape: Self.square(0, 0),
                name: "Eastley: 33.2%, highest fifth",
                href: "../eastley/index.html",
                shade: .group(5, of: 5)
            )
        ])
        let link = """
            <a class="c5" fill="url(#m-c5)" href="../eastley/index.html" tabindex="-1">\
            <title>Eastley: 33.2%, highest fifth</title><path d="m0 0 40 0 0 40-40 0z"/></a>
            """
        #expect(markup.contains(link))
        #expect(markup.contains("role=\"group\" aria-labelledby=\"m\" aria-describedby=\"m-about\""))
        #expect(markup.contains("<title id=\"m\">Trees: towns, 2008</title>"))
    }

    @Test func hatchesWhatHasNoFigure() {
        let markup = map([.init(shape: Self.square(0, 0), name: "Westley: no figure", href: nil, shade: .missing)])
        #expect(markup.contains("<pattern id=\"m-c0\""))
        #expect(markup.contains("<g class=\"c0\" fill=\"url(#m-c0)\"><title>Westley: no figure</title>"))
    }

    @Test func escapesHostileNames() {
        let name = "\"><script>alert('x')</script>&"
        let markup = map(
            [.init(shape: Self.square(0, 0, side: 90), name: name, href: "a\"b", shade: .plain, letters: "<i>")],
            isLabelled: true
        )
        #expect(!markup.contains("<script"))
        #expect(!markup.contains("<i>"))
        #expect(!markup.contains("a\"b"))
    }

    @Test func leavesOutShapesWithoutRings() {
        let markup = map([.init(shape: DrawnShape(rings: []), name: "Nowhere", href: "x", shade: .group(1, of: 1))])
        #expect(!markup.contains("Nowhere"))
    }

    @Test(arguments: [
        (1, 1, "c3"), (1, 2, "c1"), (2, 2, "c5"), (2, 3, "c3"), (2, 4, "c2"), (3, 4, "c4"), (5, 5, "c5"), (9, 5, "c5"),
        (0, 5, "c1"),
    ])
    func spreadsFewGroupsOverTheRamp(_ number: Int, _ count: Int, _ style: String) {
        let markup = map([
            .init(shape: Self.square(0, 0), name: "x", href: nil, shade: .group(number, of: count))
        ])
        #expect(markup.contains("<g class=\"\(style)\""))
    }

    @Test func writesOnlyNamesThatHaveRoom() {
        let places = [("Wick", 0, 100), ("A place with a very long name", 100, 40)].map { name, left, side in
            AreaMap.Place(shape: Self.square(left, 0, side: side), name: name, href: nil, shade: .plain)
        }
        let markup = map(places, isLabelled: true)
        #expect(markup.contains(">Wick</text>"))
        #expect(!markup.contains("name</text>"))
    }

    @Test func showsAShadeInTheLegendAsOnTheMap() {
        let swatch = MapSwatch.svg(.group(2, of: 5), of: "m").markup
        #expect(swatch.contains("class=\"c2\""))
        #expect(swatch.contains("fill=\"url(#m-c2)\""))
        #expect(swatch.contains("aria-hidden=\"true\""))
    }
}

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

    @Test func marksTheAreaWithItsNameAlone() throws {
        let halves = [outline(-2, 52, width: 0.5, height: 1), outline(-1.5, 52, width: 0.5, height: 1)]
        let map = try map(halves, names: ["Eastley", "Westley"])
        let markup = try #require(map.svg(marking: 1, id: "where", title: "Where Westley lies")).markup
        #expect(markup.contains("role=\"img\" aria-labelledby=\"where\""))
        #expect(markup.contains("<title id=\"where\">Where Westley lies</title>"))
        #expect(markup.contains("class=\"here\""))
        #expect(markup.contains(">Westley</text>"))
        #expect(!markup.contains(">Eastley</text>"))
        #expect(markup.matches(of: /class="scale"/).count == 1)
        #expect(markup.contains(">20 km</text>"))
        #expect(!markup.contains("<circle"))
    }

    @Test(arguments: [0, 1])
    func writesANameWithoutRoomBesideAllLandWithALineToIt(_ position: Int) throws {
        let slips = [outline(-1.9, 52.4, width: 0.1, height: 0.1), outline(-1.2, 52.4, width: 0.1, height: 0.1)]
        let map = try map(slips, names: ["Westley and Wick", "Eastley and Wick"])
        let markup = try #require(map.svg(marking: position, id: "where", title: "x")).markup
        #expect(markup.matches(of: /class="scale"/).count == 2)
        let box = try #require(markup.firstMatch(of: /viewBox="(-?[0-9]+) 0 ([0-9]+)\x20/))
        let (left, width) = (try #require(Int(box.1)), try #require(Int(box.2)))
        let x = try #require(markup.firstMatch(of: /<text x="(-?[0-9]+)" [^>]*>[EW]/).flatMap { Int($0.1) })
        #expect(position == 0 ? left < 0 && x < 0 : left == 0 && x < width && x > 300)
        #expect(markup.contains(">and Wick</text>"))
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
