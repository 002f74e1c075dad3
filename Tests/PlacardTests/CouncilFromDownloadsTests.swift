import Foundation
import TestWorkbooks
import Testing

/// A council's site of official files alone, as they were downloaded: look-ups, names, boundaries on the National Grid,
/// postcodes and two files of figures, with no table that anybody wrote.
@Suite struct CouncilFromDownloadsTests {
    private static let settings = """
        title: Sampleton in figures
        levels:
          - { id: council, name: Council area, plural: Council areas }
          - { id: neighbourhood, name: Neighbourhood, plural: Neighbourhoods, made_of: small-area }
          - { id: small-area, name: Small area, plural: Small areas }
        comparators: [council]
        areas:
          from:
            - file: lookups/OA_2021_to_LSOA_2021_to_MSOA_2021_to_LAD_2022_Lookup.csv
              columns: { council: LAD22CD, neighbourhood: MSOA21CD, small-area: LSOA21CD }
          names:
            - { file: lookups/MSOA-Names-Latest2.csv, code: msoa21cd, name: msoa21hclnm }
          changes: { file: lookups/Code_History_Database.zip, former: [council] }
          within: E06999901
        postcodes:
          from: { file: lookups/NSPL_AUG_2026.zip }

        """

    /// What of which kind of file is put where.
    private static let downloads = [
        ("16-lookups", "areas/lookups"), ("15-postcode-directory", "areas/lookups"),
        ("19-national-grid", "areas/boundaries"), ("11-accessible-spreadsheet", "indicators"),
        ("12-small-area-population", "indicators"), ("Common", "themes.yml"), ("Common", "home.md"),
    ]

    private func write(to content: URL) throws {
        let files = FileManager.default
        for (kind, path) in Self.downloads {
            let (from, to) = (
                Fixtures.site(kind, of: "OfficialFiles").appending(path: path), content.appending(path: path)
            )
            let isFolder = try from.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
            for name in isFolder ? try files.subpathsOfDirectory(atPath: from.path).sorted() : [""] {
                let (source, target) = (from.appending(path: name), to.appending(path: name))
                // Wards are no level of this site.
                if name.hasPrefix("LSOA21_WD24") { continue }
                if try source.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
                try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try files.copyItem(at: name.isEmpty ? from : source, to: name.isEmpty ? to : target)
            }
        }
        try Data(Self.settings.utf8).write(to: content.appending(path: "site.yml"))
        let changes = Fixtures.site("17-code-history", of: "OfficialFiles").appending(path: "areas/lookups/Changes.csv")
        let archive = codeHistory(changes: [UInt8](try Data(contentsOf: changes)))
        try Data(archive).write(to: content.appending(path: "areas/lookups/Code_History_Database.zip"))
    }

    /// The archive as it is published: the table of changes is one of several.
    private func codeHistory(changes: [UInt8]) -> [UInt8] {
        var archive = ArchiveWriter()
        archive.add("ChangeHistory.csv", "GEOGCD,GEOGNM,GEOGNMW,SI_ID,SI_TITLE,OPER_DATE,TERM_DATE,PARENTCD,ENTITYCD\n")
        archive.add("Changes.csv", changes)
        archive.add("Equivalents.csv", "GEOGCD,GEOGNM,GEOGNMW,GEOGCDO,GEOGNMO\n")
        return archive.finish()
    }

    @Test func buildsACouncilOfDownloadsAlone() async throws {
        let kept = try TemporaryFolder()
        try write(to: kept.url.appending(path: "Content"))
        let run = try await CommandRun(["build", "--as-of", SiteCopy.day], in: kept.url)
        #expect(run.status == 0, "\(run.errors)")
        // The one thing that the site could have and has not: the country, which the look-ups do not name.
        let found = run.errors.split(separator: "\n").filter { $0.contains(" D") || $0.contains(" F") }
        #expect(found.count == 1, "\(run.errors)")
        #expect(found.first?.hasPrefix("warning D104: area code \"E92999901\" is not among the areas from ") == true)
        let site = kept.url.appending(path: "Site")
        func read(_ path: String) throws -> String {
            String(decoding: try Data(contentsOf: site.appending(path: path)), as: UTF8.self)
        }
        let places = try FileManager.default.contentsOfDirectory(atPath: site.appending(path: "areas").path)
        #expect(
            Set(places).isSuperset(of: [
                "sampleton", "sample-quay", "sampleton-001a", "sampleton-001b", "eastley", "westley",
            ])
        )
        #expect(!places.contains { $0.hasPrefix("exampleham") })

        // Every figure of these places that the files have, and no other but those added up for neighbourhoods.
        var seen = 0
        for (kind, names) in [
            ("11-accessible-spreadsheet", ["fuel-poverty", "children-in-poverty"]),
            ("12-small-area-population", ["population"]),
        ] {
            let codes: Set = ["E06999901", "E01999901", "E01999902"]
            let expected = try OfficialSite(kind).expected.filter { codes.contains($0.area) }
            for name in names {
                let table = site.appending(path: "indicators/\(name)/data.csv")
                let figures = try OfficialFigure.all(in: table).filter {
                    !$0.period.isEmpty && !$0.area.hasPrefix("E02")
                }
                let wanted = expected.filter { $0.indicator == name }
                #expect(Set(figures.map(\.key)) == Set(wanted.map(\.key)))
                for figure in wanted {
                    let agrees = figures.contains { $0.key == figure.key && figure.agrees(with: $0) }
                    #expect(agrees, "\(figure)")
                    seen += 1
                }
            }
        }
        #expect(seen >= 8)

        // The notes of the workbook, the map of the grid's metres, and the finder's postcodes.
        #expect(try read("indicators/fuel-poverty/index.html").contains("Codes of areas are those of May 2023."))
        #expect(try read("areas/sampleton-001a/index.html").contains("class=\"map locator\""))
        #expect(FileManager.default.fileExists(atPath: site.appending(path: "find/postcodes").path))
    }
}
