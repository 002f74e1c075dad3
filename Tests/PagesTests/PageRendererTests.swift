import Diagnostics
import Model
import Pages
import Templates
import TestSupport
import Testing

@Suite struct PageRendererTests {
    @Test func makesAPageForEverythingThatHasOne() async throws {
        let paths = Set(try await SampleSite().pages().keys)
        let expected: Set = [
            "index.html", "404.html", "areas/index.html", "areas/sampleland/index.html", "areas/eastley/index.html",
            "areas/westley/index.html", "areas/midtown/index.html", "areas/hillside/index.html",
            "indicators/index.html", "indicators/voice/index.html", "themes/index.html", "themes/say/index.html",
        ]
        #expect(paths.isSuperset(of: expected))
        #expect(!paths.contains("areas/block 1/index.html"))
    }

    @Test func makesTheSameBytesWheneverAndOnWhateverThread() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.country, 50)]
        let pages = try await sample.render().value
        let again = try await sample.render().value
        #expect(pages.map(\.path) == again.map(\.path))
        let alone = pages.map { $0.render() }
        let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for number in again.indices.reversed() { group.addTask { (number, again[number].render()) } }
            return await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        for (number, bytes) in alone.enumerated() { #expect(together[number] == bytes, "\(pages[number].path)") }
    }

    @Test func listsInAPartEveryPageThatNamesATextOfIt() async throws {
        var sample = SampleSite()
        sample.profile = "About Midtown."
        let pages = try await sample.render().value
        let texts = Set(pages.flatMap(\.dependencies.profiles))
        #expect(texts.count == 1)
        let part = try await sample.render(part: PageSelection(texts: texts, files: pages.map(\.path))).value
        #expect(part.map(\.path) == pages.filter { !$0.dependencies.profiles.isEmpty }.map(\.path))
        #expect(part.map(\.dependencies) == pages.filter { !$0.dependencies.profiles.isEmpty }.map(\.dependencies))
        #expect(part.count > 1)
        for page in part { #expect(page.render() == pages.first { $0.path == page.path }?.render()) }
        #expect(try await sample.render(part: PageSelection(texts: ["none"], files: [])).value.isEmpty)
    }

    @Test func namesTheTemplatesThatEachPageIsMadeWith() async throws {
        let pages = try await SampleSite().render().value
        let midtown = try #require(pages.first { $0.path == "areas/midtown/index.html" })
        #expect(
            Set(midtown.dependencies.templates).isSuperset(of: ["neighbourhood", "partials/card", "partials/layout"])
        )
        #expect(!midtown.dependencies.templates.contains("glossary"))
        #expect(pages.first { $0.path == "robots.txt" }?.dependencies.templates == [])
    }

    @Test func reportsTwoPagesWithOneAddressAndKeepsTheFirst() async throws {
        var sample = SampleSite()
        sample.hillsideSlug = "Midtown"
        let outcome = try await sample.render()
        let found = try #require(outcome.diagnostics.first)
        #expect(outcome.diagnostics.count == 1)
        #expect(found.rule.code == "P101")
        #expect(found.location?.path == "Content/areas/areas.csv")
        #expect(found.related.count == 1)
        #expect(outcome.value.count { $0.path.lowercased() == "areas/midtown/index.html" } == 1)
    }

    @Test func namesEveryMissingTemplateInOneRun() {
        let outcome = PageRenderer.make(templates: TemplateLibrary([]), assets: [])
        #expect(outcome.value == nil)
        #expect(outcome.diagnostics.count == PageRenderer.contexts().count)
    }

    @Test func namesAFaultOfAPartialOnce() throws {
        let templates = try SampleSite.templates().map { file in
            guard file.name == "layout.mustache" else { return file }
            return SourceFile(path: file.path, text: file.text + "{{#frame}}{{titel}}{{/frame}}")
        }
        let library = TemplateLibrary(templates, phrases: TemplatePhrase.all(of: try EnglishWords.read()))
        let outcome = PageRenderer.make(templates: library, assets: [])
        #expect(outcome.value == nil)
        #expect(outcome.diagnostics.count == 1)
        #expect(outcome.diagnostics.first?.summary.contains("titel") == true)
    }

    @Test func putsAssetsIntoTheirFolder() async throws {
        let asset = SourceFile(path: "Templates/assets/fonts/a.css", text: "a{}")
        let made = PageRenderer.make(templates: try SampleSite.library(EnglishWords.read()), assets: [asset])
        let pages = (try #require(made.value)).pages(of: try SampleSite().site, locale: try EnglishWords.read()).value
        #expect(pages.first { $0.path == "assets/fonts/a.css" }?.render() == asset.bytes)
    }

    @Test func saysWhatKindOfFileEachIs() async throws {
        let asset = SourceFile(path: "Templates/assets/a.css", text: "a{}")
        let kinds = Dictionary(try await SampleSite().render(assets: [asset]).value.map { ($0.path, $0.kind) }) { $1 }
        #expect(kinds.values.allSatisfy { !$0.isEmpty })
        #expect(kinds["areas/midtown/index.html"] == "neighbourhood page")
        #expect(kinds["areas/eastley/index.html"] == "authority page")
        #expect(kinds["areas/sampleland/index.html"] == "region page")
        #expect(kinds["areas/midtown/data.csv"] == "figure downloads (csv)")
        #expect(kinds["areas/data.csv-metadata.json"] == "figure downloads (metadata.json)")
        #expect(kinds["404.html"] == "not found page")
        #expect(kinds["_headers"] == "headers")
        #expect(kinds["assets/a.css"] == "asset")
    }

    @Test func listsTheFieldsOfEveryTemplate() throws {
        let contexts = PageRenderer.contexts()
        let names = Set(contexts.map(\.template))
        #expect(names.isSuperset(of: ["home", "neighbourhood", "authority", "region", "indicator", "theme"]))
        let page = try #require(contexts.first { $0.template == "neighbourhood" })
        #expect(page.contexts.contains { $0.name == "IndicatorCard" })
        #expect(page.contexts.allSatisfy { $0.fields.allSatisfy { !$0.help.isEmpty } })
    }

    @Test func givesCanonicalAddressesOnlyWhereTheSiteHasOne() async throws {
        var sample = SampleSite()
        #expect(try await sample.html("areas/midtown/index.html").count("[rel='canonical']") == 0)
        sample.baseURL = "https://example.org/site/"
        #expect(
            try await sample.html("areas/midtown/index.html").attributes("link[rel='canonical']", "href")
                == ["https://example.org/site/areas/midtown/"]
        )
    }

    @Test func escapesNamesWhereverTheyStand() async throws {
        var sample = SampleSite()
        sample.midtownName = "<script>alert(\"x\")</script> & 'co'"
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 40)]
        let pages = try await sample.pages()
        for (path, html) in pages where !path.hasSuffix(".csv") {
            #expect(!html.contains("<script>"), "\(path)")
        }
        for path in ["areas/midtown/index.html", "areas/eastley/index.html", "indicators/voice/index.html"] {
            #expect(try #require(pages[path]).contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"), "\(path)")
        }
    }
}
