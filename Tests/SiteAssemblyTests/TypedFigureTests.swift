import SiteAssembly
import Testing

@Suite struct TypedFigureTests {
    @Test(arguments: [
        ("28%", 28.0, 0), ("about 28.4%", 28.4, 1), ("1,204 people", 1204, 0), ("−3.5 points", -3.5, 1), ("0", 0, 0),
        ("63.1 years.", 63.1, 1), ("5, then 6", 5, 0), ("2.", 2, 0),
    ])
    func readsTheFirstNumber(_ text: String, _ value: Double, _ decimals: Int) throws {
        let figure = try #require(TypedFigure(text))
        #expect(figure.value == value)
        #expect(figure.decimals == decimals)
    }

    @Test(arguments: ["", "none", "−", "., ,"])
    func findsNoNumberInWords(_ text: String) {
        #expect(TypedFigure(text) == nil)
    }

    @Test func comparesAtThePrecisionOfTheText() throws {
        #expect(try #require(TypedFigure("28%")).agrees(with: 28.4))
        #expect(try #require(TypedFigure("28.4%")).agrees(with: 28.4))
        #expect(!(try #require(TypedFigure("28.4%")).agrees(with: 28.5)))
        #expect(!(try #require(TypedFigure("28%")).agrees(with: 28.6)))
        #expect(try #require(TypedFigure("0%")).agrees(with: 0))
    }
}
