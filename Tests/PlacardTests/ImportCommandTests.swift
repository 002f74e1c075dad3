import Foundation
import TestWorkbooks
import Testing

/// One import: a folder of `OfficialFiles`, the file in it, what the editor has to say, and how many figures come of
/// it.
struct OfficialImport: CustomTestStringConvertible, Sendable {
    let site: String
    let file: String
    let id: String
    var options: [String] = []
    var count: Int?

    var testDescription: String { "\(site): \(id)" }

    static let all = [
        OfficialImport(
            site: "01-iod-file-7",
            file: "File_7_-_All_IoD2019_Scores__Ranks__Deciles_and_Population_Denominators.csv",
            id: "deprivation-tenth",
            options: [
                "--value",
                "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)",
            ]
        ),
        OfficialImport(
            site: "01-iod-file-7",
            file: "File_7_-_All_IoD2019_Scores__Ranks__Deciles_and_Population_Denominators.csv",
            id: "income-deprivation",
            options: ["--value", "Income Score (rate)"]
        ),
        OfficialImport(
            site: "02-iod-summaries",
            file: "File_10_-_IoD2019_Local_Authority_District_Summaries__lower-tier__.xlsx",
            id: "most-deprived-areas",
            options: ["--value", "IMD - Proportion of LSOAs in most deprived 10% nationally"]
        ),
        OfficialImport(
            site: "03-ons-explore-local-statistics",
            file: "personal-wellbeing-estimates.csv",
            id: "anxiety"
        ),
        OfficialImport(
            site: "04-fingertips",
            file: "indicators-Counties_UAs.data.csv",
            id: "healthy-life-men",
            options: ["--where", "Sex=Male"]
        ),
        OfficialImport(
            site: "05-nomis-api-limits",
            file: "NM_17_5.data.csv",
            id: "employment",
            options: ["--where", "VARIABLE_NAME=Employment rate - aged 16-64"]
        ),
        OfficialImport(
            site: "06-nomis-wizard",
            file: "nomis_2024_06_14_101500.csv",
            id: "people-16-to-74",
            options: ["--value", "All persons"]
        ),
        OfficialImport(
            site: "06-nomis-wizard-two-header-rows",
            file: "nomis_2024_06_14_103000.csv",
            id: "employment",
            options: ["--value", "Employment rate - aged 16-64: %"]
        ),
        OfficialImport(
            site: "07-census-topic-summaries",
            file: "census2021-ts045.zip",
            id: "no-car",
            options: [
                "--value", "Number of cars or vans: No cars or vans in household", "--sheet",
                "census2021-ts045-lsoa.csv",
            ]
        ),
        OfficialImport(
            site: "08-census-custom-dataset",
            file: "custom-filtered-2024-06-14T10_15_00Z.csv",
            id: "social-rented",
            options: [
                "--where",
                "Tenure of household (9 categories)=Social rented: Rents from council or Local Authority",
                "--where", "Tenure of household (9 categories)=Social rented: Other social rented",
            ]
        ),
        OfficialImport(
            site: "09-explore-education-statistics",
            file: "persistent-absence.csv",
            id: "absence",
            options: ["--value", "persistent_absence_percent"]
        ),
        OfficialImport(site: "10-stat-xplore", file: "table_2024-06-14_10-15-00.csv", id: "universal-credit"),
        OfficialImport(
            site: "11-accessible-spreadsheet",
            file: "Sub-regional_fuel_poverty_statistics_2024.xlsx",
            id: "fuel-poverty",
            options: ["--value", "Proportion of households fuel poor (%)"]
        ),
        OfficialImport(
            site: "11-accessible-spreadsheet",
            file: "children-in-low-income-families-local-area-statistics.ods",
            id: "children-in-poverty"
        ),
        OfficialImport(
            site: "12-small-area-population",
            file: "sapelsoabroadage20222023.xlsx",
            id: "population",
            options: ["--value", "Total"]
        ),
        OfficialImport(
            site: "13-house-prices-small-areas-every-quarter",
            file: "hpssadataset2medianpricepaidbymsoa.xlsx",
            id: "house-price",
            options: ["--sheet", "1a"]
        ),
        OfficialImport(
            site: "14-uk-house-price-index",
            file: "UK-HPI-full-file-2024-03.csv",
            id: "average-price"
        ),
        OfficialImport(
            site: "20-street-crime",
            file: "2024-03-sampleshire-street.csv",
            id: "burglary",
            options: ["--where", "Crime type=Burglary"]
        ),
        OfficialImport(site: "21-patients-by-small-area", file: "gp-reg-pat-prac-lsoa-all.csv", id: "patients"),
        OfficialImport(
            site: "22-statistics-gov-scot-limits",
            file: "life-expectancy.csv",
            id: "life-expectancy-women",
            options: ["--where", "Sex=Female"]
        ),
        OfficialImport(site: "23-wales-and-northern-ireland", file: "CLMNT99.csv", id: "claimants"),
        OfficialImport(
            site: "23-wales-and-northern-ireland",
            file: "hous9999.csv",
            id: "homeless",
            options: ["--where", "Measure_ItemName_ENG=Rate per 10,000"]
        ),
        OfficialImport(site: "24-own-spreadsheet", file: "Food bank - 2024.csv", id: "parcels", count: 2),
        OfficialImport(
            site: "24-own-spreadsheet",
            file: "Food bank.txt",
            id: "parcels",
            options: ["--value", "Parcels given"],
            count: 2
        ),
    ]
}

