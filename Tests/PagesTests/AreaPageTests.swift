import Diagnostics
import Foundation
import Model
import Testing

@Suite struct AreaPageTests {
    @Test func showsTheFigureWithItsPeriodRangeAndComparison() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40, lower: 35, upper: 45),
            try SampleSite.figure(SampleSite.eastley, 50),
        ]
        let html = try await sample.page("areas/midtown/index.html")
        #expect(
            html.contains("<strong>40.0%</strong> <span class=\"period\"><time datetime=\"2020\">2020</time></span>")
        )
        #expect(html.contains("35.0% to 45.0%"))
        #expect(html.contains("◆</span> worse</span>"))
        #expect(html.contains("<a href=\"../../areas/eastley/index.html\">Eastley</a>"))
        #expect(html.contains("No figure for Sampleland for the same period."))
        #expect(!html.contains("no figure</td>"))
        #expect(!html.contains("not compared"))
    }

    @Test func shows0AsAValue() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 0)]
        #expect(try await sample.page("areas/midtown/index.html").contains("<strong>0.0%</strong>"))
    }

    @Test func labelsFiguresOfTheLargerAreaAsItsOwn() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.eastley, 50)]
        let html = try await sample.page("areas/hillside/index.html")
        #expect(html.contains("There are no figures about Hillside itself."))
        #expect(html.contains("<h2 id=\"wider\">Figures only for Eastley as a whole</h2>"))
        #expect(html.contains("<p class=\"card-place\">Eastley as a whole</p>"))
    }

    @Test func saysWhyThereIsNoFigureAnywhere() async throws {
        let html = try await SampleSite().page("areas/hillside/index.html")
        #expect(html.contains("1 indicator without a figure, and why"))
        #expect(html.contains("There is no figure for Hillside"))
    }

    @Test func saysThatAFigureIsWithheld() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, nil, status: .confidential)]
        let html = try await sample.page("areas/midtown/index.html")
        #expect(html.contains("Too few people to show without the risk of identifying someone."))
    }

    @Test func keepsAFigureThatCoversTooLittleAmongThoseOfThePlace() async throws {
        var sample = SampleSite()
        let period = try SampleSite.figure(SampleSite.midtown, nil).period
        sample.figures = [
            Observation(area: SampleSite.midtown, period: period, value: nil, basis: .derived, coverage: 0.4),
            try SampleSite.figure(SampleSite.eastley, 50),
        ]
        let html = try await sample.page("areas/midtown/index.html")
        let own = try #require(html.range(of: "id=\"figures\""))
        #expect(html[own.upperBound...].contains("There is no figure for Midtown."))
        #expect(!html.contains("id=\"wider\""))
    }

    @Test func showsTheNoteOfAPublishedFigureBesideIt() async throws {
        var sample = SampleSite()
        let period = try SampleSite.figure(SampleSite.midtown, nil).period
        sample.figures = [Observation(area: SampleSite.midtown, period: period, value: 40, note: "Unreliable")]
        let html = try await sample.page("areas/midtown/index.html")
        let note = try #require(html.range(of: "Unreliable")).lowerBound
        let details = try #require(html.range(of: "card-details")).lowerBound
        #expect(note < details)
    }

    @Test func namesTheKindOfTheLargerAreaAsTheSiteDoes() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.eastley, 50)]
        let html = try await sample.page("areas/hillside/index.html")
        #expect(html.contains("1 figure for Eastley as a whole, the district around it."))
    }

    @Test func holdsPlacesAgainstTheNearestLargerAreaWithAFigureForThePeriod() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40, lower: 35, upper: 45),
            try SampleSite.figure(SampleSite.country, 50),
        ]
        #expect(try await sample.page("areas/eastley/index.html").contains("Beside Sampleland</th>"))
        sample.figures += [
            try SampleSite.figure(SampleSite.hillside, 40, year: 2021, lower: 35, upper: 45),
            try SampleSite.figure(SampleSite.eastley, 30, year: 2021),
        ]
        let html = try await sample.page("areas/eastley/index.html")
        #expect(html.contains("Beside a larger area</th>"))
        #expect(html.contains("</span> worse</span> than Sampleland</td>"))
        #expect(html.contains("</span> better</span> than Eastley</td>"))
    }

    @Test func saysOnceWhyIndicatorsHaveNoFigure() async throws {
        let html = try await SampleSite().page("areas/sampleland/index.html")
        #expect(html.components(separatedBy: "There is no figure for Sampleland").count == 2)
        #expect(html.contains("1 indicator without a figure, and why"))
    }

    @Test func saysWhatNobodyHasWrittenYet() async throws {
        let html = try await SampleSite().page("areas/midtown/index.html")
        #expect(html.contains("Nobody has written about this place for this site yet."))
        #expect(html.contains("There is no action plan for Midtown on this site."))
        #expect(html.contains("No briefing names this place yet."))
    }

    @Test func showsTheProfileBelowTheHeadingsOfThePage() async throws {
        var sample = SampleSite()
        sample.profile = "# Markets\n\nOn Fridays."
        let html = try await sample.page("areas/midtown/index.html")
        #expect(html.contains("<h3>Markets</h3>"))
        #expect(html.contains("<time datetime=\"2025-03-02\">2 March 2025</time>"))
    }

    @Test func listsNeighboursButNotThePlaceItself() async throws {
        let html = try await SampleSite().page("areas/midtown/index.html")
        #expect(html.contains("<li><a href=\"../../areas/hillside/index.html\">Hillside</a></li>"))
        #expect(!html.contains("<li><a href=\"../../areas/midtown/index.html\">Midtown</a></li>"))
    }

    @Test func ranksThePlacesOfALargerAreaBestFirst() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 60),
        ]
        let html = try await sample.page("areas/eastley/index.html")
        let table = try #require(html.range(of: "id=\"ranking-voice-place\"")).upperBound
        let first = try #require(html.range(of: "60.0%", range: table..<html.endIndex)).lowerBound
        let second = try #require(html.range(of: "40.0%", range: table..<html.endIndex)).lowerBound
        #expect(first < second)
    }

    @Test func namesThePlacesThatLackFiguresPlansAndProfiles() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 40)]
        let html = try await sample.page("areas/eastley/index.html")
        let gaps = try #require(html.range(of: "id=\"gaps\""))
        let list = html[gaps.upperBound...]
        let figures = try #require(list.range(of: "No action plan")).lowerBound
        #expect(list[..<figures].contains("Hillside"))
        #expect(!list[..<figures].contains("Midtown"))
    }

    @Test func hasOneMainHeading() async throws {
        for (path, html) in try await SampleSite().pages() where path.hasSuffix(".html") {
            #expect(html.components(separatedBy: "<h1").count == 2, "\(path)")
        }
    }
}
