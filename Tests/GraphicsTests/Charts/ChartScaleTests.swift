import Graphics
import Testing

@Suite struct ChartScaleTests {
    @Test func putsTheEndsNearTheEdges() throws {
        let scale = try #require(ChartScale([48, 19, 33]))
        #expect(scale.place(19) == 2)
        #expect(scale.place(48) == 98)
        #expect(scale.place(33.5) == 50)
    }

    @Test func putsConstantValuesIntoTheMiddle() throws {
        let scale = try #require(ChartScale([7, 7]))
        #expect(scale.place(7) == 50)
    }

    @Test func cutsWhatLiesOutside() throws {
        let scale = try #require(ChartScale([0, 10]))
        #expect(scale.place(-5) == 2)
        #expect(scale.place(1e9) == 98)
    }

    @Test func holdsHugeAndNegativeValues() throws {
        let scale = try #require(ChartScale([-1.7e308, 1.7e308]))
        #expect(scale.place(0) == 50)
        #expect(scale.place(-1.7e308) == 2)
    }

    @Test func needsAFiniteValue() {
        #expect(ChartScale([]) == nil)
        #expect(ChartScale([.nan, .infinity]) == nil)
    }
}
