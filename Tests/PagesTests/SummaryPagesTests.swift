import Diagnostics
import Model
import TestSupport
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
        let page = try await sample().html("areas/eastley/index.html")
        #expect(try page.texts(".overview th[scope='col'] > a[href='../../themes/say/index.html']") == ["Having a say"])
        let sentences = try page.texts("#places ~ .quiet")
        #expect(sentences.count { $0.hasPrefix("When the figures are of: Having a say 20") } == 1)
        #expect(try page.texts(".overview tbody tr") == ["Hillside 1 worse", "Midtown 1 better"])
        #expect(try page.texts(".overview th + td > .mark.mark-better") == ["1 better"])
        // The stylesheet draws the symbols, so that nobody hears them beside the words.
        #expect(try page.attributes(".overview .mark", "data-s") == ["◆", "●"])
        #expect(try page.attributes(".overview td", "data-value") == ["-1", "1"])
        #expect(try page.count(".overview[data-sortable]") == 0)
    }

    @Test func saysOnceThatThereAreNoFiguresForTheLargestArea() async throws {
        var sample = SampleSite()
        let rest = "Where no figure is shown, there is none for Sampleland."
        for address in ["themes/say/index.html", "indicators/index.html"] {
            let page = try await sample.html(address)
            #expect(try page.texts("p.quiet").count { $0 == rest } == 1)
            #expect(try page.count(".indicator-figure") == 0)
        }
        sample.figures = [try SampleSite.figure(SampleSite.country, 50)]
        let page = try await sample.html("themes/say/index.html")
        #expect(try !page.texts("p.quiet").contains(rest))
        #expect(try page.texts(".indicator-figure strong") == ["50.0%"])
    }

    @Test func hasNoBoxForPlansAndBriefingsThatAThemeLacks() async throws {
        let page = try await SampleSite().html("themes/say/index.html")
        #expect(try page.count("#commitments") + page.count("#briefings") + page.count(".empty") == 0)
    }

    @Test func hasNoColumnInWhichNothingWasTested() async throws {
        let html = try await sample(margin: nil).page("areas/eastley/index.html")
        #expect(try HTMLPage(html).count(".overview") == 0)
        #expect(try HTMLPage(html).texts(".side-by-side tbody tr") == ["Hillside 20.0%", "Midtown 40.0%"])
        #expect(!html.contains("1 better"))
    }

    @Test func givesNoPlaceAmongFewFiguresOfAnotherYearBesideThoseAmongAll() async throws {
        var sample = SampleSite()
        sample.otherPlaces = ["Aldwick", "Borwick", "Corwick", "Dorwick"]
        let recent = [10.0, 30, 50, 70].enumerated().map { (AreaIndex(6 + $0.offset), $0.element, 2020) }
        let older = [(SampleSite.midtown, 60.0, 2017), (SampleSite.hillside, 90, 2017)]
        sample.figures = try (recent + older).map { area, value, year in
            try SampleSite.figure(area, value, year: year, lower: value - 1, upper: value + 1)
        }
        let page = try await sample.html("indicators/voice/index.html")
        let rows = try page.texts("table[data-sortable] tbody tr")
        #expect(rows.count { $0.contains("likely") } == 4)
        #expect(rows.count { $0.contains("2017") && !$0.contains("–") && !$0.contains("likely") } == 2)
        let card = try await sample.html("areas/midtown/index.html").text("html")
        #expect(
            card.contains(
                "Figures for 2017: 2nd of the 2 neighbourhoods with a figure (4 have none; likely 2nd; 1st is the best)"
            )
        )
        let recentCard = try await sample.html("areas/aldwick/index.html").text("html")
        #expect(recentCard.contains("4th of the 4 neighbourhoods with a figure (2 have none; likely 4th;"))
        #expect(!recentCard.contains("Figures for 2020:"))
    }

    @Test func leavesTheOverviewOutWhereNoPlaceHasAFigure() async throws {
        #expect(try await SampleSite().html("areas/eastley/index.html").count(".overview") == 0)
    }

    @Test func saysWhatTheFiguresOfThePlacesSayTogether() async throws {
        let page = try await sample().html("areas/eastley/index.html")
        let findings = try page.texts(".findings dd")
        #expect(
            findings.contains { $0.contains("Beside Eastley (30.0%, 2020): 1 of 2 neighbourhoods lower, 1 higher.") }
        )
        #expect(findings.contains { $0.contains("They are 20.0 percentage points apart.") })
    }

    @Test func countsNoAreaAgainstItself() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.country, 20), try SampleSite.figure(SampleSite.midtown, 27)]
        let html = try await sample.page("indicators/voice/index.html")
        let findings = try HTMLPage(html).texts(".findings li")
        #expect(findings.contains { $0.hasPrefix("Beside Sampleland (20.0%, 2020): 0 of 1 neighbourhood lower") })
        #expect(!html.contains("of 1 countries"))
    }

    @Test func showsAllDistrictsOverTimeAndEveryLevelThatHasYears() async throws {
        var sample = SampleSite()
        sample.otherPlaces = (1...14).map { "Ward \($0)" }
        let places = (0..<14).map { AreaIndex(Int(SampleSite.block.position) + 1 + $0) }
        sample.figures = try places.enumerated().flatMap { number, area in
            try [2019, 2020].map { try SampleSite.figure(area, Double(number + 10), year: $0) }
        }
        let page = try await sample.html("indicators/voice/index.html")
        #expect(try page.text("#trend") == "Over time")
        let rows = try page.texts("[aria-labelledby='over-time-place'] tbody th a")
        #expect(rows == (1...14).map { "Ward \($0)" })
        #expect(try page.texts("[aria-labelledby='over-time-place'] thead th") == ["Place", "2020", "2019"])
        // Each one's page has the chart.
        #expect(try page.count(".multiples") == 0)
    }

    @Test func saysHowTheRangesOfATableWereMade() async throws {
        let page = try await sample().html("indicators/voice/index.html")
        let said = "Each likely range is a 95% range (from the source)."
        #expect(try page.texts("table.bars caption").allSatisfy { $0.hasSuffix(said) })
    }

    @Test func putsFewerThanFivePlacesInNoOrderOfNeed() async throws {
        #expect(try await sample().html("areas/eastley/index.html").count("#priorities") == 0)
    }

    @Test func saysWhyThereIsNoOrderOfNeedWhereOneIsAskedFor() async throws {
        var sample = SampleSite()
        sample.otherPlaces = (1...6).map { "Ward \($0)" }
        sample.figures = try (1...6).map { number in
            let (area, value) = (AreaIndex(5 + number), Double(10 * number))
            return try SampleSite.figure(area, value, lower: value - 1, upper: value + 1)
        }
        #expect(try await sample.html("areas/westley/index.html").count("#priorities") == 0)
        sample.asksForOrder = true
        let page = try await sample.html("areas/westley/index.html")
        // Eastley has places without a figure, of which none could be put in order.
        #expect(try await sample.html("areas/eastley/index.html").count("#priorities") == 0)
        #expect(
            try page.text("p#priorities")
                == "The neighbourhoods cannot be put in the order of need, because only 1 indicator can count: it takes "
                + "three, in two themes, by which they differ more than chance would make them."
        )
        #expect(try page.count("a[href='#priorities']") == 0)
    }

    @Test func countsGapsTogetherOnlyWhereSeveralPlansNameThem() async throws {
        var sample = SampleSite()
        sample.plans = [SampleSite.plan(title: "First", namedGaps: ["No bench"], [])]
        sample.links.plansOfArea = [SampleSite.midtown: [0]]
        let one = try await sample.html("areas/eastley/index.html")
        #expect(try one.text("#plan-gaps + p") == "What the plans say is missing, by theme.")
        #expect(try one.texts("#plan-gaps ~ dl dd") == ["Midtown: 1 gap"])
        sample.plans.append(SampleSite.plan(id: "second", title: "Second", namedGaps: ["No bench"], []))
        sample.links.plansOfArea = [SampleSite.midtown: [0, 1]]
        let two = try await sample.html("areas/eastley/index.html")
        #expect(try two.text("#plan-gaps + p").contains("Those that several plans name in the same words come first."))
        #expect(try two.text("#plan-gaps ~ dl dd").contains("2 gaps in all"))
    }

    @Test func callsNoPlacesAlikeByASingleIndicator() async throws {
        #expect(try await sample().html("areas/midtown/index.html").count("#similar") == 0)
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
        let page = try await sample.html("areas/midtown/index.html")
        let words = "It has got worse: from 52.0% in 2016 to 20.0% in 2020."
        #expect(try page.texts(".says > .is-bad p").contains { $0.contains(words) })
    }

    /// It lies in no other: nothing can be said of its differences, and its changes all the more.
    @Test func beginsThePageOfTheLargestAreaWithItsChanges() async throws {
        var sample = SampleSite()
        sample.figures = try (0..<6).map { number in
            let value = 60 - Double(number) * 8
            return try SampleSite.figure(
                SampleSite.country,
                value,
                year: 2015 + number,
                lower: value - 2,
                upper: value + 2
            )
        }
        let page = try await sample.html("areas/sampleland/index.html")
        #expect(try page.count(".says > .is-bad") == 1)
        sample.figures = [try SampleSite.figure(SampleSite.country, 40)]
        let silent = try await sample.page("areas/sampleland/index.html")
        #expect(silent.contains("40.0%") && !silent.contains("against a larger area"))
    }

    @Test func saysBesideAFigureOfATableWhatToKnowAboutIt() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40, status: .provisional),
            try SampleSite.figure(SampleSite.hillside, 20),
        ]
        let page = try await sample.html("indicators/voice/index.html")
        let cells = try page.texts("table.bars tbody tr > *")
        #expect(cells.contains("40.0%"))
        #expect(try page.texts("th > .remark").contains("Provisional, and may change."))
        #expect(cells.contains("20.0%"))
    }
}
