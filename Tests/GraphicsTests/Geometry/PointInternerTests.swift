import Graphics
import Model
import Testing

@Suite struct PointNumbersTests {
    @Test func countsPointsInTheOrderInWhichTheyAreMet() {
        var numbers = PointInterner()
        let points = (0..<5_000).map { Boundary.Point(longitude: Double($0 % 71), latitude: Double($0 / 71)) }
        #expect(points.map { numbers.number(of: $0) } == Array(0..<5_000))
        #expect(points.reversed().map { numbers.number(of: $0) } == Array((0..<5_000).reversed()))
        #expect(numbers.points == points)
    }

    @Test func takesZeroAndMinusZeroForOne() {
        var numbers = PointInterner()
        #expect(numbers.number(of: Boundary.Point(longitude: 0, latitude: -0.0)) == 0)
        #expect(numbers.number(of: Boundary.Point(longitude: -0.0, latitude: 0)) == 0)
    }
}
