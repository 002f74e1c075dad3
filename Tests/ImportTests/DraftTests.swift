import Model
import Testing

@testable import Import

/// What the texts of a table are taken for.
@Suite struct DraftTests {
    @Test(arguments: [
        ("AveragePrice", "Average price"), ("persistent_absence_percent", "Persistent absence percent"),
        ("Income Score (rate)", "Income Score"), ("Area Codes [Note 4]", "Area Codes"),
        ("households fuel poor (%)", "Households fuel poor"), ("Number of children {period}", "Number of children"),
    ])
    func makesATitleOfTheNameOfAColumn(_ name: String, _ title: String) {
        #expect(TableNames.title(of: name) == title)
    }

    @Test(arguments: [
        ("Cafés and people's pubs", "cafes-and-peoples-pubs"), ("Income Score (rate)", "income-score-rate"),
        ("%", "indicator"),
        (
            "Residents within a 30 minute walk of their nearest library of all",
            "residents-within-a-30-minute-walk-of-their-nearest"
        ),
    ])
    func namesTheFileOfAnIndicatorAsSlugsAreMade(_ title: String, _ name: String) {
        #expect(IndicatorName.of(title) == name)
    }

    @Test(arguments: [
        ("plain words", "plain words"), ("", "\"\""), ("2019", "\"2019\""), ("yes", "\"yes\""), ("a: b", "\"a: b\""),
        ("- a", "\"- a\""), ("a #b", "\"a #b\""), ("say \"x\"", "\"say \\\"x\\\"\""), ("a\nb", "\"a\\nb\""),
        ("a {b}", "\"a {b}\""), ("Wert für alle", "\"Wert für alle\""), ("null", "\"null\""), ("a ", "\"a \""),
    ])
    func quotesWhatYAMLWouldTakeForSomethingElse(_ text: String, _ written: String) {
        #expect(YAMLText.scalar(text) == written)
    }

    @Test func knowsASharesColumnByItsNumbers() {
        let guess = FigureGuess(words: ["Income Score (rate)"], numbers: [0.1, 0.35, 0], decimals: 2)
        #expect(guess.kind == .proportion)
        #expect(guess.scale == 100)
        let open = FigureGuess(words: ["Proportion of households (%)"], numbers: [0.1, 0.35, 0], decimals: 2)
        #expect(open.scale == nil)
        #expect(open.mayBeShares)
        let percent = FigureGuess(words: ["Proportion of households"], numbers: [10, 35, 0], decimals: 0)
        #expect(percent.scale == nil)
    }

    @Test func readsWhatARateIsPer() {
        let guess = FigureGuess(words: ["Deaths per 100,000 people"], numbers: [412.5, 380], decimals: 1)
        #expect(guess.kind == .rate)
        #expect(guess.multiplier == 100_000)
        #expect(guess.unit == "per 100,000 people")
    }

    @Test func doesNotClaimToKnowWhatNothingSays() {
        #expect(!FigureGuess(words: ["Zahl"], numbers: [1, 2], decimals: 0).isCertain)
        #expect(!FigureGuess(words: ["Wert"], numbers: [1.5, 2], decimals: 1).isCertain)
    }
}
