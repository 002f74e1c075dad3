import Assembly
import Diagnostics
import Markdown
import Model
import TestSupport
import Testing

@Suite struct ReferenceResolverTests {
    private let here = Diagnostics.SourceLocation(path: "Content/x.md", line: 3, column: 8)

    private func assembled(_ change: (inout SampleInputs) throws -> Void) throws -> Outcome<Site> {
        var sample = SampleInputs(indicator: Sample.indicator())
        sample.content.themes = [Theme(id: "say", title: "A say", summary: nil, declaredAt: here)]
        try change(&sample)
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        return try SiteAssembler().assemble(sample.content, sample.data, asOf: day, locale: EnglishWords.read())
    }

    private func briefing(
        _ id: String,
        date: String,
        areas: [String] = [],
        themes: [String] = [],
        indicators: [String] = [],
        supersedes: String? = nil,
        text: String = ""
    ) throws -> Briefing {
        Briefing(
            id: Briefing.ID(id),
            title: id,
            date: try #require(CalendarDate(iso: date)),
            supersedes: supersedes.map { Located(Briefing.ID($0), at: here) },
            areas: areas.map { Located($0, at: here) },
            indicators: indicators.map { Located(Indicator.ID($0), at: here) },
            themes: themes.map { Located(Theme.ID($0), at: here) },
            body: Sample.text(text),
            declaredAt: here
        )
    }

    @Test func putsBriefingsNewestFirstOnTheAreasTheyNameOrLinkTo() throws {
        let site = try assembled { sample in
            sample.content.briefings = [
                try briefing("old", date: "2009-10-14", areas: ["eastley", "D1"]),
                try briefing("new", date: "2010-01-01", text: "[Eastley](area:eastley) and [Westley](area:westley)"),
            ]
        }
        #expect(site.diagnostics.isEmpty)
        #expect(site.value.briefings.map(\.id) == ["new", "old"])
        #expect(site.value.links.briefingsOfArea[AreaIndex(1)] == [0, 1])
        #expect(site.value.links.briefingsOfArea[AreaIndex(2)] == [0])
    }

    @Test func linksABriefingToTheOneThatReplacedIt() throws {
        let site = try assembled { sample in
            sample.content.briefings = [
                try briefing("old", date: "2009-10-14"), try briefing("new", date: "2010-01-01", supersedes: "old"),
            ]
        }
        #expect(site.value.links.supersededBy["old"] == 0)
    }

    @Test func reportsBriefingsThatTakeEachOthersPlaceInACircle() throws {
        let site = try assembled { sample in
            sample.content.briefings = [
                try briefing("a", date: "2010-01-01", supersedes: "b"),
                try briefing("b", date: "2010-01-02", supersedes: "a"),
                try briefing("c", date: "2010-01-03", supersedes: "a"),
                try briefing("d", date: "2010-01-04", supersedes: "d"),
            ]
        }
        #expect(site.diagnostics.map(\.rule.code) == ["R120", "R120"])
        #expect(site.value.links.supersededBy == ["a": 1])
    }

    @Test func letsTheLatestOfTwoTakeABriefingsPlace() throws {
        let site = try assembled { sample in
            sample.content.briefings = [
                try briefing("old", date: "2009-01-01"), try briefing("new", date: "2010-01-01", supersedes: "old"),
                try briefing("newer", date: "2011-01-01", supersedes: "old"),
            ]
        }
        #expect(site.diagnostics.map(\.rule.code) == ["R121"])
        #expect(site.value.links.supersededBy == ["old": 0])
    }

    @Test func reportsEveryNameThatLeadsNowhereInOneRun() throws {
        let found = try assembled { sample in
            sample.content.briefings = [
                try briefing(
                    "a",
                    date: "2009-10-14",
                    areas: ["estley"],
                    themes: ["sey"],
                    indicators: ["voicee"],
                    supersedes: "b"
                )
            ]
            sample.content.settings.comparators = [Located("distict", at: here)]
        }.diagnostics
        #expect(found.map(\.rule.code).sorted() == ["R101", "R102", "R104", "R105", "R106"])
        #expect(found.allSatisfy { $0.location == here })
    }

    @Test func reportsThemesAndIndicatorsOfPrioritiesThatLeadNowhere() throws {
        let found = try assembled { sample in
            sample.content.settings.priorities = PrioritySettings(
                weights: [.init(theme: Located("sey", at: here), weight: 1)],
                indicators: [Located("voicee", at: here), Located("voice", at: here)]
            )
        }.diagnostics.filter { $0.location == here }
        #expect(found.map(\.rule.code).sorted() == ["R101", "R104"])
        #expect(found.map(\.suggestion).contains("Did you mean voice?"))
        #expect(found.map(\.suggestion).contains("Did you mean say?"))
    }

    @Test(arguments: [ValueKind.count, .rank, .decile])
    func warnsOfAnIndicatorThatCannotCountTowardsPriorities(_ kind: ValueKind) throws {
        let found = try assembled { sample in
            sample.content.indicators = [Sample.indicator(kind: kind)]
            sample.content.settings.priorities.indicators = [Located("voice", at: here)]
        }.diagnostics.filter { $0.location == here }
        #expect(found.map(\.rule.code) == ["R113"])
        #expect(found.first?.severity == .warning)
    }

