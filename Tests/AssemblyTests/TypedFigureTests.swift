import Assembly
import Localization
import Testing

@Suite struct TypedFigureTests {
    private static let german = DecimalSigns(decimal: ",", group: "\u{202F}", minus: "−")

    @Test(arguments: [
        ("28%", 28.0, 0), ("about 28.4%", 28.4, 1), ("1,204 people", 1204, 0), ("−3.5 points", -3.5, 1), ("0", 0, 0),
        ("63.1 years.", 63.1, 1), ("5, then 6", 5, 0), ("2.", 2, 0),
    ])
    func readsTheFirstNumber(_ text: String, _ value: Double, _ decimals: Int) throws {
        let figure = try #require(TypedFigure(text, signs: .machine))
        #expect(figure.value == value)
        #expect(figure.decimals == decimals)
    }

    @Test(arguments: [
        ("27,2 %", 27.2, 1), ("1 204 Menschen", 1204, 0), ("1\u{202F}204\u{202F}000,5", 1_204_000.5, 1),
        ("−3,5 Punkte", -3.5, 1), ("28 2009 war", 28, 0), ("5, dann 6", 5, 0), ("27.2", 27, 0),
    ])
    func readsTheSignsOfTheLanguage(_ text: String, _ value: Double, _ decimals: Int) throws {
        let figure = try #require(TypedFigure(text, signs: Self.german))
        #expect(figure.value == value)
        #expect(figure.decimals == decimals)
    }

    @Test func readsAFullStopBetweenThousands() throws {
        let signs = DecimalSigns(decimal: ",", group: ".", minus: "-")
        #expect(try #require(TypedFigure("1.204,5 Euro", signs: signs)).value == 1204.5)
    }

    @Test(arguments: ["", "none", "−", "., ,"])
    func findsNoNumberInWords(_ text: String) {
        #expect(TypedFigure(text, signs: .machine) == nil)
    }

    @Test func comparesAtThePrecisionOfTheText() throws {
        #expect(try #require(TypedFigure("28%", signs: .machine)).agrees(with: 28.4))
        #expect(try #require(TypedFigure("28.4%", signs: .machine)).agrees(with: 28.4))
        #expect(!(try #require(TypedFigure("28.4%", signs: .machine)).agrees(with: 28.5)))
        #expect(!(try #require(TypedFigure("28%", signs: .machine)).agrees(with: 28.6)))
        #expect(try #require(TypedFigure("0%", signs: .machine)).agrees(with: 0))
    }

    @Test func takesAGroupSignOnlyBeforeThreeDigits() throws {
        let signs = DecimalSigns(decimal: ",", group: ".", minus: "-")
        #expect(try #require(TypedFigure("27.2 Prozent", signs: signs)).value == 27)
        #expect(try #require(TypedFigure("1.2345", signs: signs)).value == 1)
    }

    @Test func writesAnotherValueAsTheTextAndItsLanguageWouldHaveIt() throws {
        let figure = try #require(TypedFigure("1\u{202F}204,5", signs: Self.german))
        #expect(figure.atSamePrecision(1302.04, signs: Self.german) == "1\u{202F}302,0")
        #expect(try #require(TypedFigure("28%", signs: .machine)).atSamePrecision(31.4, signs: .machine) == "31")
    }
}
