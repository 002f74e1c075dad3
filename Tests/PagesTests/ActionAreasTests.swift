import Markdown
import Model
import TestSupport
import Testing

/// The section of a plan's page that lists its actions by action area, and where else the action areas are named.
struct ActionAreasTests {
    private let document = Sample.text("Cheap and good.")

    private func area(_ name: String, blocks: [Int] = []) -> ActionArea {
        ActionArea(
            name: name,
            anchor: "action-area-\(name.lowercased())",
            text: DocumentFragment(document: document, blocks: blocks),
            declaredAt: SampleSite.location
        )
    }

    private func sample(_ areas: [ActionArea], _ actions: [Action]) -> SampleSite {
        var sample = SampleSite()
        sample.plans = [
            SampleSite.plan(
                covers: ("2025-01-01", "2027-12-31"),
                actionAreas: areas,
                introduction: DocumentFragment(document: document, blocks: []),
                actions
            )
        ]
        return sample
    }

    private func sample() throws -> SampleSite {
        sample(
            [area("News", blocks: document.children(of: 0)), area("Trust")],
            [
                try SampleSite.action("Meet", stage: .underWay),
                try SampleSite.action("Print it", owner: "Forum", due: "2026-05-01", area: 0, stage: .underWay),
            ]
        )
    }

    @Test func listsActionsByActionArea() async throws {
        let page = try await sample().html("plans/plan/index.html")
        #expect(try page.texts(".contents a").last == "By action area")
        #expect(try page.count("h2#by-area") == 1)
        let headings = try page.texts(".commitment > h3")
        #expect(headings.suffix(3) == ["News", "Trust", "Without an action area"])
        #expect(try page.count("h3#action-area-news") == 1)
        #expect(try page.texts(".commitment > .prose > p").contains("Cheap and good."))
        #expect(try page.texts(".area-actions a[href='#commitment-1']") == ["Print it", "Meet"])
        let first = try #require(try page.texts(".area-actions li").first)
        #expect(first.contains("Owner: Forum"))
        #expect(first.contains("1 May 2026"))
        #expect(first.contains("Commitment 1: People have a say"))
        #expect(try page.texts(".commitment > .empty").contains("No action of the plan is in this area."))
        #expect(try page.texts(".action a[href='#action-area-news']") == ["News"])
    }

    @Test func addsUpActionAreasOfOneNameInSeveralPlans() async throws {
        var sample = try sample()
        let second = SampleSite.plan(
            id: "second",
            covers: ("2025-01-01", "2027-12-31"),
            actionAreas: [area("NEWS"), area("Money")],
            [try SampleSite.action("Write", area: 0, stage: .complete)]
        )
        #expect(try await sample.html("plans/index.html").count("#action-areas") == 0)
        sample.plans.append(second)
        sample.links.plansOfArea[SampleSite.midtown] = [0, 1]
        let pages = try await sample.pages()
        let list = try HTMLPage(try #require(pages["plans/index.html"]))
        let rows = try list.texts("section[aria-labelledby='action-areas'] tbody th")
        #expect(rows == ["News", "Trust", "Money"])
        let counts = try list.texts("section[aria-labelledby='action-areas'] td[data-label='Actions']")
        #expect(counts.first == "2 actions: ◐ 1 under way ● 1 complete")
        #expect(counts.last == "No actions published")
        let links = try list.attributes("section[aria-labelledby='action-areas'] td a", "href")
        #expect(
            links.prefix(2) == [
                "../plans/plan/index.html#action-area-news", "../plans/second/index.html#action-area-news",
            ]
        )
        let council = try #require(pages["areas/eastley/index.html"])
        #expect(council.contains("id=\"action-areas\""))
    }

    @Test func saysNothingOfActionAreasWhereThereAreNone() async throws {
        let page = try await sample([], [SampleSite.action("Meet")]).html("plans/plan/index.html")
        #expect(try page.count("#by-area") == 0)
        #expect(try page.count(".area-actions") == 0)
        #expect(try !page.texts(".contents a").contains("By action area"))
    }

    @Test func leavesOutTheRestWhereEveryActionHasAnActionArea() async throws {
        let page = try await sample([area("News")], [SampleSite.action("Meet", area: 0)]).html("plans/plan/index.html")
        #expect(try page.texts(".commitment > h3").last == "News")
    }

    @Test func namesTheActionAreaInDownloads() async throws {
        var sample = try sample()
        sample.baseURL = "https://example.org/"
        let pages = try await sample.pages()
        let csv = try #require(pages["plans/plan/actions.csv"])
        #expect(csv.contains("theme,indicator,action_area,action,owner"))
        #expect(csv.contains("People have a say,,say,voice,News,Print it"))
        let calendar = try #require(pages["plans/plan/actions.ics"])
        #expect(calendar.replacing("\r\n ", with: "").contains("\\nAction area: News\\n"))
    }
}
