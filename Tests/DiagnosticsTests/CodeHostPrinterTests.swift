import Diagnostics
import Foundation
import Testing

/// Findings as code hosts show them beside lines.
@Suite struct CodeHostPrinterTests {
    private let rule = Rule("D104", "Title", "Why.")

    private var findings: [Diagnostic] {
        [
            Diagnostic(
                rule,
                .error,
                "odd, 100%: \u{1B}[2J",
                at: Diagnostics.SourceLocation(path: "Content/a b,é.csv", line: 2, column: 4),
                suggestion: "Two\nlines.",
                effect: "None."
            ),
            Diagnostic(rule, .warning, "whole", at: .wholeFile("Content/site.yml")),
            Diagnostic(rule, .note, "nowhere", at: nil),
            Diagnostic(
                rule,
                .error,
                "cell",
                at: Diagnostics.SourceLocation(path: "Content/a.xlsx", sheet: "One", line: 3, column: 2)
            ),
        ]
    }

    private let sources = [SourceFile(path: "Content/a b,é.csv", text: "x\nÉé,y\n")]

    private func text(_ format: CodeHostFormat) -> String {
        CodeHostPrinter(format, version: "1.0", sources: sources).text(findings)
    }

    @Test func writesALineForEachAnnotationWithEverythingEscaped() {
        let lines = text(.github).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.sorted() == [
                "",
                "::error file=Content/a b%2Cé.csv,line=2,col=3,title=D104::odd, 100%25: ␛[2J. Two lines. Effect: None.",
                "::error file=Content/a.xlsx,title=D104::cell. Sheet \"One\", cell B3.",
                "::notice title=D104::nowhere.", "::warning file=Content/site.yml,title=D104::whole.",
            ]
        )
    }

    @Test func givesEachFindingOfAReportItsOwnFingerprint() throws {
        let twice = findings + findings
        let json = CodeHostPrinter(.gitlab, version: "1.0", sources: sources).text(twice)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(report.count == 8)
        #expect(Set(report.compactMap { $0["fingerprint"] as? String }).count == 8)
        #expect(Set(report.compactMap { $0["severity"] as? String }) == ["critical", "minor", "info"])
        // As many lines may be added above a finding as one likes.
        let moved = findings.map { finding in
            var moved = finding
            if let place = finding.location, place.sheet == nil, place.line > 0 {
                moved.location = Diagnostics.SourceLocation(path: place.path, line: place.line + 7, column: 1)
            }
            return moved
        }
        let other = CodeHostPrinter(.gitlab, version: "1.0", sources: sources).text(moved)
        let again = try #require(try JSONSerialization.jsonObject(with: Data(other.utf8)) as? [[String: Any]])
        let prints = { (report: [[String: Any]]) in Set(report.compactMap { $0["fingerprint"] as? String }) }
        #expect(prints(again).isSubset(of: prints(report)))
    }

    @Test func writesALogOfTheInterchangeFormat() throws {
        let json = text(.sarif)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 4)
        #expect(
            json.contains("{\"uri\":\"Content/a%20b%2C%C3%A9.csv\"},\"region\":{\"startLine\":2,\"startColumn\":3}")
        )
        #expect(json.contains("\"rules\":[\n{\"id\":\"D104\""))
    }

    @Test func saysNothingWhereNothingIsFound() {
        let empty = { (format: CodeHostFormat) in CodeHostPrinter(format, version: "1", sources: []).text([]) }
        #expect(empty(.github) == "")
        #expect(empty(.gitlab) == "[]\n")
        #expect(empty(.sarif).contains("\"results\":[]"))
    }
}
