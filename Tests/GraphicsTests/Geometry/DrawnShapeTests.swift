import Graphics
import Testing

struct DrawnShapeTests {
    private func ring(_ points: (Int, Int)...) -> [GridPoint] {
        points.map { GridPoint(x: $0.0, y: $0.1) }
    }

    @Test func writesItsNameInsideTheLargestPiece() throws {
        let island = ring((200, 0), (210, 0), (210, 10), (200, 10))
        let land = ring((0, 0), (100, 0), (100, 60), (0, 60))
        let place = try #require(DrawnShape(rings: [island, land]).labelPlace)
        #expect(place.point == GridPoint(x: 50, y: 30))
        #expect(place.width == 100)
    }

    @Test func writesItsNameInsideAHorseshoe() throws {
        // Its middle is open water.
        let shoe = ring((0, 0), (30, 0), (30, 100), (90, 100), (90, 0), (150, 0), (150, 140), (0, 140))
        let place = try #require(DrawnShape(rings: [shoe]).labelPlace)
        #expect(place.width == 60)
        #expect((90...150).contains(place.point.x))
    }

    @Test func hasNoPlaceForANameWithoutRings() {
        #expect(DrawnShape(rings: []).labelPlace == nil)
        #expect(DrawnShape(rings: []).box == nil)
    }
}
