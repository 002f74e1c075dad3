@testable import ContentLoading
import Diagnostics
import Model
import Testing

@Suite struct PlanPeriodParserTests {
    @Test(arguments: [
        ("2009/10", "2009-04-01", "2010-03-31"), ("2031", "2031-01-01", "2031-12-31"),
        ("2009 to 2012", "2009-01-01", "2012-12-31"), ("2009–2012", "2009-01-01", "2012-12-31"),
        ("2031-32", "2031-04-01", "2032-03-31"), ("2028-30", "2028-01-01", "2030-12-31"),
        ("2009-06", "2009-06-01", "2009-06-30"),
        ("April 2009 to March 2012", "2009-04-01", "2012-03-31"),
        ("2009/10 to 2011/12", "2009-04-01", "2012-03-31"), ("from 2009 until 2010", "2009-01-01", "2010-12-31"),
        ("1 April 2009 – 31 March 2012", "2009-04-01", "2012-03-31"), ("Oct 2009", "2009-10-01", "2009-10-31"),
        ("2009-04-01 to 2010-03-31", "2009-04-01", "2010-03-31"), ("2009/2010", "2009-04-01", "2010-03-31"),
        ("2009/2010 to 2011/2012", "2009-04-01", "2012-03-31"), ("financial year 2009/10", "2009-04-01", "2010-03-31"),
        ("FY2009/10", "2009-04-01", "2010-03-31"),
    ])
    func readsTheDaysThatAPlanCovers(_ text: String, _ start: String, _ end: String) throws {
        let period = try #require(PlanPeriodParser.period(text))
        #expect(period.start?.description == start)
        #expect(period.end?.description == end)
    }

    @Test(
        arguments: [
            ("from April 2027", "2027-04-01", nil), ("From 2027", "2027-01-01", nil),
            ("from 2027/28", "2027-04-01", nil),
            ("since 1 May 2024", "2024-05-01", nil), ("2024 onwards", "2024-01-01", nil), ("2024–", "2024-01-01", nil),
            ("from April 2027 on", "2027-04-01", nil), ("until March 2028", nil, "2028-03-31"),
            ("up to 2030", nil, "2030-12-31"), ("to 2009/10", nil, "2010-03-31"), ("ab 2027", "2027-01-01", nil),
            ("bis 2030", nil, "2030-12-31"), ("2024–present", "2024-01-01", nil),
            ("seit April 2024", "2024-04-01", nil),
        ] as [(String, String?, String?)]
    )
    func readsATimeWithAnOpenEnd(_ text: String, _ start: String?, _ end: String?) throws {
        let period = try #require(PlanPeriodParser.period(text))
        #expect(period.start?.description == start)
        #expect(period.end?.description == end)
        #expect(period.hasPreposition)
    }

    @Test(arguments: [
        ("23/24", "2023/24"), ("2023/26", "2023 to 2026"), ("2019 to 2021 (three years)", "2019 to 2021"),
        ("23-26", "2023 to 2026"),
    ])
    func offersWhatWasMeant(_ text: String, _ meant: String) {
        let reading = SampleContent.plan(
            "## Commitment: A\n### Actions\nNone.\n",
            frontMatter: "title: A\nperiod: ⟦\(text)"
        )
        #expect(reading.codes == ["L128"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == "Did you mean \(meant)?")
        #expect(PlanPeriodParser.period(meant) != nil)
    }

    @Test(arguments: [
        ("2009-12", "may be December 2009 or the years 2009 to 2012", "Write December 2009 or 2009 to 2012."),
        ("2031 - 32", "may be the financial year 2031/32 or the years 2031 to 2032", "Write 2031/32 or 2031 to 2032."),
    ])
    func asksWhichOfSeveralTimesIsMeant(_ text: String, _ meaning: String, _ suggestion: String) {
        let reading = SampleContent.plan(
            "## Commitment: A\n### Actions\nNone.\n",
            frontMatter: "title: A\nperiod: ⟦\(text)"
        )
        #expect(reading.codes == ["L128"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.summary == "period is \"\(text)\", which \(meaning)")
        #expect(reading.diagnostics.first?.suggestion == suggestion)
    }

    @Test(arguments: ["not published", "2031/32", "until 2031"])
    func saysNothingOfATimeThatItCanRead(_ text: String) {
        let reading = SampleContent.plan(
            "## Commitment: A\n### Actions\nNone.\n",
            frontMatter: "title: A\nperiod: \(text)"
        )
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(arguments: ["", "three years", "soon", "2012 to 2009", "since the spring", "the next year or two"])
    func claimsNothingOfWhatItCannotRead(_ text: String) {
        #expect(PlanPeriodParser.period(text) == nil)
    }
}
