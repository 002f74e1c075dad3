import Diagnostics
import Model
import Testing

@testable import Import

/// Files of which nothing is known but what stands in them.
@Suite struct ImporterTests {
    private static let day = CalendarDate(iso: "2026-01-01")

    private static let site = [
        SourceFile(
            path: "Content/site.yml",
            text: """
                title: Sampleton
                levels:
                  - { id: council, name: Council area, plural: Council areas }
                  - { id: ward, name: Ward, plural: Wards }

                """
        ),
        SourceFile(
            path: "Content/areas/areas.csv",
            text: """
                code,name,level,parent
                E06999901,Sampleton,council,
                E05999901,North Ward,ward,E06999901
                E05999902,South Ward,ward,E06999901

                """
        ),
    ]

    private func plan(
        _ text: String,
        named name: String = "figures.csv",
        site: [SourceFile] = Self.site,
        _ change: (inout ImportRequest) -> Void = { _ in }
    ) throws -> ImportPlan {
        var request = ImportRequest()
        change(&request)
        let importer = Importer(content: site, asOf: try #require(Self.day))
        return importer.plan(SourceFile(path: name, text: text), request)
    }

    private func text(of plan: ImportPlan) throws -> String {
        try #require(plan.files.first { $0.path.hasSuffix(".md") }).text
    }

    @Test func asksAboutAShareOfThePeopleOfAnotherYear() throws {
        let table = "Ward code,Claimants 2023,People 2022,People 2023\nE05999901,12,100,110\nE05999902,7,90,95\n"
        func codes(_ per: String) throws -> [String] {
            try plan(table) { ($0.value, $0.per) = ("Claimants 2023", per) }.diagnostics.map(\.rule.code)
        }
        #expect(try codes("People 2022").contains("N110"))
        #expect(try !codes("People 2023").contains("N110"))
    }

    @Test func takesAColumnOfEachPeriodForAShareOfAnother() throws {
        let table =
            "Ward code,Claimants 2022,Claimants 2023,People 2022,People 2023\n"
            + "E05999901,12,13,100,110\nE05999902,7,8,90,95\n"
        let plan = try plan(table) { ($0.value, $0.per) = ("Claimants {period}", "People {period}") }
        #expect(try text(of: plan).contains("People {period}"))
        #expect(plan.read.map { [$0.figures, $0.periods] } == [4, 2])
    }

    @Test func readsNumbersOfMonthsBesideTheirYear() throws {
        let plan = try plan("Ward code,Year,Month,Fires\nE05999901,2023,4,2\nE05999901,2023,5,1\n")
        #expect(plan.question == nil)
        #expect(try text(of: plan).contains("identifier: Month"))
        #expect(plan.read.map { [$0.figures, $0.periods] } == [2, 2])
    }

    @Test func findsAreasPeriodsAndFiguresOfATableOfOnesOwn() throws {
        let plan = try plan("Ward code,Ward,Year,Allotments\nE05999901,North,2022,12\nE05999902,South,2022,7\n")
        #expect(plan.question == nil)
        #expect(plan.read.map { [$0.figures, $0.areas, $0.periods] } == [2, 2, 1])
        let text = try text(of: plan)
        #expect(text.contains("area: Ward code\n"))
        #expect(text.contains("period: Year\n"))
        #expect(text.contains("value: Allotments\n"))
        #expect(text.contains("title: \"Allotments\"\n"))
        #expect(plan.files.map(\.path) == ["indicators/allotments.md", "indicators/data/figures.csv"])
    }

    @Test func findsTheTwoNumbersThatASharesIsOf() throws {
        let plan = try plan(
            """
            code,year,people,without a car,share without a car (%)
            E05999901,2022,640,96,15.0
            E05999902,2022,580,50,8.6
            """
        ) { $0.value = "share without a car (%)" }
        let text = try text(of: plan)
        #expect(text.contains("numerator: without a car\n"))
        #expect(text.contains("denominator: people\n"))
        #expect(text.contains("kind: proportion\n"))
    }

    @Test func asksWhichColumnHasTheFigures() throws {
        let plan = try plan("code,year,cats,dogs\nE05999901,2022,12,5\nE05999902,2022,7,1\n")
        #expect(plan.question?.subject == .value)
        #expect(plan.question?.choices == ["cats", "dogs"])
        #expect(plan.files.isEmpty)
        #expect(plan.question?.option("cats") == "--value 'cats'")
    }

    @Test func takesTheRowsOfEverybodyAndAsksWhereThereAreNone() throws {
        let rows = "code,year,sex,cats\nE05999901,2022,Persons,12\nE05999901,2022,Male,5\nE05999901,2022,Female,7\n"
        #expect(try text(of: plan(rows)).contains("where: { sex: Persons }"))
        let groups = "code,year,sex,cats\nE05999901,2022,Male,5\nE05999901,2022,Female,7\n"
        let asked = try plan(groups).question
        #expect(asked?.subject == .rows(column: "sex"))
        let answered = try plan(groups) { $0.rows = [("sex", "Male")] }
        #expect(answered.read?.figures == 1)
    }

    @Test func readsNamesOfAreasWhereThereAreNoCodes() throws {
        let plan = try plan("Ward,Year,Cats\nNorth Ward,2022,12\nSouth Ward,2022,7\nTotal,2022,19\n")
        #expect(try text(of: plan).contains("area: { name: Ward, level: ward }"))
        #expect(plan.read?.figures == 2)
    }

    @Test func readsAColumnForEachYear() throws {
        let plan = try plan("code,2021,2022,2023\nE05999901,1,2,3\nE05999902,4,5,6\n") { $0.title = "Cats" }
        #expect(try text(of: plan).contains("value: \"{period}\""))
        #expect(plan.read.map { [$0.figures, $0.periods] } == [6, 3])
    }

    @Test func asksForAPeriodThatTheFileDoesNotHave() throws {
        let rows = "code,cats\nE05999901,12\n"
        #expect(try plan(rows).question?.subject == .period)
        #expect(try text(of: plan(rows) { $0.period = "2022" }).contains("period: { is: \"2022\" }"))
    }

    @Test func saysWhichColumnsThereAreWhereOneIsMisspelt() throws {
        let plan = try plan("code,year,cats\nE05999901,2022,12\n") { $0.value = "cat" }
        #expect(plan.diagnostics.map(\.rule.code) == ["N101"])
        #expect(plan.diagnostics.first?.suggestion?.contains("\"cats\"") == true)
        #expect(plan.files.isEmpty)
    }

    @Test func writesOverNothingUnlessItIsToldTo() throws {
        let own = SourceFile(path: "Content/indicators/cats.md", text: "---\ntitle: My cats\n---\n")
        let file = SourceFile(path: "cats.csv", text: "code,year,cats\nE05999901,2022,12\n")
        let importer = Importer(content: Self.site + [own], asOf: try #require(Self.day))
        #expect(importer.plan(file, ImportRequest()).diagnostics.contains { $0.rule.code == "N103" })
        #expect(importer.plan(file, ImportRequest(), mayReplace: true).diagnostics.allSatisfy { $0.severity != .error })
    }

    @Test func addsALookUpToTheSettings() throws {
        let plan = try plan("WD24CD,WD24NM,LAD24CD,LAD24NM,ObjectId\nE05999901,North,E06999901,Sampleton,1\n")
        #expect(plan.kind == "Look-up of areas")
        let settings = try #require(plan.files.first { $0.path == "site.yml" })
        #expect(settings.text.contains("columns: { council: LAD24CD, ward: WD24CD }"))
        #expect(plan.diagnostics.allSatisfy { $0.severity != .error })
    }

    @Test func addsADirectoryOfPostcodesToTheSettings() throws {
        let plan = try plan("pcds,wd24cd,doterm\nZZ1 1AA,E05999901,\nZZ1 1AB,E05999902,\n")
        #expect(plan.kind == "Postcode directory")
        #expect(plan.files.contains { $0.path == "site.yml" && $0.text.contains("postcodes:\n  from:\n") })
    }

    @Test func addsChangesOfCodesToTheSettings() throws {
        let plan = try plan("GEOGCD,GEOGNM,GEOGCD_P,GEOGNM_P,OPER_DATE\nE06999901,Sampleton,E07999901,Old,01/04/2023\n")
        #expect(plan.kind == "Code History Database")
        #expect(plan.files.contains { $0.path == "site.yml" && $0.text.contains("areas:\n  changes:\n") })
        #expect(plan.diagnostics.allSatisfy { $0.severity != .error })
    }

    @Test func readsATableWithoutASite() throws {
        let plan = try plan("code,year,cats\nE05999901,2022,12\n", site: [])
        #expect(plan.files.contains { $0.path == "indicators/cats.md" })
    }

    @Test(arguments: [
        "", "\n\n\n", "\u{FEFF}", "a", "a,b\n", "a,b\n1,2\n", "\"", "\"\n\"\"\n", ",,,\n,,,\n", "code\nE05999901\n",
        "E05999901,2022,1\n", "code,,\nE05999901,,\n", "code;year;cats\n\"E05999901;2022\n",
        String(repeating: ",", count: 20_000) + "\nE05999901" + String(repeating: ",", count: 20_000),
        "code,year,cats\nE05999901,2022," + String(repeating: "9", count: 100_000),
        "{}", "{\"type\":\"FeatureCollection\",\"features\":[]}", "{\"type\":\"FeatureCollection\"", "<html></html>",
        "code,year,cats\u{0}\nE05999901,2022,1\n",
    ])
    func hasAnAnswerToWhateverComes(_ text: String) throws {
        let plan = try plan(text)
        #expect(plan.question != nil || !plan.files.isEmpty || plan.diagnostics.contains { $0.severity == .error })
    }

    @Test(arguments: ["year: 2022 # x", "a\nb: c", "--- ", "{{ title }}", "\"\\", "'; rm", "€ 12: {a}"])
    func writesNoNameThatYAMLReadsAsSomethingElse(_ name: String) throws {
        let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
        let plan = try plan("code,year,\(quoted)\nE05999901,2022,12\nE05999902,2022,13\n")
        #expect(plan.read?.figures == 2, "\(plan.diagnostics)")
    }

    // MARK: Where a guess would be a wrong figure

    @Test func takesThePeriodThatAColumnNamesBeforeThatOfItsFile() throws {
        let header = "LSOA code (2011),Local Authority District code (2019),Index of Multiple Deprivation (IMD) Rank,"
        let plan = try plan(header + "Total population: mid 2015\nE05999901,E06999901,5,120\n") {
            $0.value = "Total population: mid 2015"
        }
        #expect(try text(of: plan).contains("period: { is: \"mid 2015\" }"))
    }

    @Test func asksWhetherValuesBelowOneAreShares() throws {
        let rows = "code,year,Unemployment rate (%)\nE05999901,2022,0.2\nE05999902,2022,0.57\n"
        #expect(try plan(rows).question?.subject == .scale)
        #expect(try text(of: plan(rows) { $0.scale = 1 }).contains("    scale: 1\n"))
        #expect(try text(of: plan(rows) { $0.scale = 100 }).contains("    scale: 100\n"))
    }

    @Test func readsAQuarterThatStandsBesideItsYear() throws {
        let rows = "code,year,quarter,offences\n" + ["Q1", "Q2"].map { "E05999901,2023,\($0),4\n" }.joined()
        let plan = try plan(rows)
        #expect(try text(of: plan).contains("period: { column: year, identifier: quarter }"))
        #expect(plan.read?.periods == 2)
    }

    @Test(arguments: ["Population (000s)", "Population (thousands)", "Population ('000)"])
    func multipliesWhatIsSaidToBeThousands(_ name: String) throws {
        let plan = try plan("code,year,\(name)\nE05999901,2022,12\nE05999902,2022,7\n")
        #expect(try text(of: plan).contains("    scale: 1000\n"))
    }

    @Test func refusesASecondTableBelowTheFirst() throws {
        let table = "code,year,men\nE05999901,2022,12\n"
        for second in ["code,year,men\nE05999901,2022,5\n", "area code,time,women\nE05999901,2022,5\n"] {
            let plan = try plan(table + "\n" + second)
            #expect(plan.diagnostics.map(\.rule.code) == ["N107"])
            #expect(plan.files.isEmpty)
        }
    }

    @Test(arguments: ["TOTAL,2022,999", "Unknown,2022,77", ",2022,77", "E0599990Z,2022,5"])
    func findsTheHeaderAboveARowWithoutACode(_ first: String) throws {
        let plan = try plan("code,year,cats\n\(first)\nE05999901,2022,12\nE05999902,2022,7\n")
        #expect(plan.read?.figures == 2)
        #expect(try text(of: plan).contains("value: cats\n"))
    }

    @Test(arguments: ["quarter ending", "week ending", "published"])
    func takesNoDayForATimeThatEndsWithIt(_ name: String) throws {
        let plan = try plan("code,\(name),cats\nE05999901,31/03/2023,12\n")
        #expect(plan.question?.subject == .period)
    }

    @Test func asksWhichUnitIsMeant() throws {
        let plan = try plan("code,year,unit,cats\nE05999901,2022,Number,510\nE06999901,2022,Thousands,20.5\n")
        #expect(plan.question?.subject == .rows(column: "unit"))
    }

    @Test func asksWhichOfTwoAreasOfARowIsMeant() throws {
        let plan = try plan("home,work,year,people\nE05999901,E05999902,2022,4\nE05999902,E05999901,2022,5\n")
        #expect(plan.question?.subject == .area)
        #expect(plan.question?.choices == ["home", "work"])
    }

    @Test func callsNothingPeopleThatIsNotSaidToBe() throws {
        #expect(try text(of: plan("code,year,cars\nE05999901,2022,12\n")).contains("unit: \"TODO"))
        let size = try text(of: plan("code,year,Average household size\nE05999901,2022,2.5\n"))
        #expect(!size.contains("unit: \"years\""))
    }

    @Test func refusesAShareOfItself() throws {
        let plan = try plan("code,year,cats\nE05999901,2022,12\n") {
            $0.value = "cats"
            $0.per = "cats"
        }
        #expect(plan.diagnostics.map(\.rule.code) == ["N101"])
    }

    @Test func keepsASiteToOneCouncilOfALookUp() throws {
        let plan = try plan("WD24CD,WD24NM,LAD24CD,LAD24NM\nE05999901,North,E06999901,Sampleton\n") {
            $0.within = "E06999901"
        }
        #expect(plan.files.contains { $0.path == "site.yml" && $0.text.contains("\n  within: E06999901\n") })
        #expect(plan.diagnostics.allSatisfy { $0.severity != .error })
    }

    @Test func readsNamesOfARegionOfWhichTheSiteHasOneCouncil() throws {
        let plan = try plan("Local authority,Year,Cats\nElsewhere,2022,1\nSampleton,2022,12\nOther,2022,7\n")
        #expect(plan.read?.figures == 1)
    }
}
