import Graphics
import Model
import Testing

struct MapProjectionTests {
    private func point(_ longitude: Double, _ latitude: Double) -> Boundary.Point {
        Boundary.Point(longitude: longitude, latitude: latitude)
    }

    @Test func takesTheNationalGridForGreatBritain() {
        #expect(MapProjection(fitting: [point(-6.4, 49.9), point(1.8, 60.8)]) == .nationalGrid)
    }

    @Test func takesDegreesElsewhere() {
        let somewhere = MapProjection(fitting: [point(8, 50), point(12, 54)])
        #expect(somewhere == .equirectangular(latitude: 52, seam: -180))
        // At 60° a degree of longitude is half as long as one of latitude.
        let projection = MapProjection.equirectangular(latitude: 60, seam: -180)
        let east = projection.project(point(1, 0))
        let north = projection.project(point(0, 1))
        #expect((east.x / north.y - 0.5).magnitude < 1e-9)
    }

    @Test func goesOnAcrossTheAntimeridian() {
        let islands = [point(179, -17), point(-179, -18)]
        let projection = MapProjection(fitting: islands)
        let places = islands.map(projection.project)
        #expect(places[1].x > places[0].x)
        #expect(places[1].x - places[0].x < 250_000)
    }

    @Test func standsPolesAndNothing() {
        let pole = MapProjection(fitting: [point(0, 90), point(10, 90)]).project(point(5, 90))
        #expect(pole.x.isFinite && pole.y.isFinite)
        #expect(MapProjection(fitting: []) == .equirectangular(latitude: 0, seam: -180))
    }
}

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
