import Model
import TestSupport
import Testing

@Suite struct AccessibilityPageTests {
    private static let path = "accessibility/index.html"

    @Test func isThereOfItselfAndNamesWhomToWriteTo() async throws {
        let pages = try await SampleSite().pages()
        let page = try HTMLPage(#require(pages[Self.path]))
        #expect(try page.text("h1") == "Accessibility")
        #expect(try page.texts(".prose p").contains { $0.hasSuffix("Write to The editor.") })
        let home = try HTMLPage(#require(pages["index.html"]))
        #expect(try home.texts("footer a[href='accessibility/index.html']") == ["Accessibility"])
    }

    @Test func speaksOfHandoutsOnlyWhereThereAreAny() async throws {
        var sample = SampleSite()
        #expect(try await sample.page(Self.path).contains("handout of two sides"))
        sample.hasHandouts = false
        #expect(!(try await sample.page(Self.path).contains("handout")))
    }

    @Test func leavesItsPlaceToAPageOfTheEditorsOwn() async throws {
        var sample = SampleSite()
        sample.freePages = [
            FreePage(
                path: "accessibility",
                title: "Can everybody read this?",
                summary: nil,
                body: Sample.text("We asked ten people."),
                declaredAt: SampleSite.location
            )
        ]
        let page = try await sample.html(Self.path)
        #expect(try page.text("h1") == "Can everybody read this?")
        #expect(try page.texts("footer a[href='../accessibility/index.html']") == ["Can everybody read this?"])
    }

    @Test func isNotMadeWhereTheSiteWantsNone() async throws {
        var sample = SampleSite()
        sample.hasAccessibilityPage = false
        let pages = try await sample.pages()
        #expect(pages[Self.path] == nil)
        #expect(pages["index.html"]?.contains("accessibility") == false)
    }
}