/// Imports an official file, builds what that wrote, and holds every figure against what a second program found.
@Test(arguments: OfficialImport.all)
func importsAnOfficialFileWithTheFiguresThatASecondReaderFinds(_ given: OfficialImport) async throws {
    let site = OfficialSite(given.site)
    let (said, run, figures) = try await site.importing(given.file, ["--id", given.id] + given.options)
    try #require(said.status == 0, "\(said.output)\(said.errors)")
    #expect(run.status == 0, "\(run.errors)")
    let expected = try site.expected.filter { $0.indicator == given.id }
    try #require(!expected.isEmpty)
    #expect(figures.count == given.count ?? expected.count, "\(said.output)")
    let known = Dictionary(expected.map { ($0.key, $0) }) { first, _ in first }
    for figure in figures {
        guard let other = known[figure.key] else {
            Issue.record("\(figure) is in no file")
            continue
        }
        #expect(other.agrees(with: figure), "\(figure) and not \(other)")
    }
}

/// Files of one shape in one archive.
@Suite struct ImportedArchiveTests {
    private static let header = "Crime ID,Month,LSOA code,Crime type\n"

    /// A site of two small areas, and an archive with a file for each month.
    private func folder(_ files: [(name: String, text: String)]) throws -> TemporaryFolder {
        let kept = try TemporaryFolder()
        let areas = kept.url.appending(path: "Content/areas")
        try FileManager.default.createDirectory(at: areas, withIntermediateDirectories: true)
        let settings = "title: Sampleton\nlevels:\n  - { id: small-area, name: Small area, plural: Small areas }\n"
        try Data(settings.utf8).write(to: kept.url.appending(path: "Content/site.yml"))
        let rows = "code,name,level,parent\nE01999901,North,small-area,\nE01999902,South,small-area,\n"
        try Data(rows.utf8).write(to: areas.appending(path: "areas.csv"))
        var archive = ArchiveWriter()
        for file in files { archive.add(file.name, file.text) }
        try Data(archive.finish()).write(to: kept.url.appending(path: "crimes.zip"))
        return kept
    }

    private func month(_ number: Int, _ force: String) -> (name: String, text: String) {
        let month = "2031-0\(number)"
        let rows = ["E01999901", "E01999902", "E01999902"].map { "x,\(month),\($0),Burglary\n" }.joined()
        return ("\(month)/\(month)-\(force)-street.csv", Self.header + rows)
    }

    private func importing(_ files: [(name: String, text: String)], _ options: [String]) async throws -> CommandRun {
        let kept = try folder(files)
        let arguments = ["import", kept.url.appending(path: "crimes.zip").path, "--as-of", "2031-12-01"]
        return try await CommandRun(arguments + options, in: kept.url)
    }

    @Test func readsTheMonthsOfAnArchiveTogether() async throws {
        let run = try await importing([month(3, "sampleshire"), month(4, "sampleshire")], [])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("4 figures of 2 areas in 2 periods"), "\(run.output)")
    }

    @Test func asksWhichFileIsMeantWhereTwoHaveTheSameMonth() async throws {
        let files = [month(3, "sampleshire"), month(3, "exampleshire"), month(4, "sampleshire")]
        let run = try await importing(files, [])
        #expect(run.status == 1)
        #expect(run.errors.contains("Which table has the figures?"), "\(run.errors)")
        let two = ["--sheet", "2031-03-sampleshire-street.csv", "--sheet", "2031-04-sampleshire-street.csv"]
        let said = try await importing(files, two)
        #expect(said.status == 0, "\(said.errors)")
        #expect(said.output.contains("4 figures of 2 areas in 2 periods"), "\(said.output)")
    }

    @Test func endsWithNoErrorThatIsNotSaid() async throws {
        for options in [["--value", "Nothing {period}"], ["--value", "Crime ID"], ["--period", "{period}"]] {
            let run = try await importing([month(3, "sampleshire")], options)
            #expect(run.status == 0 || !run.errors.isEmpty, "\(options)")
        }
    }
}
