import Foundation
import Testing

/// The script of the pages, run without a browser: what it finds in an index that a build has made.
@Suite(.enabled(if: NodeJS.isThere, "Node is not on this machine, so the script of the pages is not tried"))
struct ScriptTests {
    private static let assets = Fixtures.project.appending(path: "Templates/assets")

    @Test(arguments: ["placard.js", "find.js", "search.js"])
    func isSoundAndSmall(_ name: String) async throws {
        let script = Self.assets.appending(path: name)
        let run = try await CommandRun.other("node", ["--check", script.path], in: Self.assets)
        #expect(run.errors == "")
        #expect(run.status == 0)
        #expect(try Data(contentsOf: script).count <= 11 * 1_024)
    }

    @Test func findsPlacesPostcodesAndPages() async throws {
        let site = try Self.site()
        let built = try await site.run("build")
        try #require(built.status == 0, "\(built.errors)")
        let checks = Fixtures.project.appending(path: "Tests/Script/finding.cjs")
        let run = try await CommandRun.other("node", [checks.path, Self.assets.path, site.output.path], in: site.root)
        #expect(run.errors == "")
        #expect(run.status == 0)
    }

    /// A site with more places than one file of the index holds.
    private static func site() throws -> SiteCopy {
        let site = try SiteCopy()
        var areas = try site.read("Content/areas/areas.csv")
        areas += """
            T1,Eastley-on-Sea,neighbourhood,C0001,eastley-on-sea,Old Quay,,,
            T2,Sample,neighbourhood,C0001,sample,,,,
            T3,St Sample’s,neighbourhood,C0001,st-samples,,,,
            T4,Bread & Butter,neighbourhood,C0001,bread-and-butter,,,,
            T5,Élanville,neighbourhood,C0001,elanville,,,,
            T6,Самплград,neighbourhood,C0001,samplgrad,,,,
            T7,Zedley,neighbourhood,C0001,zedley,In,,,
            T8,Wood Green,neighbourhood,C0001,wood-green,,,,
            T9,Little Harrowood,neighbourhood,C0001,little-harrowood,,,,
            T10,Fellingly,neighbourhood,C0001,fellingly,,,,
            T11,Twin,neighbourhood,C0001,twin,,,,
            T12,Twin,neighbourhood,D0001,twin-too,,,,
            T13,Moor End,neighbourhood,C0001,moor-end,,,,

            """
        for first in "bcdfghjklmnprstwz" {
            for vowel in "aeiou" {
                for last in "bdfgklmnprtx" {
                    let word = "\(first)\(vowel)\(last)ix"
                    areas += "Q-\(word),\(word.capitalized) in Sampleton,neighbourhood,D0001,\(word),,,,\n"
                }
            }
        }
        let lines = areas.split(separator: "\n").map { $0.hasPrefix("code,") ? $0 + ",said_as" : $0 + "," }
        areas = (lines + ["T14,Wold,neighbourhood,C0001,wold,,,,,the Wold", ""]).joined(separator: "\n")
        try site.write(areas, to: "Content/areas/areas.csv")
        let glossary = """

            - id: orgn
              term: Organisation of neighbours
              abbreviation: ORGN
              also: [jobless]
              definition: It looks after the well-being of those who live next door.

            """
        try site.write(try site.read("Content/glossary.yml") + glossary, to: "Content/glossary.yml")
        let postcodes = "postcode,area,ended\nZZ1 1AA,T1,\nZZ1 1AB,T1,\nZZ1 1AB,T2,\nZZ1 1AD,T1,2019\nZZ10 1AA,T2,\n"
        try site.write(postcodes, to: "Content/areas/postcodes.csv")
        return site
    }
}
