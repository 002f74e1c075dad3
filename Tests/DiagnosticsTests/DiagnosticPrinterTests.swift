import Diagnostics
import Testing

private let unknownArea = Rule("D104", "Area code that is not in areas.csv", "Codes are checked.")
private let stale = Rule("C201", "Page past its review date", "Dates are checked.")

private func finding(
    _ summary: String,
    _ severity: Diagnostic.Severity = .error,
    rule: Rule = unknownArea,
    path: String = "a.csv",
    line: Int,
    column: Int = 1
) -> Diagnostic {
    Diagnostic(
        rule,
        severity,
        summary,
        at: Diagnostics.SourceLocation(path: path, line: line, column: column)
    )
}

@Suite struct DiagnosticPrinterTests {
    @Test func showsNoBytesOfAFileThatGzipPacked() {
        let source = SourceFile(path: "a.csv.gz", bytes: [0x1F, 0x8B, 8, 0x0A, 0x41, 0x42, 0x0A])
        let place = Diagnostics.SourceLocation(path: "a.csv.gz", line: 2, column: 1)
        let text = DiagnosticPrinter(sources: [source]).text([Diagnostic(unknownArea, .error, "x", at: place)])
        #expect(text == "error D104: x\n  a.csv.gz:2:1\n")
    }

    @Test func printsEverythingAFindingHas() {
        let finding = Diagnostic(
            unknownArea,
            .error,
            "area code \"E0500123\" is not in areas.csv",
            at: Diagnostics.SourceLocation(path: "Content/claimants.csv", line: 2, column: 3),
            place: "column area",
            explanation: "Codes there have 9 characters; this has 8.",
            suggestion: "Did you mean E05001234 (Hillside)?",
            effect: "this row appears on no page.",
            related: [.init(location: .wholeFile("Content/areas.csv"), message: "codes are listed here")]
        )
        let source = SourceFile(path: "Content/claimants.csv", text: "x,area\r\n1,E0500123\r\n")
        let expected = """
            error D104: area code "E0500123" is not in areas.csv
              Content/claimants.csv:2:3, column area
                  2 | 1,E0500123
                    |   ^
              Codes there have 9 characters; this has 8. Did you mean E05001234 (Hillside)?
              Effect: this row appears on no page.
              See Content/areas.csv: codes are listed here

            """
        #expect(DiagnosticPrinter(sources: [source]).text([finding]) == expected)
    }

    @Test func printsAFindingThatIsNowhere() {
        let finding = Diagnostic(stale, .warning, "no home page", at: nil)
        #expect(DiagnosticPrinter().text([finding]) == "warning C201: no home page\n")
        #expect(DiagnosticPrinter().text([]).isEmpty)
    }

    @Test func sortsByFileLineAndColumn() {
        let findings = [
            Diagnostic(stale, .error, "5", at: nil), finding("4", path: "b.csv", line: 1), finding("3", line: 10),
            finding("2", line: 9, column: 4), finding("1", line: 9, column: 3),
            Diagnostic(stale, .error, "0", at: .wholeFile("a.csv")),
        ]
        let order = DiagnosticPrinter().text(findings).split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(order.map { $0.suffix(1) } == ["0", "1", "2", "3", "4", "5"])
    }

    @Test func capsRepeatsOfOneRuleInOneFile() {
        let many = (1...44).map { finding("row \($0)", line: $0) }
        let others = [finding("other file", path: "b.csv", line: 1), finding("mild", .warning, line: 50)]
        let text = DiagnosticPrinter().text(many + others)
        #expect(text.contains("row 3\n  a.csv:3:1\n  and 41 more like this\n"))
        #expect(!text.contains("row 4"))
        #expect(text.contains("other file") && text.contains("mild"))
        #expect(!DiagnosticPrinter().text(Array(many.prefix(3))).contains("more like this"))
    }

    @Test func coloursOnlyWhenAsked() {
        let findings = [finding("a", line: 1)]
        #expect(!DiagnosticPrinter().text(findings).contains("\u{1B}"))
        #expect(DiagnosticPrinter(colour: true).text(findings).hasPrefix("\u{1B}[1;31merror\u{1B}[0m D104"))
    }

