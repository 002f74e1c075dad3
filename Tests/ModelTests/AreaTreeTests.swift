import Diagnostics
import Model
import Testing

@Suite struct AreaTreeTests {
    private let levels = [
        AreaLevel(id: "country", name: "Country", plural: "Countries", hasPages: true),
        AreaLevel(id: "district", name: "District", plural: "Districts", hasPages: true),
        AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false),
    ]

    private func area(_ code: String, in parent: String?, level: String) -> Area {
        Area(
            code: Area.Code(code),
            name: code,
            level: AreaLevel.ID(level),
            parent: parent.map { Area.Code($0) },
            slug: code.lowercased(),
            declaredAt: .wholeFile("areas.csv")
        )
    }

    private var tree: AreaTree {
        AreaTree(
            areas: [
                area("C", in: nil, level: "country"), area("D1", in: "C", level: "district"),
                area("D2", in: "C", level: "district"), area("B1", in: "D1", level: "block"),
            ],
            levels: levels
        )
    }

    @Test func findsAreasBySlugAndByCode() throws {
        #expect(tree.index(named: "d1") == AreaIndex(1))
        #expect(tree.index(named: "D1") == AreaIndex(1))
        #expect(tree.index(named: "nowhere") == nil)
    }

    @Test func findsThePartsOfALevelMadeOfASmallerOneAtAnyDepth() throws {
        let made = [
            AreaLevel(id: "country", name: "Country", plural: "Countries", hasPages: true, madeOf: "block"),
            AreaLevel(id: "district", name: "District", plural: "Districts", hasPages: true, madeOf: "block"),
            levels[2],
        ]
        let tree = AreaTree(
            areas: [
                area("B2", in: "C", level: "block"), area("C", in: nil, level: "country"),
                area("D1", in: "C", level: "district"), area("D2", in: "C", level: "district"),
                area("B1", in: "D1", level: "block"), area("B3", in: nil, level: "block"),
            ],
            levels: made,
            blocks: [AreaIndex(3): [AreaTree.Block(area: AreaIndex(5), weight: 0.5)]]
        )
        #expect(tree.composed == [1, 2, 3].map(AreaIndex.init))
        #expect(tree.parts(of: AreaIndex(1)).map(\.area) == [AreaIndex(0), AreaIndex(4)])
        #expect(tree.parts(of: AreaIndex(2)) == [AreaTree.Block(area: AreaIndex(4), weight: 1)])
        #expect(tree.parts(of: AreaIndex(3)).map(\.weight) == [0.5])
        #expect(tree.levelOfParts(of: AreaIndex(1))?.id == "block")
        #expect(tree.levelOfParts(of: AreaIndex(3)) == nil)
        #expect(tree.blocks(of: AreaIndex(1)).isEmpty)
    }

    @Test func makesNoLevelOfALargerOne() {
        let made = [
            levels[0],
            AreaLevel(id: "district", name: "District", plural: "Districts", hasPages: true, madeOf: "country"),
        ]
        let tree = AreaTree(
            areas: [area("D", in: nil, level: "district"), area("C", in: "D", level: "country")],
            levels: made
        )
        #expect(tree.composed.isEmpty)
    }

    @Test func listsAncestorsNearestFirst() throws {
        let block = try #require(tree.index(of: "B1"))
        #expect(tree.ancestors(of: block).map { tree[$0].code } == ["D1", "C"])
    }

    @Test func listsDescendantsParentsFirst() throws {
        let top = try #require(tree.top)
        #expect(tree.descendants(of: top).map { tree[$0].code } == ["D1", "B1", "D2"])
    }

    @Test func leadsABlockWithoutPageToItsContainer() throws {
        let block = try #require(tree.index(of: "B1"))
        #expect(tree.pageHolder(of: block) == AreaIndex(1))
        #expect(tree.container(of: block, at: "country") == AreaIndex(0))
    }

    @Test func endsEveryWalkWhereParentsFormALoop() {
        let looped = AreaTree(
            areas: [
                area("A", in: "C", level: "district"), area("B", in: "A", level: "district"),
                area("C", in: "B", level: "district"), area("S", in: "S", level: "district"),
                area("T", in: "A", level: "district"),
            ],
            levels: levels
        )
        for position in looped.areas.indices {
            #expect(looped.ancestors(of: AreaIndex(position)).count < 5)
            #expect(looped.descendants(of: AreaIndex(position)).count < 5)
        }
    }

    @Test func choosesAreasByNameByParentAndByLevel() {
        let here = SourceLocation.wholeFile("x.md")
        let named = AreaSelection.named([Located("d2", at: here), Located("gone", at: here), Located("D1", at: here)])
        #expect(tree.areas(in: named) == [AreaIndex(2), AreaIndex(1)])
        #expect(tree.areas(in: .children(of: Located("c", at: here))) == [AreaIndex(1), AreaIndex(2)])
        #expect(tree.areas(in: .level(Located("block", at: here), within: nil)) == [AreaIndex(3)])
        #expect(tree.areas(in: .level(Located("block", at: here), within: Located("d2", at: here))) == [])
    }

    private typealias SourceLocation = Diagnostics.SourceLocation
}

@Suite struct AreaHistoryTests {
    private func area(_ code: String, _ replaces: [Area.Code] = [], roughly: [Area.Code] = []) -> Area {
        Area(
            code: Area.Code(code),
            name: code,
            level: "town",
            parent: nil,
            slug: code.lowercased(),
            replaces: replaces,
            replacesRoughly: roughly,
            declaredAt: .wholeFile("areas.csv")
        )
    }

    private func indices(_ positions: Int...) -> [AreaIndex] { positions.map(AreaIndex.init) }

    @Test func listsSuccessorsAfterTheirPredecessors() {
        let lineage = AreaHistory([
            area("C", ["B", "D", "D"]), area("B", roughly: ["A", "nowhere"]), area("A"), area("D"),
        ])
        #expect(lineage.successors == indices(1, 0))
        #expect(lineage.predecessors(of: AreaIndex(0)) == indices(1, 3))
        #expect(lineage.predecessors(of: AreaIndex(1)) == indices(2))
        #expect(lineage.successors(of: AreaIndex(2)) == indices(1))
        #expect(lineage.isRough(AreaIndex(1)) && !lineage.isRough(AreaIndex(0)))
        #expect(lineage.loops.isEmpty)
    }

    @Test func cutsALoopWhereItCloses() {
        let lineage = AreaHistory([area("A", ["B"]), area("B", ["C"]), area("C", ["A"]), area("D", ["D"])])
        #expect(lineage.loops == [indices(0, 1, 2), indices(3)])
        #expect(lineage.successors == indices(1, 0))
        #expect(lineage.predecessors(of: AreaIndex(2)).isEmpty && lineage.predecessors(of: AreaIndex(3)).isEmpty)
    }

    @Test func followsALineOfAnyLength() {
        let areas = (0..<20_000).map { area("A\($0)", [Area.Code("A\($0 + 1)")]) } + [area("A20000", ["A0"])]
        let lineage = AreaHistory(areas)
        #expect(lineage.loops.map(\.count) == [20_001])
        #expect(lineage.successors.count == 20_000)
    }
}
