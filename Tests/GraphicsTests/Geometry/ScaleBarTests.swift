import Graphics
import Testing

struct ScaleBarTests {
    private func frame(metres: Double) throws -> MapFrame {
        let corners = [PlanePoint(x: 0, y: 0), PlanePoint(x: metres, y: metres)]
        return try #require(MapFrame(around: corners, mostWidth: 300, mostHeight: 300, margin: 0))
    }

    @Test(arguments: [(300_000.0, 100_000, 100), (7_000, 2_000, 86), (450, 100, 67)])
    func isTheLongestRoundLengthThatFits(_ extent: Double, _ metres: Int, _ length: Int) throws {
        let bar = try #require(ScaleBar(on: frame(metres: extent), most: 100))
        #expect(bar.metres == metres)
        #expect(bar.length == length)
    }

    @Test func isMissingWhereAMetreIsTooLong() throws {
        #expect(try ScaleBar(on: frame(metres: 0), most: 100) == nil)
    }
}