    @Test func letsNoControlCharacterThrough() {
        let hostile = "\u{1B}[2J\u{9B}2J\u{202E}\r\n\u{7}\u{7F}\u{2028}"
        let finding = Diagnostic(
            unknownArea,
            .error,
            hostile,
            at: Diagnostics.SourceLocation(path: hostile, line: 1, column: 1),
            place: hostile,
            explanation: hostile,
            suggestion: hostile,
            effect: hostile,
            related: [.init(location: .wholeFile(hostile), message: hostile)]
        )
        let source = SourceFile(path: hostile, bytes: [0x1B, 0x9B, 0x00, 0xFF, 0x7F])
        let text = DiagnosticPrinter(sources: [source]).text([finding])
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
        }
        #expect(text.hasPrefix("error D104: ␛[2J<U+009B>2J<U+202E>␍␊␇␡<U+2028>\n"))
    }

    @Test(arguments: [
        ("⟦x", "x", 0), ("ab⟦", "ab", 2), ("a\tb⟦c", "a   bc", 5), ("\t⟦c", "    c", 4), ("é⟦x", "éx", 1),
        ("中文⟦x", "中文x", 4), ("e\u{301}⟦x", "e\u{301}x", 1), ("👍⟦x", "👍x", 2), ("\u{FEFF}a⟦b", "ab", 1),
        ("a\u{1B}⟦b", "a␛b", 2),
    ])
    func pointsAtTheCharacter(_ marked: String, shown: String, caret: Int) throws {
        let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
        let column = try #require(parts.first).utf8.count + 1
        let source = SourceFile(path: "a.csv", text: "first\n" + parts.joined() + "\nlast")
        let lines = DiagnosticPrinter(sources: [source]).text([finding("x", line: 2, column: column)])
            .split(separator: "\n")
        #expect(lines[2] == "      2 | \(shown)")
        #expect(lines[3] == "        | \(String(repeating: " ", count: caret))^")
    }

    @Test func countsNoByteOrderMark() {
        let source = SourceFile(path: "a.csv", text: "\u{FEFF}ab\nc")
        let text = DiagnosticPrinter(sources: [source]).text([finding("x", line: 1, column: 2)])
        #expect(text.contains("1 | ab\n        |  ^\n"))
    }

    @Test func pointsAtTheStartOfACharacterCutByTheColumn() {
        let source = SourceFile(path: "a.csv", text: "é中x")
        for column in [3, 4, 5] {
            let text = DiagnosticPrinter(sources: [source]).text([finding("x", line: 1, column: column)])
            #expect(text.contains("| é中x\n        |  ^\n"), "column \(column)")
        }
    }

    @Test(arguments: [1, 60, 500_000, 999_999, 1_000_000, 5_000_000])
    func cutsALongLineAroundThePlace(_ column: Int) throws {
        let source = SourceFile(path: "a.csv", text: String(repeating: "abcdefghij", count: 100_000))
        let lines = DiagnosticPrinter(sources: [source]).text([finding("x", line: 1, column: column)])
            .split(separator: "\n")
        #expect(lines[2].count < 120)
        let caret = lines[3].count - 1
        let letter = Array(lines[2]).dropFirst(caret).first
        let expected = column > 1_000_000 ? nil : Array("abcdefghij")[(column - 1) % 10]
        #expect(letter == expected)
    }

    @Test(arguments: ["", "one line", "\n\n\n", "a\r\rb"]) func survivesPlacesThatAreNotInTheFile(_ text: String) {
        let findings = [0, 1, 2, 3, 9, .max].flatMap { line in
            [0, 1, 7, .max, -3].map { finding("x", line: line, column: $0) }
        }
        let printer = DiagnosticPrinter(sources: [SourceFile(path: "a.csv", text: text)], repeats: 100)
        #expect(printer.text(findings).split(separator: "\n").filter { $0.hasPrefix("error") }.count == findings.count)
    }
}
