import Analysis
import Diagnostics
import Markdown
import Model
import Pages
import Templates
import TestSupport
import Testing

@Suite struct ProseRendererTests {
    private let path = PagePath(["briefings", "one"])

    private func html(_ markdown: String, _ sample: SampleSite = SampleSite(), about area: AreaIndex? = nil) throws
        -> String
    {
        let site = try sample.site
        let prose = ProseRenderer(
            site: site,
            addresses: SiteAddresses(site),
            text: Formatters(try EnglishWords.read())
        )
        return prose.html(Sample.text(markdown), on: path, about: area).markup
    }

    @Test func leadsToAreas() throws {
        #expect(try html("[Mid](area:midtown)") == "<p><a href=\"../../areas/midtown/index.html\">Mid</a></p>\n")
        #expect(try html("[](area:midtown)").contains(">Midtown</a>"))
    }

    @Test func leadsFromABlockToThePageThatSpeaksForIt() throws {
        #expect(try html("[B](area:B1)").contains("href=\"../../areas/midtown/index.html\""))
    }

    @Test func fillsInFigures() throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.country, 50), try SampleSite.figure(SampleSite.midtown, 40),
            try SampleSite.figure(SampleSite.midtown, 30, year: 2019),
        ]
        #expect(try html("[](indicator:voice)", sample).contains(">50.0%</a>"))
        #expect(try html("[](indicator:voice)", sample, about: SampleSite.midtown).contains(">40.0%</a>"))
        #expect(try html("[](indicator:voice?area=midtown&period=2019)", sample).contains(">30.0%</a>"))
        #expect(try html("[](indicator:voice?area=hillside)", sample).contains(">no figure</a>"))
    }

    @Test func keepsTheAuthorsWordsForAFigure() throws {
        #expect(
            try html("[half](indicator:voice)") == "<p><a href=\"../../indicators/voice/index.html\">half</a></p>\n"
        )
    }

    /// Heard in a list of links, a number says nothing.
    @Test func namesALinkOfWhichTheTextIsANumberByWhatItMeasuresWhere() throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 40)]
        let figure = "\"../../indicators/voice/index.html\" aria-label=\"40.0%: Have a say, Midtown\">40.0%</a>"
        #expect(try html("[40.0%](indicator:voice?area=midtown)", sample).contains(figure))
        #expect(try html("[](indicator:voice?area=midtown)", sample).contains(figure))
        #expect(try html("[](indicator:voice?area=hillside)", sample).contains("\"no figure: Have a say, Hillside\""))
    }

    @Test func leadsToTerms() throws {
        #expect(
            try html("[](term:forum)").contains("href=\"../../glossary/index.html#term-forum\">Community forum</a>")
        )
    }

    @Test func keepsOnlyTheWordsOfReferencesThatLeadNowhere() throws {
        #expect(try html("[a](area:nowhere) [b](indicator:none) [c](term:none)") == "<p>a b c</p>\n")
    }

    @Test(arguments: [1, 2, 3])
    func setsTheHighestHeadingToTheLevelAskedFor(_ level: Int) throws {
        let marks = String(repeating: "#", count: level)
        #expect(try html("\(marks) One\n\n\(marks)# Two\n") == "<h2>One</h2>\n<h3>Two</h3>\n")
    }
}
