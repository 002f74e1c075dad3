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

    // MARK: How sure figures are

    @Test(arguments: [
        ("numerator,denominator,percent,conf", "36400,55000,66.2,4.6", "percent", ["margin: conf"]),
        ("number,%,conf", "36400,66.2,4.6", "%", ["margin: conf"]),
        (
            "Weighted base,Active,Active (%),Active 95% lower limit,Active 95% upper limit",
            "70000,43400,62.0,58.1,65.9", "Active (%)",
            ["lower: Active 95% lower limit", "upper: Active 95% upper limit"]
        ),
        (
            "Count,Population,Deaths per 1000,Lower 95% CI,Upper 95% CI", "200,90000,2.2,2.0,2.4", "Deaths per 1000",
            ["lower: Lower 95% CI", "upper: Upper 95% CI"]
        ),
        (
            "Men (%),Men lower CI,Men upper CI,Women (%),Women lower CI,Women upper CI", "60,55,65,62,57,67",
            "Women (%)", ["lower: Women lower CI", "upper: Women upper CI"]
        ),
    ])
    func mapsPublishedLimitsAndLeavesCountsBesideThemOut(
        _ names: String,
        _ row: String,
        _ value: String,
        _ lines: [String]
    ) throws {
        let plan = try plan("code,year,\(names)\nE05999901,2022,\(row)\nE05999902,2022,\(row)\n") { $0.value = value }
        let text = try text(of: plan)
        for line in lines { #expect(text.contains("      \(line)\n"), "\(text)") }
        #expect(!text.contains("numerator:"))
        #expect(!plan.diagnostics.contains { $0.rule.code == "N111" })
    }

    @Test(arguments: ["able", "people"])
    func takesNoCountForARateOfAShare(_ value: String) throws {
        let table = "code,year,able,people,Able (%)\nE05999901,2022,100,1000,10.0\nE05999902,2022,50,1000,5.0\n"
        let text = try text(of: plan(table) { $0.value = value })
        #expect(text.contains("kind: count"))
        #expect(!text.contains("numerator:"))
    }

    @Test func mapsNoLimitsOfAnotherColumn() throws {
        let table = "code,year,number,percent,conf\nE05999901,2022,364,66.2,4.6\nE05999902,2022,400,63.0,4.9\n"
        let plan = try plan(table) { $0.value = "number" }
        #expect(try !text(of: plan).contains("margin:"))
        #expect(!plan.diagnostics.contains { $0.rule.code == "N111" })
    }

    @Test(arguments: [
        "90% lower limit,90% upper limit", "lower_90,upper_90", "Lower CI 99.8 limit,Upper CI 99.8 limit",
        "Standard error,CV", "Lower limit (68.2%),Upper limit (68.2%)", "lci90,uci90", "Lower CI 98,Upper CI 98",
    ])
    func saysThatLimitsOfAnotherLevelAreNotRead(_ names: String) throws {
        let rows = "E05999901,2022,640,96,15.0,13,17\nE05999902,2022,580,50,8.6,7,10\n"
        let table = "code,year,people,able,able (%),\(names)\n" + rows
        let plan = try plan(table) { $0.value = "able (%)" }
        #expect(plan.diagnostics.contains { $0.rule.code == "N111" && $0.severity == .warning })
        let text = try text(of: plan)
        #expect(text.contains("caveats:\n  - \"TODO: say how sure"))
        for part in ["lower:", "upper:", "margin:", "numerator:"] { #expect(!text.contains(part)) }
    }

    /// Numbers of ages say no level, to an import as to a build.
    @Test(arguments: ["Aged 90 and over: lower CI,Aged 90 and over: upper CI", "Lower limit 95.0,Upper limit 95.0"])
    func mapsLimitsWhoseNamesSayNoOtherLevel(_ names: String) throws {
        let rows = "E05999901,2022,15.0,13,17\nE05999902,2022,8.6,7,10\n"
        let text = try text(of: plan("code,year,able (%),\(names)\n" + rows) { $0.value = "able (%)" })
        #expect(text.contains("lower: "))
        #expect(text.contains("upper: "))
    }

    @Test func takesLimitsOfAColumnForEachYear() throws {
        let names = ["Able", "Lower CI", "Upper CI"].flatMap { name in [2022, 2023].map { "\(name) \($0)" } }
        let table = "code,\(names.joined(separator: ","))\nE05999901,5,6,4,5,6,7\nE05999902,8,9,7,8,9,10\n"
        let text = try text(of: plan(table) { $0.value = "Able {period}" })
        #expect(text.contains("lower: \"Lower CI {period}\"\n"))
        #expect(text.contains("upper: \"Upper CI {period}\"\n"))
    }

    // MARK: Everybody

    @Test(arguments: ["All other tenures", "All others", "All rented", "Total rented"])
    func asksWhereALabelOnlyBeginsLikeATotal(_ label: String) throws {
        let parts = ["Owned": 120, "Shared": 50, label: 31]
        let rows = parts.map { "E05999901,2021,\($0),\($1)\nE05999902,2021,\($0),\($1 + 1)\n" }.joined()
        #expect(try plan("code,year,tenure,homes\n" + rows).question?.subject == .rows(column: "tenure"))
    }

    @Test func takesRowsThatAreTheSumOfTheOthers() throws {
        let homes = [("Owned", 120), ("Shared", 50), ("All tenures", 170)]
        let rows = homes.map { "E05999901,2021,\($0),\($1)\nE05999902,2021,\($0),\($1 * 2)\n" }.joined()
        let text = try text(of: plan("code,year,tenure,homes\n" + rows))
        #expect(text.contains("where: { tenure: All tenures }"))
    }

    // MARK: Titles and units

    @Test(arguments: [
        ("Sex", "Male", "Smokers", "Smokers, men"), ("sex", "F", "Smokers", "Smokers, women"),
        ("Age", "16-64 yrs", "Smokers", "Smokers, 16-64 yrs"),
        ("Age", "<75 yrs", "Deaths under 75", "Deaths under 75"), ("Sex", "Persons", "Smokers", "Smokers"),
    ])
    func saysInTheTitleWhichPeopleAreMeant(_ column: String, _ text: String, _ name: String, _ title: String) throws {
        let rows = "code,year,\(column),\(name)\nE05999901,2022,\(text),5\nE05999902,2022,\(text),7\n"
        #expect(try self.text(of: plan(rows)).contains("title: \"\(title)\"\n"))
        let both = rows + "E05999901,2022,Other,5\nE05999902,2022,Other,7\n"
        let chosen = try self.text(of: plan(both) { $0.rows = [(column, text)] })
        #expect(chosen.contains("title: \"\(title)\"\n"))
    }

    @Test func namesAllRowsThatAreAddedUp() throws {
        let rows = ["Rented: Social", "Rented: Private"].map { "E05999901,2022,\($0),5\n" }.joined()
        let text = try text(
            of: plan("code,year,tenure,value\n" + rows) {
                $0.rows = [("tenure", "Rented: Social"), ("tenure", "Rented: Private")]
                $0.combine = "sum"
            }
        )
        #expect(text.contains("title: \"Rented: Social, Private\"  # TODO"))
    }

    @Test(arguments: [
        ("Year ending March 2024", "TODO: what is measured"), ("Median", "TODO: what is measured"),
        ("(thousand)", "TODO: what is measured"), ("Females", "TODO: what is measured, women"),
    ])
    func asksForATitleWhereNothingSaysWhatIsMeasured(_ name: String, _ title: String) throws {
        let text = try text(of: plan("code,\(name)\nE05999901,5\nE05999902,7\n") { $0.period = "2024" })
        #expect(text.contains("title: \"\(title)\"\n"))
    }

    @Test func takesAHeadingForATitleToBeLookedAt() throws {
        let text = try text(
            of: plan("\"Table 4: Weekly pay (£) of women, 2023\",,\ncode,name,Median\nE05999901,North,500\n")
        )
        #expect(text.contains("title: \"Weekly pay (£) of women, median\"  # TODO"))
        #expect(text.contains("unit: \"£\"\n"))
    }

    @Test func dropsThousandsFromATitleWhereTheyAreMultiplied() throws {
        let text = try text(of: plan("code,year,Population (000s)\nE05999901,2022,12.5\nE05999902,2022,7.1\n"))
        #expect(text.contains("title: \"Population\"\n"))
        #expect(text.contains("kind: count\nunit: \"people\"\n"))
        #expect(text.contains("    scale: 1000\n"))
    }

    @Test func refusesASecondIndicatorOfOneTitle() throws {
        let own = SourceFile(path: "Content/indicators/cats.md", text: "---\ntitle: \"Cats\"  # so\n---\n")
        let plan = try plan("code,year,cats\nE05999901,2022,12\n", site: Self.site + [own]) { $0.id = "more-cats" }
        #expect(plan.diagnostics.contains { $0.rule.code == "N112" && $0.severity == .error })
        let other = try self.plan("code,year,cats\nE05999901,2022,12\n", site: Self.site + [own]) {
            ($0.id, $0.title) = ("more-cats", "Cats in homes")
        }
        #expect(other.diagnostics.allSatisfy { $0.severity != .error })
    }

    @Test(arguments: [
        ("Households helped per (000s)", "rate", "per 1,000 households"),
        ("Deaths per 1,000 live births", "rate", "per 1,000 live births"),
        ("Number of children in poor households", "count", "children"), ("Number of jobs", "count", "jobs"),
        ("Number of households", "count", "households"), ("Number of people in households", "count", "people"),
    ])
    func saysWhatIsCounted(_ name: String, _ kind: String, _ unit: String) throws {
        let text = try text(of: plan("code,year,\"\(name)\"\nE05999901,2022,3\nE05999902,2022,5\n"))
        #expect(text.contains("kind: \(kind)"))
        #expect(text.contains("unit: \"\(unit)\""))
    }

    @Test func takesNoMoneyForAColumnOfThousandsBelowAHeadingOfPay() throws {
        let text = try text(
            of: plan("\"Annual pay (£), 2023\",,\ncode,(thousand),Median pay\nE05999901,30,25000\n") {
                $0.value = "(thousand)"
            }
        )
        #expect(text.contains("unit: \"TODO"))
        #expect(text.contains("    scale: 1000\n"))
    }

    // MARK: Times

    @Test(arguments: [
        ("Table 4: Homes by Lower Super Output Area (2021 boundaries), 2023", "2023"),
        ("Homes for the areas of April 2023, 2019/20", "2019/20"), ("Mid-2022 LSOA 2021", "Mid-2022"),
        ("Table 1: Homes by council, 2022 [note 1]", "2022"),
        ("Homes of local authorities (April 2023), 2022/23", "2022/23"),
    ])
    func takesNoYearOfBoundariesForThatOfTheFigures(_ title: String, _ period: String) throws {
        let text = try text(of: plan("\"\(title)\",,\ncode,name,homes\nE05999901,North,12\n"))
        #expect(text.contains("period: { is: \"\(period)\" }"), "\(text)")
    }

    @Test func asksWhichOfTwoPeriodsOfATitleIsMeant() throws {
        let plan = try plan("\"Homes 2019, by the count of 2023\",,\ncode,name,homes\nE05999901,North,12\n")
        #expect(plan.question?.subject == .period)
        #expect(plan.question?.choices == ["2019", "2023"])
    }

    @Test func takesTheYearOfTheFiguresBesideThatOfAMap() throws {
        let plan = try plan("code,Boundary year,Year,cats\nE05999901,2011,2023,12\nE05999902,2011,2023,7\n")
        #expect(try text(of: plan).contains("period: Year\n"))
    }

    @Test func asksWhichOfTwoColumnsOfYearsIsMeant() throws {
        let plan = try plan("code,Year,Birth year,cats\nE05999901,2023,1990,12\n") { $0.value = "cats" }
        #expect(plan.question?.choices == ["Year", "Birth year"])
    }

    @Test(arguments: [
        ("01/04/2022", "31/03/2023", "period: { column: Start date, shown_as: financial-year }"),
        ("2022-01-01", "2022-03-31", "period: { column: Start date, shown_as: quarter }"),
        ("2021-01-01", "2023-12-31", "period: { is: \"2021-01-01 to 2023-12-31\" }"),
    ])
    func readsFirstAndLastDaysAsOneTime(_ first: String, _ last: String, _ line: String) throws {
        let row = "\(first),\(last),12\n"
        let plan = try plan("code,Start date,End date,cats\nE05999901,\(row)E05999902,\(row)")
        #expect(try text(of: plan).contains(line))
        #expect(plan.read?.figures == 2)
    }

    // MARK: Several tables and columns

    @Test func takesColumnsByWordsBeforeTheirPeriods() throws {
        let table = "code,Year ending Dec 2022,Year ending Dec 2023\nE05999901,5,6\nE05999902,7,8\n"
        let plan = try plan(table) { ($0.value, $0.title) = ("Year ending {period}", "Cats") }
        #expect(plan.read.map { [$0.figures, $0.periods] } == [4, 2])
    }

    @Test func readsColumnsOfPeriodsWithMarksBehindTheirPattern() throws {
        let table = "code,Share FYE 2022 (%),Share FYE 2023 (%) [r]\nE05999901,20.1,21.3\nE05999902,20.2,21.4\n"
        let plan = try plan(table) { $0.value = "Share FYE {period} (%)" }
        #expect(plan.read.map { [$0.figures, $0.periods] } == [4, 2])
        #expect(try text(of: plan).contains("title: \"Share\"\n"))
    }

    @Test func saysSoWhereNoColumnIsAsAPatternAsks() throws {
        let plan = try plan("code,year,cats\nE05999901,2022,12\n") { $0.value = "dogs {period}" }
        #expect(plan.diagnostics.map(\.rule.code) == ["N101"])
    }
}
