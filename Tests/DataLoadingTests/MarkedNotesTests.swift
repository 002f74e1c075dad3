import Diagnostics
import Model
import TestWorkbooks
import Testing

@testable import DataLoading

@Suite("Notes of accessible spreadsheets")
struct MarkedNotesTests {
    private static let notes = """
        Notes
        This worksheet contains one table.
        Note number|Note text
        1|Areas are those of April 2031.
        note 2|Garston was counted by hand, in one street.
        [Note 3]|Shares are rounded.
        4|Nobody was asked in Speke.
        """

    private func sheet(_ text: String) -> String {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { text in
                text.isEmpty
                    ? "<c/>"
                    : Double(text) == nil ? "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" : "<c><v>\(text)</v></c>"
            }
            return "<row>\(cells.joined())</row>"
        }
        return "<sheetData>\(rows.joined())</sheetData>"
    }

    private func read(
        _ table: String,
        notes: String? = Self.notes,
        sheetName: String = "Notes",
        from source: DataMapping.NoteSource = .automatic,
        combine: DataMapping.Combination? = nil,
        kind: ValueKind = .proportion,
        parts: [DataMapping.Part] = [.area, .period, .value],
        saysUnread: Bool = false
    ) -> (caveats: [String], notes: [String?], values: [Double?], findings: [Diagnostic]) {
        var sheets = [("Table 1", sheet(table))]
        if let notes { sheets.insert((sheetName, sheet(notes)), at: 0) }
        let mapping = SmallSite.mapping("data/figures.xlsx", parts: parts, combine: combine, notes: source)
        let outcome = DataReader().read(
            [
                SourceFile(path: "Content/areas/areas.csv", text: SmallSite.areas),
                SourceFile(path: "Content/indicators/data/figures.xlsx", bytes: excelWorkbook(sheets)),
            ],
            indicators: [SmallSite.indicator(kind: kind, data: [mapping])],
            levels: SmallSite.levels,
            saysUnread: saysUnread
        )
        let columns = outcome.value.data.figures.first
        let figures = (0..<(columns?.count ?? 0)).compactMap { columns?.observation(at: $0) }
        let caveats = outcome.value.data.caveats.first ?? []
        return (caveats, figures.map(\.note), figures.map(\.value), outcome.diagnostics)
    }

    @Test("notes of titles and of names of columns that are read become caveats")
    func notesOfTitlesAndHeadersBecomeCaveats() {
        let read = read(
            """
            Table 1: Voices [note 3]
            area|period|value [note 1]|other [note 4]
            N01|2031|29|1
            """
        )
        #expect(read.caveats == ["Shares are rounded.", "Areas are those of April 2031."])
        #expect(read.values == [29])
        #expect(read.notes == [nil])
        #expect(read.findings.isEmpty)
    }

    @Test("the note of a cell stands beside its figure, also where there is no number")
    func noteOfACellStandsBesideItsFigure() {
        let read = read(
            """
            area|period|value
            N01|2031|[note 4]
            N02|2031|31 [r] [Note 2]
            """
        )
        #expect(read.caveats.isEmpty)
        #expect(read.values == [nil, 31])
        #expect(read.notes == ["Nobody was asked in Speke.", "Garston was counted by hand, in one street."])
        #expect(read.findings.isEmpty)
    }

    @Test("the note of an area's name stands beside the row's figure, and that of another column does not")
    func noteOfANameStandsBesideTheFigure() {
        let read = read(
            """
            name|other|area|period|value
            Speke [note 4]|7 [note 1]|N01|2031|29
            Garston|[c] [note 3]|N02|2031|31
            """
        )
        #expect(read.notes == ["Nobody was asked in Speke.", nil])
    }

    @Test("marks in a column of notes are replaced by their texts")
    func replacesMarksInAColumnOfNotes() {
        let read = read(
            """
            area|period|value|note
            N01|2031|29|[note 1]
            N02|2031|31|By hand [notes 2 and 3]
            """,
            parts: [.area, .period, .value, .note]
        )
        #expect(
            read.notes == [
                "Areas are those of April 2031.",
                "By hand; Garston was counted by hand, in one street. Shares are rounded.",
            ]
        )
    }

    @Test("the notes of rows that are added up become caveats")
    func notesOfCombinedRowsBecomeCaveats() {
        let read = read(
            """
            area|period|value
            N01|2031|2 [note 1]
            N01|2031|3 [note 2]
            N01|2031|4
            """,
            combine: .sum,
            kind: .count
        )
        #expect(read.values == [9])
        #expect(read.caveats == ["Areas are those of April 2031.", "Garston was counted by hand, in one street."])
    }

    @Test("a mapping can do without notes, or name their sheet")
    func followsTheKeyNotes() {
        let table = "area|period|value [note 1]\nN01|2031|29"
        #expect(read(table, from: .none).caveats.isEmpty)
        #expect(read(table, from: .none).findings.isEmpty)
        let named = read(table, sheetName: "What to know", from: .sheet(SmallSite.written("what to  know")))
        #expect(named.caveats == ["Areas are those of April 2031."])
        let lost = read(table, sheetName: "What to know", from: .sheet(SmallSite.written("What to no")))
        #expect(lost.caveats.isEmpty)
        #expect(lost.findings.map(\.short) == ["D195 warning 9:3"])
        #expect(lost.findings.first?.suggestion == "Did you mean \"What to know\"?")
    }

    @Test("a note that is not found, or has two texts, is said once and shown nowhere")
    func reportsNotesWithoutOneText() {
        let missing = read("area|period|value [note 8]\nN01|2031|29 [note 9]\nN02|2031|31 [note 9]")
        #expect(missing.caveats.isEmpty && missing.notes == [nil, nil])
        #expect(missing.findings.map(\.short) == ["D194 note 1:3"])
        #expect(missing.findings.first?.summary == "notes 8, 9 are marked, and readers do not see them")
        let twice = read("area|period|value [note 1]\nN01|2031|29", notes: Self.notes + "\n1|Another.")
        #expect(twice.caveats.isEmpty)
        #expect(twice.findings.first?.explanation == "The sheet \"Notes\" has more than one text for it.")
        let none = read("area|period|value [note 1]\nN01|2031|29", notes: nil)
        #expect(none.findings.first?.explanation == "The file has no sheet of notes.")
    }

    @Test("a sheet of notes needs no header where its rows begin with marks")
    func readsNotesWithoutAHeader() {
        let read = read(
            "area|period|value [note 1]\nN01|2031|29 [note 2]",
            notes: "Notes\n[note 1]|First.\n[Note 2] Second."
        )
        #expect(read.caveats == ["First."])
        #expect(read.notes == ["Second."])
    }

    @Test("a sheet of notes that is read is none of those that are not")
    func countsTheSheetOfNotesAsRead() {
        let table = "area|period|value [note 1]\nN01|2031|29"
        #expect(!read(table, saysUnread: true).findings.contains { $0.rule.code == "D191" })
        #expect(read(table, from: .none, saysUnread: true).findings.contains { $0.rule.code == "D191" })
    }

    @Test("notes that are too long or too many are left out, and so said")
    func boundsNotes() {
        let long = String(repeating: "long ", count: 1_000)
        let read = read("area|period|value [note 1]\nN01|2031|29", notes: "Note number|Note text\n1|\(long)")
        #expect(read.caveats.isEmpty)
        #expect(read.findings.map(\.rule.code) == ["D194"])
        let many = (1...60).map { "\($0)|Note of the number \($0)." }.joined(separator: "\n")
        let title = (1...60).map { "[note \($0)]" }.joined()
        let full = self.read(
            "\(title)\narea|period|value [note 60] [note 59]\nN01|2031|29",
            notes: "Number|Text\n" + many
        )
        #expect(full.caveats.count == MarkedNotes.mostCaveats)
        #expect(full.findings.map(\.rule.code) == ["D194"])
    }

    /// A workbook that is made to be too large: rows with ever other notes, cells of thousands of marks, a sheet of
    /// notes without an end, and texts that would be printed again for each row.
    @Test func standsHostileWorkbooks() {
        let texts = (1...1_500).map { "\($0)|\(String(repeating: "x", count: 1_900)) \($0)" }.joined(separator: "\n")
        let marks = (1...2_500).map { "[note \($0)]" }.joined()
        let rows = (0..<3_000).map { row in "N01|\(row % 400 + 1_600)|1 [note \(row % 1_400 + 1)] [note \(row / 3 + 1)]"
        }
        let table = "\(marks)\narea|period|value\nN02|2031|5 \(marks)\n" + rows.joined(separator: "\n")
        let read = read(table, notes: "Note number|Note text\n" + texts, kind: .mean)
        #expect(read.caveats.count == MarkedNotes.mostCaveats)
        let shown = Set(read.notes.compactMap(\.self))
        #expect(shown.count <= MarkedNotes.mostTexts)
        #expect(shown.allSatisfy { $0.utf8.count <= MarkedNotes.mostBesideFigure * (SheetNotes.longest + 1) })
        #expect(read.findings.filter { $0.rule.code == "D194" }.count == 2)
        let brackets = self.read("area|period|value\nN01|2031|\(String(repeating: "[note ", count: 5_000))]")
        #expect(brackets.findings.map(\.rule.code) == ["D107"])
    }

    @Test(arguments: [
        ("12 [note 3]", ["3"]), ("[Note 3, note 4]", ["3", "4"]), ("[notes 1 to 3][r]", ["1", "2", "3"]),
        ("[note 2-4]", ["2", "3", "4"]), ("[NOTE03a]", ["3a"]), ("[3]", []), ("[c]", []), ("[note]", []),
        ("[notice 3]", []), ("note 3", []), ("[note 3", []), ("[[note 1] [note 1]", ["1"]),
        ("[note 1 to 99999]", ["1", "99999"]),
    ])
    func findsTheNumbersOfMarks(_ text: String, _ numbers: [String]) {
        #expect(NoteMarks.numbers(in: text) == numbers)
    }
}
