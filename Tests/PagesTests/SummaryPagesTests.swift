import Diagnostics
import Model
import Testing

@Suite struct SummaryPagesTests {
    /// Two places of Eastley, far apart, and Eastley between them.
    private func sample(margin: Double? = 3) throws -> SampleSite {
        var sample = SampleSite()
        let values = [(SampleSite.midtown, 40.0), (SampleSite.hillside, 20), (SampleSite.eastley, 30)]
        sample.figures = try values.map { area, value in
            try SampleSite.figure(area, value, lower: margin.map { value - $0 }, upper: margin.map { value + $0 })
        }
        return sample
    }

    @Test func saysOfEachPlaceAndThemeHowItComparesInWordAndSymbol() async throws {
        let html = try await sample().page("areas/eastley/index.html")
        #expect(html.contains("<th scope=\"col\"><a href=\"../../themes/say/index.html\">Having a say</a></th>"))
        #expect(html.contains("Midtown</a></th><td><span class=\"mark mark-better\">"))
        #expect(html.contains("aria-hidden=\"true\">●</span> 1 better</span>"))
        #expect(html.contains("aria-hidden=\"true\">◆</span> 1 worse</span>"))
        #expect(html.contains("<caption class=\"visually-hidden\">neighbourhoods by theme"))
    }

    @Test func saysInTheMatrixThatNothingWasTested() async throws {
        let html = try await sample(margin: nil).page("areas/eastley/index.html")
        #expect(html.contains("aria-hidden=\"true\">–</span> 1 not tested</span>"))
        #expect(!html.contains("1 better"))
    }

    @Test func leavesTheMatrixOutWhereNoPlaceHasAFigure() async throws {
        #expect(try await !SampleSite().page("areas/eastley/index.html").contains("id=\"matrix\""))
    }

    @Test func saysWhatTheFiguresOfThePlacesSayTogether() async throws {
        let html = try await sample().page("areas/eastley/index.html")
        #expect(
            html.contains("<li>Beside Eastley (30.0%, 2020): 1 of 2 neighbourhoods lower, 1 higher, 0 the same.</li>")
        )
        #expect(html.contains("They are 20.0 percentage points apart."))
    }

    @Test func countsNoAreaAgainstItself() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.country, 20), try SampleSite.figure(SampleSite.midtown, 27)]
        let html = try await sample.page("indicators/voice/index.html")
        #expect(html.contains("Beside Sampleland (20.0%, 2020): 0 of 1 neighbourhoods lower"))
        #expect(!html.contains("of 1 countries"))
    }

    @Test func putsFewerThanFivePlacesInNoOrderOfNeed() async throws {
        #expect(try await !sample().page("areas/eastley/index.html").contains("id=\"priorities\""))
    }

    @Test func callsNoPlacesAlikeByASingleIndicator() async throws {
        #expect(try await !sample().page("areas/midtown/index.html").contains("id=\"similar\""))
    }

    @Test func beginsAPageWithAClearChange() async throws {
        var sample = SampleSite()
        sample.figures = try (0..<6).map { number in
            let value = 60 - Double(number) * 8
            return try SampleSite.figure(
                SampleSite.midtown,
                value,
                year: 2015 + number,
                lower: value - 2,
                upper: value + 2
            )
        }
        let html = try await sample.page("areas/midtown/index.html")
        #expect(html.contains("A change for the worse"))
        #expect(html.contains("It has got worse: from 52.0% in 2016 to 20.0% in 2020."))
    }

    @Test func saysBesideAFigureOfATableWhatToKnowAboutIt() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40, status: .provisional),
            try SampleSite.figure(SampleSite.hillside, 20),
        ]
        let html = try await sample.page("indicators/voice/index.html")
        #expect(
            html.contains(
                "<td class=\"number\">40.0% <span class=\"remark\">Provisional, and may change.</span></td>"
            )
        )
        #expect(html.contains("<td class=\"number\">20.0%</td>"))
    }
}
