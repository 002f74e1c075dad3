import Diagnostics
import Model
import TestSupport
import Testing

/// What people raised, on the pages of forums, of all of them, of areas and of plans.
struct IssuePagesTests {
    private func forum(_ issues: [RaisedIssue], areas: [String] = ["midtown"]) -> Forum {
        Forum(
            id: "hall",
            title: "Hall forum",
            areas: areas.map { Located($0, at: SampleSite.location) },
            introduction: DocumentFragment(document: Sample.text("It meets."), blocks: []),
            issues: issues,
            declaredAt: SampleSite.location
        )
    }

    private func issue(
        _ said: String,
        raised: String? = nil,
        theme: String? = nil,
        people: Int? = nil,
        _ status: RaisedIssue.Status = .raised,
        answer: String? = nil,
        action: Int?? = nil
    ) throws -> RaisedIssue {
        RaisedIssue(
            said: said,
            raised: try raised.map { try Sample.day($0) },
            theme: theme.map { Located(Theme.ID($0), at: SampleSite.location) },
            people: people,
            status: status,
            answer: answer,
            answeredBy: action.map { .init(commitment: .init(plan: 0, commitment: 0), action: $0) },
            declaredAt: SampleSite.location
        )
    }

    private func sample(_ issues: [RaisedIssue]) throws -> SampleSite {
        var sample = SampleSite()
        sample.forums = [forum(issues)]
        sample.plans = [SampleSite.plan([try SampleSite.action("Mend the lights")])]
        return sample
    }

    @Test func listsTheIssuesOfAForumTheNewestFirst() async throws {
        let sample = try sample([
            issue("Cold"), issue("Dark", raised: "2025-03-01", theme: "say", people: 1200, .agreed, action: .some(0)),
            issue("Wet", raised: "2025-04-01", .refused, answer: "It is a river"),
        ])
        let page = try await sample.html("issues/hall/index.html")
        #expect(try page.texts("tbody th") == ["Wet", "Dark", "Cold"])
        #expect(try page.texts("thead th") == ["What was said", "Theme", "Raised", "People", "Status"])
        #expect(try page.texts("td[data-label='People']") == ["–", "1,200", "–"])
        #expect(try page.texts("td[data-label='Raised']").last == "not known")
        #expect(try page.texts("td[data-label='Status'] a") == ["Mend the lights"])
        #expect(try page.texts(".said li p") == ["You said: Wet", "No, because: It is a river"])
        #expect(try page.texts(".issue-ages dt") == ["time not known"])
    }

    @Test func countsIssuesByPlaceAndTheme() async throws {
        let sample = try sample([
            issue("Dark", theme: "say"), issue("Cold", .done, answer: "It was heated"), issue("Wet", .lookedAt),
        ])
        let page = try await sample.html("issues/index.html")
        #expect(try page.texts(".issue-matrix thead th") == ["Place", "Having a say", "Other", "All themes"])
        let cells = ["1 (1 without an answer)", "2 (1 without an answer)", "3 (2 without an answer)"]
        #expect(try page.texts(".issue-matrix tbody td") == cells)
        #expect(try page.texts(".you-said p").prefix(2) == ["You said Cold", "We did It was heated"])
    }

    @Test func tellsOfIssuesOnPagesOfAreasAndPlans() async throws {
        let issues = try (1...4).map { try issue("Issue \($0)", raised: "2025-0\($0)-01", action: .some(nil)) }
        let sample = try sample(issues)
        let area = try await sample.html("areas/midtown/index.html")
        let newest = try area.texts("section[aria-labelledby='issues'] .commitment-statement")
        #expect(newest == ["Issue 4", "Issue 3", "Issue 2"])
        #expect(try area.attributes("nav a", "href").contains("#issues"))
        let plan = try await sample.page("plans/plan/index.html")
        #expect(plan.contains("What people have raised about this"))
        let all = try await sample.html("areas/eastley/index.html")
        #expect(try all.texts(".issue-matrix tbody th") == ["Midtown"])
    }

    @Test func writesAFileOfIssues() async throws {
        let sample = try sample([issue("Dark, and cold", raised: "2025-03-01", .agreed, action: .some(0))])
        let csv = try await sample.page("issues/hall/issues.csv")
        let row = "Hall forum,\"Dark, and cold\","
        #expect(csv.contains(row))
        #expect(csv.contains(",2025-03-01,,,agreed,,"))
        #expect(csv.hasSuffix(",Mend the lights\r\n"))
        #expect(try await sample.page("issues/issues.csv") == csv)
    }

    @Test func hasNothingOfIssuesWithoutForums() async throws {
        let sheet = SourceFile(path: "Templates/assets/issues.css", text: "p { color: red }")
        var sample = SampleSite()
        let without = try await sample.render(assets: [sheet]).value
        #expect(!without.contains { $0.path.contains("issues") })
        let home = try #require(without.first { $0.path == "index.html" })
        #expect(!String(decoding: home.render(), as: UTF8.self).contains("issues"))
        sample.forums = [forum([])]
        let with = try await sample.render(assets: [sheet]).value
        #expect(with.contains { $0.path == "assets/issues.css" })
        let empty = try #require(with.first { $0.path == "issues/hall/index.html" })
        #expect(String(decoding: empty.render(), as: UTF8.self).contains("Nothing has been raised here yet."))
    }
}
