import CommonMark
import Diagnostics
import PageRendering
import ReportModel
import Testing

@Suite struct UnlinkedPlacesTests {
    /// `line:column suggestion` of each finding in a page's text.
    private func findings(_ markdown: String, _ change: (inout SampleSite) -> Void = { _ in }) throws -> [String] {
        var sample = SampleSite()
        sample.freePages = [
            FreePage(
                path: "about",
                title: "About",
                summary: nil,
                body: SampleSite.text(markdown),
                declaredAt: SampleSite.location
            )
        ]
        change(&sample)
        return UnlinkedPlaces(try sample.site).findings().map { finding in
            "\(finding.location?.line ?? 0):\(finding.location?.column ?? 0) \(finding.suggestion ?? "")"
        }
    }

    @Test func offersTheLinkToAPlaceOnceInAText() throws {
        #expect(
            try findings("In Midtown and in Midtown.\n\nAll of &amp; \\*Eastley\\*, *Westley* too.") == [
                "1:4 Write [Midtown](area:midtown).", "3:16 Write [Eastley](area:eastley).",
                "3:28 Write [Westley](area:westley).",
            ]
        )
    }

    @Test(arguments: [
        "[Midtown](area:midtown) is Midtown.", "# Midtown", "> Midtown", "`Midtown`", "[Midtown](https://example.org)",
        "![Midtown](a.png)", "midtown", "Midtowners", "Midtown Road", "in Old Midtown", "Midtown-on-Sea",
        "x@Midtown", "```\nMidtown\n```",
    ])
    func leavesEverythingElseAlone(_ markdown: String) throws {
        #expect(try findings(markdown) == [])
    }

    @Test func knowsNamesThatMeanSeveralThings() throws {
        #expect(try findings("In Midtown.") { $0.midtownName = "Hillside" } == [])
        #expect(try findings("In Hillside.") { $0.midtownName = "Hillside" } == [])
    }

    @Test func takesTheLongestNameFirst() throws {
        let found = try findings("In West Midtown, and by Midtown's hall.") { $0.otherPlaces = ["West Midtown"] }
        #expect(found.count == 2)
        #expect(found.first?.hasPrefix("1:4 Write [West Midtown]") == true)
    }

    @Test(.timeLimit(.minutes(1))) func readsLongTextsInProportion() throws {
        #expect(try findings(String(repeating: "Midtown Midtown's ", count: 50_000)).count == 1)
    }
}
