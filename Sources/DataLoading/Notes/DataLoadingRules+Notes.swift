internal import Diagnostics
internal import Model

extension DataLoadingRules {
    static let noteNotShown = Rule(
        "D194",
        "Note of a table that readers do not see",
        """
        A title, the name of a column or a cell marks a note, `[note 3]`, and its text is not found: the workbook has no sheet \
        of notes, the sheet has no such number or two texts for it, or there is more than pages can show. Write what \
        readers must know under `caveats`, name the sheet with `notes:` in the indicator's data, or write `notes: false`.
        """
    )
    static let noSheetOfNotes = Rule(
        "D195",
        "Sheet of notes that the workbook does not have",
        """
        The key `notes` names the sheet of a workbook with the texts of its notes. Names are compared without regard to \
        capitals. `notes: false` leaves notes out.
        """
    )

    static let ofNotes: [Rule] = [noteNotShown, noSheetOfNotes]
}

extension Diagnostic {
    /// - Parameters:
    ///   - numbers: of the notes, in the order in which they are marked first.
    ///   - sheets: those that were looked in.
    static func notesNotShown(
        _ numbers: [String],
        _ reason: MarkedNotes.Lost,
        sheets: [String],
        at location: SourceLocation
    ) -> Diagnostic {
        let isOne = numbers.count == 1
        let shown = numbers.prefix(12).joined(separator: ", ") + (numbers.count > 12 ? " and more" : "")
        let inSheets = sheets.prefix(4).map { quote($0) }.joined(separator: " and ")
        let why =
            switch reason {
            case .noSheet where sheets.isEmpty: "The file has no sheet of notes."
            case .noSheet: "No notes are found in the sheet \(inSheets)."
            case .notThere: "The sheet \(inSheets) has no note of \(isOne ? "this number" : "these numbers")."
            case .ambiguous: "The sheet \(inSheets) has more than one text for \(isOne ? "it" : "each")."
            case .tooLong: "\(isOne ? "It is" : "Each is") longer than \(SheetNotes.longest) bytes."
            case .tooMany: "An indicator has at most \(MarkedNotes.mostCaveats) of them."
            }
        return Diagnostic(
            DataLoadingRules.noteNotShown,
            .note,
            "\(isOne ? "note" : "notes") \(shown) \(isOne ? "is" : "are") marked, and readers do not see \(isOne ? "it" : "them")",
            at: location,
            explanation: why,
            suggestion:
                "Write what readers must know under `caveats`, or `notes: false` in the indicator's data if that is nothing."
        )
    }

    static func noSheetOfNotes(_ name: Located<String>, in path: String, known: [String]) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.noSheetOfNotes,
            .warning,
            "\(path) has no sheet \(quote(name.value))",
            at: name.location,
            place: "key notes",
            explanation: known.isEmpty
                ? "It has no sheet beside the one that is read."
                : "Beside the one that is read it has \(known.prefix(12).map { quote($0) }.joined(separator: ", ")).",
            suggestion: NameSuggestion.of(name.value, in: known).map { "Did you mean \"\($0)\"?" },
            effect: "No note of the table is shown."
        )
    }
}
