import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct SiteAssemblerTests {
    @Test func findsEachTermWhereTheGlossaryHasIt() throws {
        var sample = SampleInputs()
        sample.content.glossary = ["ward", "cohesion", "partnership"].map { id in
            GlossaryTerm(
                id: GlossaryTerm.ID(id),
                term: id,
                abbreviation: nil,
                definition: "A word.",
                see: [],
                declaredAt: .wholeFile("glossary.yml")
            )
        }
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        let site = try SiteAssembler().assemble(sample.content, sample.data, asOf: day, locale: EnglishWords.read())
            .value
        #expect(site.glossary.map(\.id) == ["cohesion", "partnership", "ward"])
        for term in site.glossary {
            let position = try #require(site.links.terms[term.id])
            #expect(site.glossary[position].id == term.id)
        }
    }
}
