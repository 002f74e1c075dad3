import Foundation
import Testing

/// What `--json` says about a build or a check.
struct JSONOutcome {
    let added: [String]
    let changed: [String]
    let removed: [String]
    /// What was written: new files first.
    var written: [String] { added + changed }
    /// The rules of all errors and warnings, in the order printed.
    let codes: [String]
    /// The rules of notes, which say what is not read.
    let notes: [String]
    /// The files the findings point into.
    let paths: [String]

    private struct Report: Decodable {
        let added: [String]?
        let changed: [String]?
        let removed: [String]?
        let diagnostics: [Finding]
    }

    private struct Finding: Decodable {
        let code: String
        let severity: String
        let path: String?
    }

    init(_ text: String) throws {
        let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
        added = report.added ?? []
        changed = report.changed ?? []
        removed = report.removed ?? []
        codes = report.diagnostics.filter { $0.severity != "note" }.map(\.code)
        notes = report.diagnostics.filter { $0.severity == "note" }.map(\.code)
        paths = report.diagnostics.compactMap(\.path)
    }
}
