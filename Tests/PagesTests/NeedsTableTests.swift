import Markdown
import Model
import TestSupport
import Testing

/// The table of a commitment's needs, and where else its needs are named.
struct NeedsTableTests {
    private let document = Sample.text("- Large print\n\nand\n\n- Time")

    /// A need whose gaps are a block of the text.
    private func need(_ name: String, gaps: [String], block: Int) -> Need {
        let none = DocumentFragment(document: document, blocks: [])
        return Need(
            name: name,
            anchor: "commitment-1-\(name.lowercased())",
            introduction: none,
            alreadyHappening: none,
            gaps: DocumentFragment(document: document, blocks: [document.children(of: 0)[block]]),
            namedGaps: gaps,
            declaredAt: SampleSite.location
        )
    }

    /// A plan whose commitment has two needs, with an action for the first.
    private func sample(_ stage: Action.Stage = .underWay, whole: [Action] = []) throws -> SampleSite {
        var sample = SampleSite()
        var action = try SampleSite.action("Print it", owner: "Forum", due: "2026-05-01", stage: stage)
        action.need = 0
        sample.plans = [
            SampleSite.plan(
                covers: ("2025-01-01", "2027-12-31"),
                needs: [
                    need("News", gaps: ["Large print"], block: 0),
                    need("Trust", gaps: ["Time"], block: 2),
                ],
                introduction: DocumentFragment(document: document, blocks: []),
                whole + [action]
            )
        ]
        return sample
    }

    @Test func showsEachNeedAsARowWithItsActions() async throws {
        let page = try await sample().html("plans/plan/index.html")
        #expect(try page.texts(".plan-needs thead th[scope='col']") == ["Need", "Gaps", "Actions"])
        #expect(try page.texts(".plan-needs th[scope='row']") == ["News", "Trust ◇ gaps, and no open action"])
        #expect(try page.count("th#commitment-1-news") == 1)
        #expect(try page.texts(".plan-needs td[data-label='Gaps'] li") == ["Large print", "Time"])
        #expect(try page.texts(".plan-needs .action-title") == ["Print it"])
        #expect(try page.texts(".plan-needs td.nothing") == ["–"])
        #expect(try page.count(".commitment > .actions") == 0)
        #expect(try page.texts(".findings li").contains("1 need names gaps, and no open action is for it."))
    }

    @Test func asksForNoActionWhereOneIsForTheWholeCommitment() async throws {
        let whole = try SampleSite.action("Meet", owner: "Forum", stage: .ongoing)
        let page = try await sample(whole: [whole]).html("plans/plan/index.html")
        #expect(try page.texts(".plan-needs th[scope='row']") == ["News", "Trust"])
        #expect(try page.texts(".commitment > .actions .action-title") == ["Meet"])
        #expect(try page.texts(".commitment > h3").contains("Actions for the commitment as a whole"))
    }

    @Test func namesTheNeedInDownloads() async throws {
        var sample = try sample()
        sample.baseURL = "https://example.org/"
        let pages = try await sample.pages()
        let csv = try #require(pages["plans/plan/actions.csv"])
        #expect(csv.contains("commitment,need,theme"))
        #expect(csv.contains("People have a say,News,say"))
        let calendar = try #require(pages["plans/plan/actions.ics"])
        #expect(calendar.contains("\\nNeed: News\\n"))
        #expect(calendar.replacing("\r\n ", with: "").contains("plans/plan/#commitment-1-news"))
    }
}
