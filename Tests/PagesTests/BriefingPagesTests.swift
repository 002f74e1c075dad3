import Diagnostics
import Markdown
import Model
import Pages
import TestSupport
import Testing

@Suite struct BriefingPagesTests {
    @Test func numbersSectionsAndParagraphsAsText() async throws {
        let body =
            "Before.\n\n## Purpose\n\nOne.\n\n- a\n- b\n\nTwo.\n\n### Deeper\n\nThree.\n\n## Next\n\n> Said.\n\nFour."
        var sample = SampleSite()
        sample.briefings = [try SampleSite.briefing(numbering: .paragraphs, body: body)]
        let page = try await sample.html("briefings/one/index.html")
        #expect(
            try page.texts(".prose-numbered > *") == [
                "Before.", "1 Purpose", "1.1 One.", "a b", "1.2 Two.", "Deeper", "1.3 Three.", "2 Next", "Said.",
                "2.1 Four.",
            ]
        )
        #expect(try page.text("h2#purpose .number-of-section") == "1")
        #expect(try page.count("h3#deeper") == 1)
        for number in ["1.1", "1.2", "1.3", "2.1"] {
            #expect(try page.texts("p[id='paragraph-\(number)'] .number-of-paragraph") == [number])
        }
    }

    @Test func leavesParagraphsAloneWhereNoNumbersAreAskedFor() async throws {
        var sample = SampleSite()
        sample.briefings = [try SampleSite.briefing()]
        let page = try await sample.html("briefings/one/index.html")
        #expect(try page.texts(".prose > *") == ["First", "Words."])
        #expect(try page.count("h2#first + p") == 1)
    }

    @Test func saysInBriefOnlyWhereTheTextDoesNot() async throws {
        var sample = SampleSite()
        sample.briefings = [try SampleSite.briefing(), try SampleSite.briefing("two", body: "## In brief\n\nMine.")]
        let one = try await sample.html("briefings/one/index.html")
        #expect(try one.texts(".page-head .in-brief > *") == ["In brief", "What it says."])
        let two = try await sample.html("briefings/two/index.html")
        #expect(try two.count(".page-head .in-brief") == 0)
        #expect(try two.texts("h2").count { $0 == "In brief" } == 1)
    }

    @Test func warnsOnceTheReviewDateHasPassed() async throws {
        var sample = SampleSite()
        sample.briefings = [
            try SampleSite.briefing("late", review: "2025-12-31"),
            try SampleSite.briefing("early", review: "2026-01-01"),
        ]
        let late = try await sample.html("briefings/late/index.html")
        #expect(try late.text(".notice").contains("This briefing was to be reviewed by 31 December 2025."))
        let early = try await sample.html("briefings/early/index.html")
        #expect(try early.count("h1") == 1)
        #expect(try !early.text("html").contains("was to be reviewed"))
    }

    @Test func linksASupersededBriefingAndItsSuccessorBothWays() async throws {
        var sample = SampleSite()
        sample.briefings = [
            try SampleSite.briefing("new", title: "The new one", supersedes: "old"),
            try SampleSite.briefing("old", title: "The old one"), try SampleSite.briefing("kept", status: .archived),
        ]
        sample.links.briefings = ["new": 0, "old": 1, "kept": 2]
        sample.links.supersededBy = ["old": 0]
        let old = try await sample.html("briefings/old/index.html")
        let new = try await sample.html("briefings/new/index.html")
        #expect(try old.text(".notice a[href='../../briefings/new/index.html']") == "The new one")
        #expect(try new.text(".supersedes a[href='../../briefings/old/index.html']") == "The old one")
        #expect(try await sample.html("briefings/kept/index.html").text(".notice").contains("kept as a record"))
        #expect(try await sample.html("briefings/index.html").texts(".standing").contains("superseded"))
    }

    @Test func citesItselfAndExplainsItsTerms() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/"
        sample.briefings = [try SampleSite.briefing(body: "A [forum](term:forum).")]
        let page = try await sample.html("briefings/one/index.html")
        let words = "The sample office (23 November 2025). A briefing. Sample figures."
        #expect(try page.text(".citation") == words + " https://example.org/briefings/one/")
        #expect(try page.texts(".glossary dd") == ["A meeting."])
    }

    @Test func saysThatThereAreNoBriefings() async throws {
        let page = try await SampleSite().html("briefings/index.html")
        #expect(try page.text("main .empty") == "There are no briefings on this site yet.")
    }

    @Test func escapesWhatEditorsTyped() async throws {
        var sample = SampleSite()
        let hostile = "<script>alert(1)</script>\"'&"
        let areas = ["midtown"]
        sample.briefings = [
            try SampleSite.briefing(title: hostile, summary: hostile, areas: areas, body: "# \(hostile)")
        ]
        sample.plans = [
            SampleSite.plan(title: hostile, statement: hostile, [try SampleSite.action(hostile, owner: hostile)])
        ]
        sample.freePages = [
            FreePage(
                path: "about",
                title: hostile,
                summary: hostile,
                body: Sample.text(hostile),
                declaredAt: SampleSite.location
            )
        ]
        let pages = try await sample.pages().filter { $0.key.hasSuffix(".html") }
        for (path, html) in pages { #expect(!html.contains("<script>"), "\(path)") }
        for path in ["briefings/one/index.html", "plans/plan/index.html", "about/index.html"] {
            #expect(try #require(pages[path]).contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "\(path)")
        }
    }

    @Test(arguments: ["## Recommendations", "## Recommendations:", "## recommendations."])
    func setsPartsApartAndNumbersRecommendations(_ heading: String) async throws {
        let body = """
            \(heading)

            1. *One*.
            2. Two.

            Words.

            - Three.

              More.

            ## Other

            - Not one.

            ## How to get involved

            Come. See [the second](#R2).
            """
        var sample = SampleSite()
        sample.briefings = [try SampleSite.briefing(body: body)]
        let html = try await sample.page("briefings/one/index.html")
        let page = try HTMLPage(html)
        let part = "section.in-brief.part-recommendations[aria-labelledby='recommendations']"
        #expect(try page.count(part) == 1)
        #expect(try page.texts("\(part) li a.recommendation") == ["R1", "R2", "R3"])
        #expect(try page.attributes("\(part) li a.recommendation", "href") == ["#R1", "#R2", "#R3"])
        #expect(try page.attributes("\(part) li", "id").prefix(2) == ["R1", "R2"])
        #expect(try page.text("li#R1 > a + div") == "One.")
        #expect(try page.text("li#R1 > div em") == "One")
        #expect(try page.texts("a.recommendation[href='#R3'] + div > p") == ["Three.", "More."])
        #expect(try page.text("\(part) + h2#other") == "Other")
        #expect(!html.contains("R4"))
        #expect(try page.count("section.part-involved") == 1)
    }

    @Test func showsFootnotesAtTheEndWithWaysBack() async throws {
        var sample = SampleSite()
        let body = "## A\n\nOne[^n].\n\n## B\n\nTwo[^n].\n\n[^n]: Note.\n"
        for numbering in Briefing.Numbering.allCases {
            sample.briefings = [try SampleSite.briefing(numbering: numbering, body: body)]
            let page = try await sample.html("briefings/one/index.html")
            let notes = "section.notes[role='doc-endnotes'][aria-labelledby='notes_title']"
            #expect(try page.text("\(notes) > h2#notes_title + ol > li#note_1 > p").hasPrefix("Note."))
            #expect(try page.text("\(notes) > h2") == "Notes")
            for id in ["note_1_use", "note_1_use_2"] {
                let use = "a#\(id)[href='#note_1'][role='doc-noteref'][aria-label='Note 1']"
                #expect(try page.text(use) == "1")
                #expect(try page.count("\(notes) a[href='#\(id)'][role='doc-backlink']") == 1)
            }
            #expect(try page.texts("nav a[href='#notes_title']") == ["Notes"])
        }
    }

    @Test func showsPicturesWithTheirSizeAndOffersAttachments() async throws {
        var sample = SampleSite()
        let file = SourceFile(path: "Content/a.pdf", bytes: [UInt8](repeating: 0, count: 119_001))
        let picture = SourceFile(path: "Content/b.png", bytes: [1])
        sample.attachments = Attachments(
            [
                PublishedFile(file: file, address: ["files", "a.pdf"], kind: "PDF", mediaType: "application/pdf"),
                PublishedFile(
                    file: picture,
                    address: ["files", "b.png"],
                    kind: "PNG",
                    mediaType: "image/png",
                    size: .init(width: 4, height: 3)
                ),
            ],
            paths: [
                .init(text: SampleSite.textPath, address: "a.pdf"): "Content/a.pdf",
                .init(text: SampleSite.textPath, address: "b.png"): "Content/b.png",
            ]
        )
        sample.briefings = [try SampleSite.briefing(attachments: ["a.pdf"], body: "![A bench](b.png)")]
        let pages = try await sample.pages()
        let page = try HTMLPage(#require(pages["briefings/one/index.html"]))
        #expect(try page.attributes("img[width='4'][height='3'][alt='A bench']", "src") == ["../../files/b.png"])
        #expect(try page.texts("li > a[href='../../files/a.pdf']") == ["A file"])
        #expect(try page.texts("a[href='../../files/a.pdf'] + .quiet") == ["(PDF, 120 kB)"])
        #expect(pages["files/b.png"] == "\u{1}")
    }

    @Test func listsBriefingsByYearAuthorThemeAndPlace() async throws {
        var sample = SampleSite()
        sample.briefings = [
            try SampleSite.briefing(
                "two",
                title: "The second",
                date: "2025-12-01",
                areas: [],
                body: "[](area:westley)"
            ),
            try SampleSite.briefing("one", title: "The first", date: "2024-12-01"),
        ]
        sample.links.briefingsOfTheme = ["say": [0, 1]]
        let pages = try await sample.pages()
        let years = try HTMLPage(#require(pages["briefings/index.html"]))
        #expect(try years.text("h2[id='2025']") == "2025")
        #expect(try years.texts("strong[aria-current='page']") == ["Briefings by year"])
        let authors = try HTMLPage(#require(pages["briefings/by-author/index.html"]))
        #expect(try authors.text("h2#the-sample-office") == "The sample office")
        let areas = try HTMLPage(#require(pages["briefings/by-area/index.html"]))
        #expect(try areas.text("h2#westley") == "Westley")
        let themes = try HTMLPage(#require(pages["briefings/by-theme/index.html"]))
        #expect(try themes.text("h2#say") == "Having a say")
        let larger = try #require(pages["areas/eastley/index.html"])
        #expect(try HTMLPage(larger).texts("#briefings ~ ul a") == ["The first"])
        #expect(!larger.contains("The second"))
        let country = try HTMLPage(#require(pages["areas/sampleland/index.html"]))
        #expect(try country.texts("#briefings ~ ul a").contains("The second"))
    }

    @Test func givesGroupsPagesOfTheirOwnWhereThereAreMany() async throws {
        var sample = SampleSite()
        sample.briefings = try (0..<120).map { number in
            try SampleSite.briefing("b\(number)", title: "Number \(number)", date: "\(2025 - number / 60)-06-01")
        }
        let pages = try await sample.pages()
        let main = try #require(pages["briefings/index.html"])
        #expect(try HTMLPage(main).texts(".entry h3").contains("Number 19"))
        #expect(!main.contains("Number 20<"))
        let year = "a[href='../briefings/by-year/2024/index.html']"
        #expect(try HTMLPage(main).texts(year) == ["2024"])
        #expect(try HTMLPage(main).text("\(year) + .quiet").hasPrefix("60 briefings"))
        let second = try #require(pages["briefings/by-author/the-sample-office/3/index.html"])
        #expect(try HTMLPage(second).texts(".entry h3").contains("Number 119"))
        #expect(!second.contains("Number 99<"))
        #expect(try HTMLPage(second).texts("strong[aria-current='page']") == ["3"])
        let place = try #require(pages["areas/midtown/index.html"])
        #expect(!place.contains("Number 8<"))
        let all = "a[href='../../briefings/by-area/midtown/index.html']"
        #expect(try HTMLPage(place).texts(all) == ["All 120 briefings about this"])
    }
}