    @Test func reportsMeasuresThatLeadNowhereOrBackToThemselves() throws {
        func codes(_ sameAs: (String, String?)...) throws -> [String] {
            try assembled { sample in
                sample.content.indicators += sameAs.map { Sample.indicator($0.0, sameAs: $0.1) }
                sample.data.figures += sameAs.map { _ in
                    ObservationColumns([], areaCount: sample.data.areas.areas.count)
                }
            }.diagnostics.map(\.rule.code).filter { ["R101", "R140"].contains($0) }
        }
        #expect(try codes(("a", "voice"), ("b", "a")) == [])
        #expect(try codes(("a", "voicee")) == ["R101"])
        #expect(try codes(("a", "a")) == ["R140"])
        #expect(try codes(("a", "b"), ("b", "a")) == ["R140"])
        #expect(try codes(("a", "b"), ("b", "c"), ("c", "a"), ("d", "b")) == ["R140"])
    }

    @Test func reportsOneNameOfAKindThatHasNone() throws {
        let found = try assembled { sample in
            sample.content.themes = []
            sample.content.briefings = [
                try briefing("a", date: "2009-10-14", themes: ["say", "play"], text: "[x](term:x) and [y](term:y)"),
                try briefing("b", date: "2009-10-15", themes: ["say"], text: "[x](term:x)"),
            ]
        }.diagnostics
        #expect(found.map(\.rule.code).sorted() == ["R103", "R104"])
        #expect(found.allSatisfy { $0.explanation?.contains("2 more like this are not listed.") == true })
        #expect(found.map(\.summary).contains("term \"x\" is not in glossary.yml"))
    }

    @Test func saysNothingOfAreasWhereThereAreNone() throws {
        let found = try assembled { sample in
            sample.data.areas = AreaTree(areas: [], levels: sample.data.areas.levels)
            sample.data.figures = [ObservationColumns([], areaCount: 0)]
            sample.content.briefings = [
                try briefing("a", date: "2009-10-14", areas: ["eastley"], text: "[Eastley](area:eastley)")
            ]
        }.diagnostics
        #expect(found.isEmpty)
    }

    @Test func blamesNoLinkForAnIndicatorThatCouldNotBeRead() throws {
        let found = try assembled { sample in
            sample.content.unreadIndicators = ["spoilt"]
            sample.content.briefings = [
                try briefing(
                    "a",
                    date: "2009-10-14",
                    indicators: ["spoilt", "missing"],
                    text: "[](indicator:spoilt) and [](indicator:missing)"
                )
            ]
        }.diagnostics
        #expect(found.map(\.rule.code) == ["R101", "R101"])
        #expect(found.allSatisfy { $0.summary.contains("missing") })
    }

    @Test func keepsTheFirstOfTwoProfilesAndPointsAtBoth() throws {
        let outcome = try assembled { sample in
            sample.content.profiles = ["one", "two"].map { title in
                AreaProfile(
                    area: Located("midtown", at: here),
                    title: title,
                    reviewed: nil,
                    body: Sample.text(""),
                    declaredAt: here
                )
            }
        }
        #expect(outcome.value.profiles[SampleInputs.midtown]?.title == "one")
        #expect(outcome.diagnostics.map(\.rule.code) == ["R111"])
        #expect(outcome.diagnostics.first?.related.count == 1)
    }

    @Test func reportsALiveBlockThatSelectsNothing() throws {
        let found = try assembled { sample in
            let list = AreaList(areas: .children(of: Located("westley", at: here)), groupedBy: nil)
            sample.content.embeddedBlocks = [here: .areas(list)]
        }.diagnostics
        #expect(found.map(\.rule.code) == ["R110"])
    }

    /// Of a chart of bars for all places of a level that has so many.
    private func chartOfBars(places: Int) throws -> [Diagnostics.Diagnostic] {
        let areas =
            [Sample.area("C", "Sampleland", "country", in: nil)]
            + (1...places).map { Sample.area("N\($0)", "Place \($0)", "neighbourhood", in: "C") }
        var sample = SampleInputs(tree: AreaTree(areas: areas, levels: Sample.levels()), indicator: Sample.indicator())
        let chart = FigureChart(
            kind: .bars(.level(Located("neighbourhood", at: here), within: nil), period: nil),
            indicators: [],
            area: nil,
            compare: [],
            title: nil
        )
        sample.content.embeddedBlocks = [here: .chart(chart)]
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        return try SiteAssembler().assemble(sample.content, sample.data, asOf: day, locale: EnglishWords.read())
            .diagnostics.filter {
                $0.rule.code == "R130"
            }
    }

    @Test func reportsAChartWithMorePlacesThanItCanDraw() throws {
        #expect(try chartOfBars(places: 40) == [])
        let found = try #require(chartOfBars(places: 41).first)
        #expect(found.location == here)
        #expect(found.effect?.hasPrefix("The first 15 and the last 15 are drawn; up to 11 between them") == true)
    }
}
