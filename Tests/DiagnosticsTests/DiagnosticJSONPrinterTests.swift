import Diagnostics
import Foundation
import Testing

@Suite struct DiagnosticJSONPrinterTests {
    private let rule = Rule("D104", "Title", "Why.")

    @Test func writesTheSameKeysForEveryFinding() {
        let findings = [
            Diagnostic(rule, .warning, "b", at: nil),
            Diagnostic(
                rule,
                .error,
                "a",
                at: Diagnostics.SourceLocation(path: "x.csv", line: 2, column: 5),
                place: "column area",
                related: [.init(location: .wholeFile("y.csv"), message: "here")]
            ),
        ]
        let expected = """
            [
            {"code":"D104","title":"Title","severity":"error","summary":"a","path":"x.csv","line":2,"column":5,\
            "place":"column area","explanation":null,"suggestion":null,"effect":null,\
            "related":[{"path":"y.csv","line":null,"column":null,"message":"here"}]},
            {"code":"D104","title":"Title","severity":"warning","summary":"b","path":null,"line":null,"column":null,\
            "place":null,"explanation":null,"suggestion":null,"effect":null,"related":[]}
            ]

            """
        #expect(DiagnosticJSONPrinter().json(findings).text + "\n" == expected)
        #expect(DiagnosticJSONPrinter().json([]).text == "[]")
    }

    @Test func escapesEveryCharacterThatNeedsIt() throws {
        let all = String(String.UnicodeScalarView((0...0x2FF).compactMap { Unicode.Scalar($0) })) + "\u{2028}\u{2029}👍"
        let json = DiagnosticJSONPrinter().json([Diagnostic(rule, .error, all, at: nil)]).text
        for scalar in json.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control)
        }
        let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
        #expect(parsed?.first?["summary"] as? String == all)
    }

    @Test func leavesNothingOut() {
        let many = (1...50).map {
            Diagnostic(rule, .error, "x", at: Diagnostics.SourceLocation(path: "a", line: $0, column: 1))
        }
        #expect(DiagnosticJSONPrinter().json(many).text.split(separator: "\n").count == 52)
    }
}
