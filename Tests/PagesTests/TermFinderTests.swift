import Analysis
import Foundation
import Markdown
import Model
import Pages
import Templates
import TestRandom
import TestSupport
import Testing

@Suite struct TermFinderTests {
    private static let path = PagePath(["about"])

    private func html(_ markdown: String, _ terms: [GlossaryTerm] = Self.terms) throws -> String {
        var sample = SampleSite()
        sample.glossary = terms
        let site = try sample.site
        let document = Sample.text(markdown)
        let prose = ProseRenderer(
            site: site,
            addresses: SiteAddresses(site),
            text: Formatters(try EnglishWords.read())
        )
        return prose.html(document, on: Self.path, terms: TermFinder(site).marks(in: document, on: Self.path)).markup
    }

    @Test func writesTheFirstUseOfAnAbbreviationInFull() throws {
        let lsp = Self.link("lsp", "<abbr>LSP</abbr>")
        #expect(
            try html("The LSP met. The LSP left.")
                == "<p>The \(lsp) (Local strategic partnership) met. The LSP left.</p>\n"
        )
    }

    /// A text of ASCII is taken apart by bytes, and words that begin no term are not looked up; a letter with an accent
    /// at the end of the text, and a term that begins with one, stop both.
    @Test func findsInASCIIWhatItFindsInAnyText() throws {
        var random = SeededRandom(seed: 7)
        let pieces = ["LSP", "LSPs", "ward", "WARDS", "wards", "War", "local", "strategic", "partnership", "a", "7"]
        let signs = [" ", " ", " ", "  ", "-", "/", "'", " (", ") ", ". ", ", "]
        let accented = Self.term("eclair", "éclair")
        var found = 0
        for _ in 0..<40 {
            var text = "It"
            for _ in 0..<Int.random(in: 0..<12, using: &random) {
                text += signs[Int.random(in: signs.indices, using: &random)]
                text += pieces[Int.random(in: pieces.indices, using: &random)]
            }
            let plain = try html(text)
            let other = try html(text + " é", Self.terms + [accented])
            #expect(other == plain.replacingOccurrences(of: "</p>", with: " é</p>"), "\(text)")
            if plain.contains("<a ") { found += 1 }
        }
        #expect(found > 10)
    }

    @Test func linksTheFirstUseOfATermInTheWordsOfTheText() throws {
        #expect(try html("One WARD, one ward.") == "<p>One \(Self.link("ward", "WARD")), one ward.</p>\n")
    }

    @Test func saysTheWordsOnlyOnceWhereTheTextHasThem() throws {
        let whole = Self.link("lsp", "Local Strategic Partnership")
        let short = "<abbr title=\"Local strategic partnership\">LSP</abbr>"
        #expect(
            try html("The Local Strategic Partnership (LSP) and the LSP.")
                == "<p>The \(whole) (\(short)) and the LSP.</p>\n"
        )
        let link = Self.link("lsp", short)
        #expect(
            try html("The LSP (local strategic partnership).")
                == "<p>The \(link) (local strategic partnership).</p>\n"
        )
    }

    @Test func leavesBracketsAndPluralsWithoutBracketsOfTheirOwn() throws {
        let short = "<abbr title=\"Local strategic partnership\">LSP</abbr>"
        #expect(try html("A body (LSP).") == "<p>A body (\(Self.link("lsp", short))).</p>\n")
        let plural = "<abbr title=\"Local strategic partnership\">LSPs</abbr>"
        #expect(try html("All LSPs.") == "<p>All \(Self.link("lsp", plural)).</p>\n")
        #expect(try html("All wards.") == "<p>All \(Self.link("ward", "wards")).</p>\n")
    }

    @Test func takesTheLongestOfSeveralTerms() throws {
        #expect(
            try html("A ward profile of a ward.")
                == "<p>A \(Self.link("ward-profile", "ward profile")) of a \(Self.link("ward", "ward")).</p>\n"
        )
    }

    @Test(arguments: [
        (Self.otherWords, Self.otherWords), ("`ward` and `LSP`", "<code>ward</code> and <code>LSP</code>"),
        ("# The ward", ">The ward</h"), ("> Every ward", "Every ward"),
        ("[ward](https://example.org/)", "<a href=\"https://example.org/\">ward</a>"),
        ("```\nward\n```", ">ward\n</code>"),
        ("![A ward](data:image/png;base64,AA)", "alt=\"A ward\""), ("| Ward |\n|---|\n| None |", ">Ward</th>"),
    ])
    func leavesOtherWordsAndPlacesAlone(_ markdown: String, _ shown: String) throws {
        let rendered = try html(markdown)
        #expect(rendered.contains(shown))
        #expect(try rendered == html(markdown, []))
        #expect(!rendered.contains("glossary"))
        #expect(!rendered.contains("<abbr"))
    }

    private static let otherWords =
        "Wardrobe, steward, ward-man, man-ward, ward.example, a@ward, lsp, lsps, LSPX, L S P."

    @Test func looksIntoListsCellsAndEmphasis() throws {
        for markdown in ["- ward", "| A |\n|---|\n| ward |", "All *ward* work", "All **ward** work"] {
            #expect(try html(markdown).contains(Self.link("ward", "ward")), "\(markdown)")
        }
    }

    @Test func findsTermsAcrossTheEndOfALine() throws {
        #expect(
            try html("The local\nstrategic partnership &amp; we")
                == "<p>The \(Self.link("lsp", "local\nstrategic partnership")) &amp; we</p>\n"
        )
    }

    @Test func countsALinkOfTheEditorsAsTheFirstUse() throws {
        let link = Self.link("lsp", "<abbr>LSP</abbr>")
        #expect(
            try html("The [LSP](term:lsp), an LSP.") == "<p>The \(link) (Local strategic partnership), an LSP.</p>\n"
        )
        #expect(try html("The [body](term:ward) of a ward.").hasSuffix(">body</a> of a ward.</p>\n"))
        #expect(try html("## [LSP](term:lsp)\n\nThe LSP.").hasSuffix("<p>The LSP.</p>\n"))
    }

    @Test func escapesTerms() throws {
        let hostile = "\"><script>alert(1)</script>"
        let term = Self.term("x", hostile, short: "XY")
        let rendered = try html("XY here.", [term])
        #expect(rendered.contains("(&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;)"))
        #expect(!rendered.contains("<script"))
    }

    @Test func findsNothingHoweverManyTermsBeginAlike() throws {
        let words = String(repeating: "ward ", count: 14)
        let terms = (0..<100).map { Self.term("t\($0)", "\(words)\($0)") }
        let text = String(repeating: "ward ", count: 2_000)
        #expect(try html(text, terms).utf8.count == text.utf8.count + 7)
    }

    @Test func explainsNothingOnAPageThatAsksForThat() async throws {
        var sample = SampleSite()
        sample.glossary = Self.terms
        sample.freePages = [true, false].map { expands in
            FreePage(
                path: expands ? "plain" : "bare",
                title: "A page",
                summary: nil,
                body: Sample.text("The LSP."),
                expandsTerms: expands,
                declaredAt: SampleSite.location
            )
        }
        #expect(try await sample.html("plain/index.html").text(".prose p").contains("(Local strategic partnership)"))
        let bare = try await sample.html("bare/index.html")
        #expect(try bare.texts(".prose > p") == ["The LSP."])
        #expect(try bare.count(".prose > p > *") == 0)
    }

    @Test func explainsATermOnceInAllPartsOfAPlan() async throws {
        var sample = SampleSite()
        sample.glossary = Self.terms
        let document = Sample.text("A ward.\n\nA ward again.")
        let introduction = DocumentFragment(document: document, blocks: document.children(of: 0))
        sample.plans = [SampleSite.plan(introduction: introduction, [try SampleSite.action("Walk the ward")])]
        let page = try await sample.html("plans/plan/index.html")
        #expect(try page.count(".term") == 1)
        #expect(try page.texts(".prose > p") == ["A ward.", "A ward again."])
        #expect(try page.count(".prose > p + p > *") == 0)
    }

    @Test func listsTheTermsThatABriefingUses() async throws {
        var sample = SampleSite()
        sample.glossary = Self.terms
        sample.briefings = [try SampleSite.briefing(body: "About an LSP.")]
        let page = try await sample.html("briefings/one/index.html")
        #expect(try page.texts(".glossary dd") == ["What lsp means."])
    }

    private static let terms = [
        term("lsp", "Local strategic partnership", short: "LSP"), term("ward", "Ward"),
        term("ward-profile", "Ward profile"),
    ]

    @Test func leavesTermsToLinksThatAreNotAutomatic() throws {
        #expect(try html("Compact.", [Self.term("compact", "Compact", isAutomatic: false)]) == "<p>Compact.</p>\n")
    }

    private static func term(
        _ id: String,
        _ words: String,
        short: String? = nil,
        isAutomatic: Bool = true
    ) -> GlossaryTerm {
        GlossaryTerm(
            id: GlossaryTerm.ID(id),
            term: words,
            abbreviation: short,
            definition: "What \(id) means.",
            see: [],
            isAutomatic: isAutomatic,
            declaredAt: SampleSite.location
        )
    }

    private static func link(_ id: String, _ markup: String) -> String {
        "<a class=\"term\" href=\"../glossary/index.html#term-\(id)\">\(markup)</a>"
    }
}
