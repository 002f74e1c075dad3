import Diagnostics
import Templates
import Testing

@Suite struct PhraseTests {
    private static let phrases = [
        TemplatePhrase("source", blanks: [], parts: [.words("Rock & soil")]),
        TemplatePhrase("from", blanks: ["plan", "note"], parts: [.words("From "), .blank("plan"), .words(" <on>.")]),
    ]

    private func compile(_ text: String, _ others: [String: String] = [:]) -> Outcome<Template<SamplePlace>?> {
        let files = others.map { SourceFile(path: "Templates/\($0.key).mustache", text: $0.value) }
        return TemplateLibrary(
            files + [SourceFile(path: "Templates/page.mustache", text: text)],
            phrases: Self.phrases
        ).compile("page", for: SamplePlace.self)
    }

    private func written(_ text: String, _ others: [String: String] = [:]) throws -> String {
        let outcome = compile(text, others)
        #expect(outcome.diagnostics.map(\.summary) == [])
        return String(decoding: try #require(outcome.value).render(SamplePlace()), as: UTF8.self)
    }

    @Test func putsWordsInEscaped() throws {
        #expect(
            try written("<b>{{words.source}}</b>\n{{words.source}}\n") == "<b>Rock &amp; soil</b>\nRock &amp; soil\n"
        )
    }

    @Test func fillsBlanksWhereverTheLanguageHasThem() throws {
        let text = "<p>{{<words.from}}{{$plan}}<a>{{name}}</a>{{/plan}}{{/words.from}}</p>"
        #expect(try written(text) == "<p>From <a>Hillside</a> &lt;on&gt;.</p>")
    }

    /// A language may leave a blank out, so that what would go into it is written nowhere.
    @Test func passesOverABlankThatTheLanguageDoesNotUse() throws {
        let text = "{{<words.from}}{{$note}}x{{/note}}{{$plan}}y{{/plan}}{{/words.from}}"
        #expect(try written(text) == "From y &lt;on&gt;.")
    }

    /// `plan` is a block of the parent as well as a blank of the phrase.
    @Test func keepsBlanksApartFromBlocksAround() throws {
        let parent = "{{<words.from}}{{$plan}}blank{{/plan}}{{/words.from}} {{$plan}}{{/plan}}"
        #expect(
            try written("{{<parent}}{{$plan}}block{{/plan}}{{/parent}}", ["parent": parent])
                == "From blank &lt;on&gt;. block"
        )
    }

    @Test func namesWordsThatThereAreNot() {
        let found = compile("<p>{{words.sorce}}</p>").diagnostics
        #expect(found.map(\.rule.code) == [TemplateRules.unknownName.code])
        #expect(found.first?.suggestion == "Did you mean words.source?")
    }

    @Test func namesABlankThatThePhraseDoesNotHave() {
        let found = compile("{{<words.from}}{{$plann}}x{{/plann}}{{/words.from}}").diagnostics
        #expect(found.map(\.rule.code) == [TemplateRules.unknownBlock.code])
        #expect(found.first?.suggestion == "Did you mean plan?")
    }

    @Test func refusesToPrintAPhraseWithBlanksUnfilled() {
        let found = compile("{{words.from}}").diagnostics
        #expect(found.map(\.rule.code) == [TemplateRules.wrongKind.code])
        let advice = "Write {{<words.from}}{{$plan}}…{{/plan}}{{$note}}…{{/note}}{{/words.from}}"
        #expect(found.first?.suggestion == advice)
    }

    /// Neither files that nothing uses nor templates that may be named as a page.
    @Test func countsNoPhraseAmongTheTemplates() {
        let library = TemplateLibrary([SourceFile(path: "Templates/page.mustache", text: "")], phrases: Self.phrases)
        #expect(library.names == ["page"])
        #expect(library.unused(pages: ["page"]).isEmpty)
    }
}
