import Graphics
import Model
import Testing

struct NationalGridTests {
    /// The worked example of the Ordnance Survey's guide: 52° 39′ 27.2531″ N, 1° 43′ 4.5177″ E.
    @Test func agreesWithTheWorkedExample() {
        let point = Boundary.Point(
            longitude: 1 + 43 / 60.0 + 4.5177 / 3600,
            latitude: 52 + 39 / 60.0 + 27.2531 / 3600
        )
        let place = NationalGrid.project(point)
        #expect((place.x - 651_409.903).magnitude < 0.01)
        #expect((place.y - 313_177.270).magnitude < 0.01)
    }

    @Test func putsTheTrueOriginWhereItIsDefined() {
        let place = NationalGrid.project(Boundary.Point(longitude: -2, latitude: 49))
        #expect((place.x - 400_000).magnitude < 0.001)
        #expect((place.y + 100_000).magnitude < 0.001)
    }

    @Test func isTheSameOnBothSidesOfTheCentralMeridian() {
        let east = NationalGrid.project(Boundary.Point(longitude: 1, latitude: 54))
        let west = NationalGrid.project(Boundary.Point(longitude: -5, latitude: 54))
        #expect((east.x - 400_000 - (400_000 - west.x)).magnitude < 0.001)
        #expect((east.y - west.y).magnitude < 0.001)
    }
}
