internal import Diagnostics

extension Diagnostic {
    static func notReadableText(path: String, encoding: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.notText,
            .error,
            "the file is in \(encoding)",
            at: SourceLocation(path: path, line: 1, column: 1),
            explanation: "Placard reads UTF-8, UTF-16 with its mark and Windows-1252.",
            suggestion: "Save it as 'CSV UTF-8'.",
            effect: "Nothing of the file is read."
        )
    }

    static func notATable(_ format: FileSignature, path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.notText,
            .error,
            "the file is \(format.name), which is not read as a table",
            at: .wholeFile(path),
            suggestion: format.advice(for: path),
            effect: "Nothing of the file is read."
        )
    }

    /// - Parameter delimiter: what stands between the columns.
    static func decimalCommas(at location: SourceLocation, text: String, delimiter: UInt8) -> Diagnostic {
        let sign = text.contains(",") ? "comma" : "point"
        if delimiter == .comma {
            return Diagnostic(
                DataLoadingRules.badNumber,
                .error,
                "\"\(text.shortened)\" has a decimal comma, and most numbers of its column may have one between thousands",
                at: location,
                explanation: "Decimal commas are read where most of a column cannot be anything else.",
                suggestion: "Save the file with decimal points: 0.5 and not 0,5. If the comma is a slip, mend it.",
                effect: "Nothing of the file is read."
            )
        }
        let between =
            switch delimiter {
            case .tab: "Tabs stand"
            case UInt8(ascii: "|"): "Bars stand"
            default: "Semicolons stand"
            }
        return Diagnostic(
            DataLoadingRules.badNumber,
            .error,
            "\"\(text.shortened)\" may have a decimal \(sign) or a \(sign) between thousands",
            at: location,
            explanation: "\(between) between the columns, and no other number of the file says which.",
            suggestion:
                "Save the file with decimal points and nothing between thousands: 0.5 and not 0,5, 1234 and not 1,234."
        )
    }

    static func containsNUL(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.notText,
            .error,
            "the file holds a NUL byte",
            at: location,
            explanation: "Text has no such byte; the file is damaged, in UTF-16, or not a CSV file at all.",
            suggestion: "Save it as 'CSV UTF-8'.",
            effect: "Nothing of the file is read."
        )
    }

    static func readAsWindows1252(byte: UInt8, at location: SourceLocation) -> Diagnostic {
        let shown = String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            DataLoadingRules.windows1252,
            .warning,
            "byte \(shown) is not UTF-8, so the file is read as Windows-1252",
            at: location,
            suggestion: "Save it as 'CSV UTF-8' if names show the wrong letters."
        )
    }

    static func emptyFile(at location: SourceLocation, columns: [String]) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.emptyFile,
            .error,
            location.sheet == nil ? "the file is empty" : "the sheet is empty",
            at: location,
            explanation: columns.isEmpty ? nil : "It needs a header with \(columns.joined(separator: ", ")).",
            suggestion: "Put the table into it, with the names of the columns in the first line.",
            effect: "Nothing of the file is read."
        )
    }

    static func headerOnly(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.emptyFile,
            .warning,
            "the file has a header and no rows",
            at: location,
            suggestion: "Put the rows below it, or get the file from its source again."
        )
    }

    static func faultyRecord(_ kind: CSVScanner.Fault.Kind, at location: SourceLocation) -> Diagnostic {
        switch kind {
        case .unclosed:
            Diagnostic(
                DataLoadingRules.quotationMark,
                .error,
                "the quotation mark that opens here is never closed",
                at: location,
                suggestion: "Close it at the end of the field, or take it away.",
                effect: "Everything from here to the end of the file is left out."
            )
        case .textAfterQuote:
            Diagnostic(
                DataLoadingRules.quotationMark,
                .error,
                "text follows the closing quotation mark",
                at: location,
                explanation: "It is not clear where the field ends.",
                suggestion: "Double each quotation mark inside the field: \"\".",
                effect: "The row is left out."
            )
        case .stray:
            Diagnostic(
                DataLoadingRules.quotationMark,
                .warning,
                "quotation mark inside a field without quotation marks",
                at: location,
                suggestion: "Put the whole field in quotation marks and double the ones inside.",
                effect: "The field is read as it is."
            )
        case .tooLong:
            Diagnostic(
                DataLoadingRules.recordTooLong,
                .error,
                "the row is longer than 1 MB, as no row of a table is",
                at: location,
                explanation: "The file may be damaged, or a quotation mark in this row is closed far below.",
                suggestion: "Look at this row in a text editor, or get the file from its source again.",
                effect: "Nothing is read from here to the end of the file."
            )
        case .emptyLines:
            Diagnostic(
                DataLoadingRules.recordTooLong,
                .error,
                "more than \(CSVScanner.mostEmptyLines / 1_000_000) million empty lines end here",
                at: location,
                explanation: "No table has so many; the file may be damaged.",
                suggestion: "Delete the empty lines, or get the file from its source again.",
                effect: "Nothing is read from here to the end of the file."
            )
        }
    }

    static func textBelowTable(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.textBelowTable,
            .warning,
            "\"\(text.shortened)\" is taken for a footnote",
            at: location,
            suggestion: "Take the line out. A second table goes into a file of its own; a row of figures that are "
                + "missing has a marker in place of each, such as x.",
            effect: "The line is not read."
        )
    }

    static func wrongFieldCount(_ count: Int, columns: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.wrongFieldCount,
            .error,
            "the row has \(count) \(count == 1 ? "field" : "fields"), the header \(columns)",
            at: location,
            suggestion: count > columns
                ? "Put quotation marks around text that holds a comma."
                : "If the fields at its end are empty, write a comma for each.",
            effect: "The row is left out."
        )
    }

    /// A row whose last number was cut at its decimal comma.
    static func decimalCommasWithoutMarks(_ whole: String, _ decimals: String, at location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            DataLoadingRules.wrongFieldCount,
            .error,
            "\(whole),\(decimals) seems to have a decimal comma, which makes two fields of it",
            at: location,
            explanation: "Commas stand between the fields.",
            suggestion:
                "Save the file with decimal points: \(whole).\(decimals). Or put such numbers in quotation marks.",
            effect: "Rows like this are left out."
        )
    }

    /// - Parameters:
    ///   - location: where the column is asked for, or the header where the file's own form asks.
    ///   - wantedBy: the file that lacks the column, where `location` is in another file.
    static func missingColumn(
        _ name: String,
        in header: TableHeader,
        at location: SourceLocation,
        wantedBy file: String?
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.missingColumn,
            .error,
            file.map { "\($0) has no column \"\(name.shortened)\"" } ?? "there is no column \"\(name.shortened)\"",
            at: location,
            explanation: "Its columns are: \(header.summary).",
            suggestion: header.names.count == 1 && header.names[0].contains(where: { ",~^: ".contains($0) })
                ? "The whole line is one cell: put commas between the columns, and no quotation marks around whole lines."
                : file == nil && ["postcode", "area"].contains(name) && header.postcodeDirectoryHint != nil
                    ? header.postcodeDirectoryHint : header.closest(to: name).map { "Did you mean \($0)?" },
            effect: "Nothing is read that needs the column."
        )
    }

    /// Columns that a file of Placard's own form needs and does not have.
    static func missingColumns(_ names: [String], in header: TableHeader, needing needed: [String]) -> Diagnostic {
        guard names.count > 1 else {
            return missingColumn(names.first ?? "", in: header, at: header.location, wantedBy: nil)
        }
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        return Diagnostic(
            DataLoadingRules.missingColumn,
            .error,
            "there are no columns \(list)",
            at: header.location,
            explanation: "The columns are: \(header.summary).",
            suggestion: (needed.contains("postcode") ? header.postcodeDirectoryHint : nil)
                ?? "Write \(needed.joined(separator: ",")) in the first line, above the columns that hold these.",
            effect: "Nothing of the file is read."
        )
    }

    static func repeatedColumn(_ name: String, in header: TableHeader) -> Diagnostic {
        let columns = header.columns(named: name)
        return Diagnostic(
            DataLoadingRules.repeatedColumn,
            .error,
            "two columns are called \"\(name.shortened)\"",
            at: columns.last.map(header.location(of:)),
            suggestion: "Give each a name of its own in the file. A second table that stands beside the first belongs "
                + "on a sheet, or into a file, of its own.",
            effect: "The first is read.",
            related: columns.prefix(1).map { .init(location: header.location(of: $0), message: "the first is here") }
        )
    }

    static func unknownColumns(_ names: [String], at location: SourceLocation, known: [String]) -> Diagnostic {
        let suggestion = names.prefix(50).lazy.compactMap { NameSuggestion.of($0, in: known) }.first
        let list = names.prefix(6).map { "\"\($0.shortened)\"" }.joined(separator: ", ")
        return Diagnostic(
            DataLoadingRules.unknownColumn,
            .warning,
            names.count == 1 ? "nothing reads the column \(list)" : "nothing reads the columns \(list)",
            at: location,
            explanation: "Columns of this file are: \(known.joined(separator: ", ")).",
            suggestion: suggestion.map { "Did you mean \"\($0)\"?" }
        )
    }
}
