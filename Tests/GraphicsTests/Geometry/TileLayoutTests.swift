import Graphics
import TestRandom
import Testing

struct TileLayoutTests {
    @Test func putsTheNorthAboveAndTheWestLeft() {
        let places = [(9.0, 0.0), (0, 0), (0, 9), (9, 9)].map { PlanePoint(x: $0.0, y: $0.1) }
        let tiles = TileLayout(places).tiles
        #expect(tiles == [(1, 1), (0, 1), (0, 0), (1, 0)].map { .init(column: $0.0, row: $0.1) })
    }

    @Test func givesEachAreaASquareOfItsOwn() {
        var random = SeededRandom(seed: 4)
        for count in 0...30 {
            let places = (0..<count).map { position in
                position.isMultiple(of: 5)
                    ? nil : PlanePoint(x: .random(in: -9...9, using: &random), y: .random(in: -9...9, using: &random))
            }
            let layout = TileLayout(places)
            #expect(Set(layout.tiles).count == count)
            #expect(layout.tiles.allSatisfy { $0.column < layout.columns && $0.row < layout.rows })
        }
    }

    @Test func keepsTheOrderGivenWhereNothingIsKnown() {
        let tiles = TileLayout([nil, nil, nil]).tiles
        #expect(tiles == [(0, 0), (1, 0), (0, 1)].map { .init(column: $0.0, row: $0.1) })
    }
}
