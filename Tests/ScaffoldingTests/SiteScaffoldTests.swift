import Diagnostics
import Model
import Testing

@testable import Scaffolding

/// What a new site begins with.
@Suite struct SiteScaffoldTests {
    private let day = CalendarDate(iso: "2031-06-01")

    private func files(_ title: String?, _ publisher: String?, _ subject: SiteScaffold.Subject) throws -> [String:
        String]
    {
        let scaffold = SiteScaffold(title: title, publisher: publisher, subject: subject, day: try #require(day))
        return Dictionary(scaffold.files.value.map { ($0.path, $0.text) }) { first, _ in first }
    }

    @Test func quotesWhateverIsTyped() throws {
        let files = try files("Title: \"odd\" # and\nmore", "[x]", .example)
        let settings = try #require(files["Content/site.yml"])
        #expect(settings.contains("title: \"Title: \\\"odd\\\" # and\\nmore\"\n"))
        #expect(settings.contains("publisher: { name: \"[x]\" }"))
    }

    @Test func makesTheNameOfASiteOfItsSubject() throws {
        #expect(try files(nil, nil, .example)["Content/site.yml"]?.contains("title: Sampleton in figures") == true)
        let survey = CouncilSurvey(code: "E06999901", files: [lookup])
        #expect(SiteScaffold.title(of: .council(survey)) == "Exampleham in figures")
    }

    private let lookup = SourceFile(
        path: "lookup.csv",
        text: """
            LSOA21CD,LSOA21NM,MSOA21CD,MSOA21NM,LAD22CD,LAD22NM,LAD22NMW
            E01999901,Exampleham 001A,E02999901,Exampleham 001,E06999901,Exampleham,
            E01999902,Exampleham 001B,E02999901,Exampleham 001,E06999901,Exampleham,
            E01999903,Otherton 001A,E02999902,Otherton 001,E06999902,Otherton,

            """
    )

    private let figures = SourceFile(
        path: "figures.csv",
        text: """
            Area code,Area name,Period,Value
            E92999901,Sampleland,2030,12.5
            E06999901,Exampleham,2030,13.5
            E06999902,Otherton,2030,11.5

            """
    )

    @Test func findsInLookupsWhatLevelsACouncilHas() throws {
        let survey = CouncilSurvey(code: "E06999901", files: [lookup])
        #expect(survey.kinds == [.neighbourhood, .smallArea])
        #expect(survey.name == "Exampleham")
        let settings = try #require(try files(nil, nil, .council(survey))["Content/site.yml"])
        #expect(
            settings.contains(
                """
                levels:
                  - { id: council, name: Council area, plural: Council areas }
                  - { id: neighbourhood, name: Neighbourhood, plural: Neighbourhoods, made_of: small-area }
                  - { id: small-area, name: Small area, plural: Small areas }

                # The larger areas that a figure is shown beside, the nearest first.
                comparators: [council]

                """
            )
        )
    }

    @Test func addsTheCountryOfWhichThereAreFigures() throws {
        let survey = CouncilSurvey(code: "E06999901", files: [lookup, figures])
        #expect(survey.country == CouncilSurvey.Named(code: "E92999901", name: "Sampleland"))
        let files = try files(nil, nil, .council(survey))
        #expect(
            files["Content/areas/areas.csv"]
                == "code,name,level,parent\nE92999901,Sampleland,country,\nE06999901,,,E92999901\n"
        )
        #expect(files["Content/site.yml"]?.contains("comparators: [council, country]") == true)
    }

    @Test func takesTheNameOfACouncilFromFiguresWhereThereIsNoLookup() throws {
        let survey = CouncilSurvey(code: "E06999901", files: [figures])
        #expect(survey.kinds == [])
        #expect(
            try files(nil, nil, .council(survey))["Content/areas/areas.csv"]
                == "code,name,level,parent\nE92999901,Sampleland,country,\nE06999901,Exampleham,council,E92999901\n"
        )
    }

    @Test func saysThatNoFileNamesTheCouncil() throws {
        let survey = CouncilSurvey(code: "E06999977", files: [figures])
        let scaffold = SiteScaffold(
            title: "A, \"b\"",
            publisher: nil,
            subject: .council(survey),
            day: try #require(day)
        )
        #expect(scaffold.files.diagnostics.map(\.rule.code) == ["N124"])
        let areas = try #require(scaffold.files.value.first { $0.path == "Content/areas/areas.csv" })
        #expect(areas.text.contains("E06999977,\"A, \"\"b\"\"\",council,E92999901\n"))
    }

    @Test(arguments: [
        "", "\u{FEFF}", "PK\u{3}\u{4}", String(repeating: "\"", count: 5_000), "a,b\n\u{0},E06999901\n", "{}",
    ])
    func passesOverWhatIsNoTable(_ text: String) {
        let survey = CouncilSurvey(code: "E06999901", files: [SourceFile(path: "x", text: text)])
        #expect(survey.country == nil)
    }
}
