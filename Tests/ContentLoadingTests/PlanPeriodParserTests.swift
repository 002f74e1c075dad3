@testable import ContentLoading
import Model
import Testing

@Suite struct PlanPeriodParserTests {
    @Test(arguments: [
        ("2009/10", "2009-04-01", "2010-03-31"), ("2031", "2031-01-01", "2031-12-31"),
        ("2009 to 2012", "2009-01-01", "2012-12-31"), ("2009–2012", "2009-01-01", "2012-12-31"),
        ("2009-12", "2009-01-01", "2012-12-31"), ("2009-06", "2009-06-01", "2009-06-30"),
        ("April 2009 to March 2012", "2009-04-01", "2012-03-31"),
        ("2009/10 to 2011/12", "2009-04-01", "2012-03-31"), ("from 2009 until 2010", "2009-01-01", "2010-12-31"),
        ("1 April 2009 – 31 March 2012", "2009-04-01", "2012-03-31"), ("Oct 2009", "2009-10-01", "2009-10-31"),
        ("2009-04-01 to 2010-03-31", "2009-04-01", "2010-03-31"),
    ])
    func readsTheDaysThatAPlanCovers(_ text: String, _ start: String, _ end: String) throws {
        let period = try #require(PlanPeriodParser.period(text))
        #expect(period.start.description == start)
        #expect(period.end.description == end)
    }

    @Test(arguments: ["", "three years", "soon", "2012 to 2009", "since the spring", "the next year or two"])
    func claimsNothingOfWhatItCannotRead(_ text: String) {
        #expect(PlanPeriodParser.period(text) == nil)
    }
}
