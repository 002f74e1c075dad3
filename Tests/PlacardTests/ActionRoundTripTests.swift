import Diagnostics
import Foundation
import Model
import Placard
import TestRandom
import Testing

/// A plan's own `actions.csv` read again as its spreadsheet gives the same actions, whatever stands in them.
@Suite struct ActionRoundTripTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func readsItsOwnFileOfActionsAgain(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let rows = (0..<40).map { _ in SampleRow(using: &random) }
        let header = "commitment,action,owner,partners,start,due,stage,confidence,cost,updates"
        let typed = ([header] + rows.map(\.line)).joined(separator: "\r\n") + "\r\n"
        let first = try await actions(from: typed)
        let second = try await actions(from: first)
        #expect(first == second)
        for row in rows { #expect(first.contains(row.expected), "\(row.expected)") }
    }

    @Test func readsActionsOfATextAgainFromTheFile() async throws {
        let text = """
            ### Actions
            - [ ] Meet; talk, and "listen" to *everybody*
              owner: The Forum, and friends; partners: A, B; start: 2031-01-01; due: 2031-09; stage: under way
              confidence: at risk; cost: £5,000
              update 2031-06-01: four of six: done
              update 2031-05-01: two
            - [x] -5 degrees
              owner: =Sum; stage: complete
            - @home
              owner: not published
            """
        let first = try await actions(from: nil, text: text)
        #expect(first.contains("'-5 degrees,'=Sum"))
        #expect(try await actions(from: first) == first)
    }

    /// The file of actions of a plan with these rows.
    private func actions(from csv: String?, text: String = "") async throws -> String {
        let areas = "code,name,level,parent\nT,Sampleton,town,\n"
        let settings = "title: Sample\nlevels: [{ id: town, name: Town, plural: Towns }]\n"
        let key = csv == nil ? "" : "actions: plan.csv\n"
        let plan =
            "---\ntitle: Plan\n\(key)---\n## Commitment: People, heard\n\n\(text)\n\n"
            + "## Commitment: Verges are \"green\"\n\n### Actions\nNone.\n"
        var files = [
            SourceFile(path: "Content/areas/areas.csv", text: areas),
            SourceFile(path: "Content/home.md", text: "---\ntitle: Sample\n---\nWords."),
            SourceFile(path: "Content/plans/plan.md", text: plan),
            SourceFile(path: "Content/site.yml", text: settings),
        ]
        if let csv { files.append(SourceFile(path: "Content/plans/plan.csv", text: csv)) }
        let site = try SecretSite.Looks().site(of: files)
        let file = try #require(site.first { $0.path == "plans/plan/actions.csv" })
        return String(decoding: file.render(), as: UTF8.self)
    }
}

/// A row of a spreadsheet with awkward texts, as somebody else's program would write it.
private struct SampleRow {
    let cells: [String]

    init(using random: inout SeededRandom) {
        func text(_ random: inout SeededRandom) -> String {
            let words = [
                "Mow", "=1+1", "-5", "@home", "+x", "'tis", "''=", "a,b", "\"said\"", "é€😀", "x;y", "10:30", "ß",
            ]
            return (0..<Int.random(in: 1...4, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                .joined(separator: " ")
        }
        func day(_ random: inout SeededRandom) -> String {
            let month = Int.random(in: 10...12, using: &random)
            return "20\(Int.random(in: 30...39, using: &random))-\(month)-\(Int.random(in: 10...30, using: &random))"
        }
        let stage =
            ["not started", "under way", "ongoing", "paused", "complete", "stopped", ""]
            .randomElement(using: &random) ?? ""
        let isOpen = stage != "complete" && stage != "stopped"
        let confidence = ["on track", "at risk", "off track", "not rated"].randomElement(using: &random) ?? ""
        let days = [day(&random), day(&random)].sorted()
        let updates = (0..<Int.random(in: 0...2, using: &random)).map { _ in day(&random) }.sorted()
            .map { "\($0): \(text(&random))" }
        cells = [
            ["People, heard", "Verges are \"green\""].randomElement(using: &random) ?? "",
            text(&random), text(&random), "A; B & Co", days[0], days[1], stage, isOpen ? confidence : "", text(&random),
            updates.joined(separator: "\n"),
        ]
    }

    var line: String {
        cells.map { cell in
            let apostrophes = cell.prefix { $0 == "'" }
            let isFormula = "=+-@".contains(cell.dropFirst(apostrophes.count).first ?? " ")
            return Self.quoted((isFormula ? "'" : "") + cell)
        }.joined(separator: ",")
    }

    /// The part of the file from the action to its cost, as it is written when quotation marks stand only where needed.
    var expected: String {
        cells[1...3].map { cell in
            let apostrophes = cell.prefix { $0 == "'" }
            let isFormula = "=+-@".contains(cell.dropFirst(apostrophes.count).first ?? " ")
            let text = (isFormula ? "'" : "") + cell
            return text.contains { ",\"\n".contains($0) } ? Self.quoted(text) : text
        }.joined(separator: ",") + ",\(cells[4]),\(cells[5]),\(cells[6]),\(cells[7]),"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
