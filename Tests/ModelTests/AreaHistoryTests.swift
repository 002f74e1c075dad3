import Diagnostics
import Model
import Testing

@Suite struct LineageTests {
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
