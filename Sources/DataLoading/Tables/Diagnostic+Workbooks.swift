internal import Diagnostics
internal import Model
internal import Primitives
internal import Spreadsheets

extension Diagnostic {
    static func damagedArchive(path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.unreadableWorkbook,
            .error,
            "the file cannot be unpacked",
            at: .wholeFile(path),
            explanation: reason,
            suggestion: "Get it from its source again.",
            effect: "Nothing of the file is read."
        )
    }

    static func archiveWithoutTable(path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.unreadableWorkbook,
            .error,
            "the ZIP archive holds no table",
            at: .wholeFile(path),
            explanation: "Tables in an archive are CSV files, and workbooks whose names end with .xlsx or .ods.",
            effect: "Nothing of the file is read."
        )
    }

    static func unreadableWorkbook(_ fault: SpreadsheetFault, path: String) -> Diagnostic {
        let (reason, advice) = reason(of: fault)
        return Diagnostic(
            DataLoadingRules.unreadableWorkbook,
            .error,
            "the \(path.lowercased().hasSuffix(".zip") ? "archive" : "workbook") cannot be read",
            at: .wholeFile(path),
            explanation: reason,
            suggestion: advice,
            effect: "Nothing of the file is read."
        )
    }

    private static func reason(of fault: SpreadsheetFault) -> (String, String) {
        let again = "Get the file from its source again."
        let asXLSX = "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)."
        switch fault {
        case .encrypted, .archive(.encrypted): return ("It asks for a password.", "Save it without one.")
        case .binaryWorkbook: return ("It is a binary workbook (.xlsb).", asXLSX)
        case .archive(.cutOff): return ("Its end is missing: the download may have stopped early.", again)
        case .archive(.damaged(let part)): return ("Its part \(quote(part)) is damaged.", again)
        case .archive(.unknownMethod(let part, let method)):
            return ("Its part \(quote(part)) is packed by method \(method), which is not read.", asXLSX)
        case .archive(.tooLarge(let part, let limit)):
            return (
                "Its part \(quote(part)) has more than \(limit) bytes when unpacked.", "Save the sheet as 'CSV UTF-8'."
            )
        case .missingPart(let part): return ("It has no part \(quote(part)).", asXLSX)
        case .xml(let part, .malformed(let words, let line, let column)):
            return ("Its part \(quote(part)) is no XML: \(words), line \(line), column \(column).", asXLSX)
        case .xml(let part, .documentType):
            return ("Its part \(quote(part)) has a document type, which no workbook needs.", asXLSX)
        case .xml(let part, .tooDeep): return ("The elements of its part \(quote(part)) lie too deep.", asXLSX)
        case .xml(let part, .tooLong):
            return ("An element or a comment of its part \(quote(part)) is longer than 1 MB.", asXLSX)
        case .tooLarge(let part, let what): return ("Its part \(quote(part)) has too many \(what).", asXLSX)
        case .longText(let part, let cell):
            return (
                "In its part \(quote(part)), \(cell) has more than 32,767 characters, which is more than any cell can have.",
                "Open it and shorten the text, or get the file from its source again."
            )
        case .badCell(let part, let cell):
            return ("In its part \(quote(part)), \(cell) does not come after what stands before it.", asXLSX)
        }
    }

    static func unknownSheet(_ name: Located<String>, in path: String, known: [String]) -> Diagnostic {
        let list = known.prefix(12).map { quote($0) }.joined(separator: ", ")
        let more = known.count > 12 ? " and \(known.count - 12) more" : ""
        return Diagnostic(
            DataLoadingRules.unknownSheet,
            .error,
            "\(path) has no sheet \(quote(name.value))",
            at: name.location,
            place: "key sheet",
            explanation: known.count == 1 && known[0] == path.split(separator: "/").last.map(String.init)
                ? "It is no workbook, and has one table." : "It has \(list)\(more).",
            suggestion: NameSuggestion.of(name.value, in: known).map { "Did you mean \"\($0)\"?" },
            effect: "Nothing is read from it here."
        )
    }

    static func severalSheets(_ names: [String], in path: String, askedAt place: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.severalSheets,
            .error,
            "several tables of \(path) have these columns",
            at: place,
            explanation: "They are \(names.prefix(12).map { quote($0) }.joined(separator: ", ")).",
            suggestion: "Write sheet: \(names.first ?? "") beside file, or another of these names.",
            effect: "Nothing is read from it here."
        )
    }

    static func formulasWithoutResult(_ table: SheetTable, in sheet: SourceLocation) -> Diagnostic {
        let count = table.formulasWithoutResultCount
        let first = table.formulasWithoutResult.first.map { sheet.at(line: $0.row, column: $0.column) } ?? sheet
        let others = table.formulasWithoutResult.dropFirst().map(\.description).joined(separator: ", ")
        return Diagnostic(
            DataLoadingRules.formulaWithoutResult,
            .error,
            count == 1 ? "the cell has a formula and no result" : "\(count) cells have a formula and no result",
            at: first,
            explanation: "A program that does not calculate has written the workbook."
                + (count > 1 ? " Further cells: \(others)\(count > 10 ? " …" : "")." : ""),
            suggestion: "Open it in Excel or LibreOffice and save it: that puts the results in.",
            effect: count == 1 ? "The cell is empty." : "The cells are empty."
        )
    }

    static func unseenNumbers(_ table: SheetTable, in sheet: SourceLocation) -> Diagnostic {
        let count = table.unseenNumbersCount
        let first = table.unseenNumbers.first.map { sheet.at(line: $0.row, column: $0.column) } ?? sheet
        let others = table.unseenNumbers.dropFirst().map(\.description).joined(separator: ", ")
        return Diagnostic(
            DataLoadingRules.unseenNumber,
            .error,
            count == 1
                ? "the cell holds a number and shows nothing" : "\(count) cells hold a number and show nothing",
            at: first,
            explanation: "Its format hides the number, which may not be meant for readers."
                + (count > 1 ? " Further cells: \(others)\(count > 10 ? " …" : "")." : ""),
            suggestion: "Give the cell a format that shows the number, or clear it, or write the mark it is to have.",
            effect: count == 1 ? "The cell is empty." : "The cells are empty."
        )
    }

    static func hiddenCells(isSheet: Bool, rows: Int, in sheet: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.hiddenCells,
            .warning,
            isSheet ? "the sheet is hidden, and is read" : "\(rows) hidden \(rows == 1 ? "row is" : "rows are") read",
            at: sheet,
            suggestion: "Show them in a spreadsheet program, and make sure that they are meant to be published."
        )
    }

    static func besideTheTable(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.besideTheTable,
            .warning,
            "\(quote(text)) stands beside the table",
            at: location,
            explanation: "The header has nothing above it.",
            suggestion: "Write a name above it in the row of the header, or delete the cell.",
            effect: "Cells without a header are not read."
        )
    }
}
