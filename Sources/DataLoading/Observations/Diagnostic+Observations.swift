internal import Diagnostics
internal import Model

extension Diagnostic {
    /// - Parameter isText: whether the path leads to a text, which is not read as a table.
    static func missingFile(_ name: Located<String>, isText: Bool, known: [String]) -> Diagnostic {
        let meant = NameSuggestion.ofPath(name.value, in: known)
        return Diagnostic(
            DataLoadingRules.missingFile,
            .error,
            "there is no data file \"\(name.value.shortened)\"",
            at: name.location,
            explanation: (isText ? "That is a text, and no table. " : "") + "Paths count from the indicators folder.",
            suggestion: meant.map { "Did you mean \"\($0)\"?" },
            effect: "The indicator has no figures from it."
        )
    }

    static func unknownFixedArea(_ code: Located<String>, codes: AreaCodes) -> Diagnostic {
        unknownArea(
            code.value,
            at: code.location,
            place: nil,
            codes: codes,
            effect: "The indicator has no figures from this file."
        )
    }

    /// What to do about signs or words behind the digits of a text.
    private static func behindNumber(_ text: String, isMoney: Bool) -> String {
        let signs = String(text.reversed().prefix { ".,;:-'".contains($0) || $0.isWhitespace }.reversed())
        if !signs.isEmpty { return " Take \"\(signs.trimmed)\" behind it away." }
        let marker = String(text.drop { $0.isNumber || ".,- ".contains($0) })
        if marker.hasPrefix("("), marker.hasSuffix(")"), marker.dropFirst().dropLast().allSatisfy(\.isNumber) {
            return " Where \(marker) is the mark of a note, write [note \(marker.dropFirst().dropLast())] in its place."
        }
        if isMoney, marker.lowercased() == "p" { return " Write it in the indicator's unit, without p." }
        let codes = StatusCodes([marker: .provisional])
        guard marker.count <= 3, !LettersAmongDigits.isUnit(marker), !codes.hasNumbers,
            let read = MarkedText(text, statuses: codes),
            WrittenNumber(read.text, allowsPercent: true, allowsCurrency: true) != nil
        else {
            return " Take the words out of the cells. What numbers are measured in is the indicator's unit, which may "
                + "stand behind them."
        }
        return " A marker behind a number stands in brackets, 12.3 [p], or has a meaning: write "
            + "\(statusCodes(marker, "p")) in the indicator's data, with r in place of p where it means revised, e "
            + "for estimated, and u for unreliable."
    }

    static func badNumber(
        _ text: String,
        _ part: DataMapping.Part,
        isMoney: Bool = false,
        at location: SourceLocation,
        place: String?
    ) -> Diagnostic {
        var advice = "Write digits with a decimal point, such as 1234.5; commas may stand between thousands."
        let hasDigit = text.utf8.contains(where: \.isDigit)
        if ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"].contains(text) {
            advice = "A formula of the spreadsheet failed: mend it there, and save the sheet again."
        } else if !hasDigit, part == .value {
            advice =
                (text.count > 3 ? "Write numbers in digits. " : "")
                + "If it is a marker, write \(statusCodes(text, "x")) in the indicator's data, with c in place of x "
                + "where it means withheld, z for not applicable, and w for none recorded."
        } else if hasDigit, part != .value, WrittenNumber.isLimit(text) {
            advice = "Write the number, or \(statusCodes(text, "x")) in the indicator's data where it is not known."
        } else if let letters = LettersAmongDigits.advice(text) {
            advice += letters
        } else if text.utf8.first?.isDigit ?? false, let last = text.last, !last.isNumber, last != "%" {
            advice += behindNumber(text, isMoney: isMoney)
        }
        return Diagnostic(
            DataLoadingRules.badNumber,
            .error,
            "\(part.rawValue) \"\(text.shortened)\" is not a number",
            at: location,
            place: place,
            explanation: text.hasSuffix("%") ? "One per cent sign is read, where the indicator's unit is %." : nil,
            suggestion: advice,
            effect: part == .value ? "This row appears on no page." : "The row is read without its \(part.rawValue)."
        )
    }

    /// The line that gives a marker a meaning: `status_codes: { "S": c }`.
    private static func statusCodes(_ marker: String, _ code: String) -> String {
        guard marker.count <= 20, !marker.contains(where: { "\"\\".contains($0) || $0.isNewline }),
            !marker.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        else {
            return "its meaning under status_codes"
        }
        return "status_codes: { \"\(marker)\": \(code) }"
    }

    static func unknownStatus(
        _ code: String,
        statuses: StatusCodes,
        at location: SourceLocation,
        place: String?
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.unknownStatus,
            .error,
            "status \"\(code.shortened)\" has no meaning",
            at: location,
            place: place,
            explanation: "Known are x, c, z, low, u, e, p, r and b, with or without brackets, *, .. and :.",
            suggestion: NameSuggestion.of(code, in: statuses.ownCodes).map { "Did you mean \"\($0)\"?" }
                ?? "Give it a meaning under `status_codes` in the indicator's data.",
            effect: "This row appears on no page."
        )
    }

    static func missingWithNumbers(_ status: FigureStatus, at location: SourceLocation) -> Diagnostic {
        let why =
            switch status {
            case .confidential: "withheld"
            case .notApplicable: "not applicable"
            case .noneRecorded: "one that the survey did not find"
            case .onlyLimit: "known only by a limit"
            default: "not available"
            }
        return Diagnostic(
            DataLoadingRules.withheldWithNumbers,
            .warning,
            "the figure is \(why) and yet has numbers",
            at: location,
            suggestion: "Take the numbers out of the row, or the marker where readers may see them.",
            effect: "Value, limits and numerator are dropped."
        )
    }

    static func roundsToZeroWithNumber(_ value: Double, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.withheldWithNumbers,
            .warning,
            "the figure rounds to zero, by its marker, and yet is \(value.plain)",
            at: location,
            suggestion: "Write the number without [low], or 0 [low].",
            effect: "Value, limits and numerator are dropped."
        )
    }

    static func missingWithoutReason(rows: Int, at location: SourceLocation, place: String?) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.missingWithoutReason,
            .warning,
            rows == 1 ? "1 value is empty without a reason" : "\(rows) values are empty without a reason",
            at: location,
            place: place,
            suggestion: "A status column can say why.",
            effect: "Pages say 'not available'."
        )
    }

    /// - Parameters:
    ///   - values: those of the condition's texts that no row has.
    ///   - mapping: the one whose condition it is; that of a group is made of its codes.
    ///   - hasRows: whether there are rows with the others.
    static func conditionWithoutRows(
        _ condition: DataMapping.Condition,
        _ values: [String],
        of mapping: DataMapping,
        closest: String?,
        hasRows: Bool
    ) -> Diagnostic {
        var group: String?
        if case .column(let column, let codes) = mapping.by?.cell, column == condition.column {
            group = codes.first { values.contains($0.text) }?.group.text
        }
        let wanted = values.map { "\"\($0)\"" }.joined(separator: " or ").shortened
        let list = "A condition names the texts that are taken."
        return Diagnostic(
            DataLoadingRules.conditionWithoutRows,
            .warning,
            "no row has \(wanted) in the column \"\(condition.column.value.shortened)\"",
            at: condition.column.location,
            explanation: values.contains { $0.hasPrefix("!") } ? list : nil,
            suggestion: values.first { $0.hasPrefix("!") }.map { text in
                "For rows with any other text write { not: \"\(text.dropFirst().drop { $0 == "=" || $0 == " " })\" }."
            } ?? closest.map { "Did you mean \"\($0.shortened)\"?" },
            effect: hasRows
                ? "Only rows with the other texts of the list are read."
                : group.map { "Group \"\($0)\" has no figures from this file." }
                    ?? "The indicator has no figures from this file."
        )
    }

    /// A text to be left out that no row has: most likely it is misspelt, and its rows are read.
    static func exclusionWithoutRows(
        _ condition: DataMapping.Condition,
        _ texts: [Located<String>],
        closest: String?
    ) -> Diagnostic {
        let wanted = texts.map { "\"\($0.value)\"" }.joined(separator: " or ").shortened
        return Diagnostic(
            DataLoadingRules.exclusionWithoutRows,
            .error,
            "no row has \(wanted) in the column \"\(condition.column.value.shortened)\", so that none is left out",
            at: texts.first?.location ?? condition.column.location,
            suggestion: closest.map { "Did you mean \"\($0.shortened)\"?" } ?? "Take it away if it is not needed.",
            effect: "Rows may be read that were not meant."
        )
    }

    /// A cell that is held against the ends of a range and is neither a number nor a period.
    static func incomparable(_ row: TableRow, _ column: Int, rows: Int, in header: TableHeader) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.incomparable,
            .warning,
            "\"\(row.text(column).shortened)\" cannot be held against the ends of the range",
            at: row.location(of: column),
            place: "column \(header.names[column])",
            explanation: "A range is of numbers, or of periods.",
            suggestion:
                "Where such rows are not wanted, leave them out: { not: \"\(row.text(column))\" }. Otherwise list "
                + "the texts that are taken.",
            effect: rows == 1 ? "The row is not read." : "\(rows) rows like it are not read."
        )
    }

    static func conditionsWithoutRows(_ conditions: [DataMapping.Condition], of mapping: DataMapping) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.conditionWithoutRows,
            .warning,
            conditions.count == 1
                ? "no row meets the condition" : "no row meets all \(conditions.count) conditions at once",
            at: conditions.first?.column.location ?? mapping.file.location,
            effect: "The indicator has no figures from this file."
        )
    }

    static func contradictoryRows(
        _ kept: Observation,
        _ repeated: Observation,
        area: Area,
        indicator: Indicator
    ) -> Diagnostic {
        let file = kept.declaredAt.flatMap { $0.path == repeated.declaredAt?.path ? nil : " of \($0.path)" } ?? ""
        let first = kept.declaredAt.map { Related(location: $0, message: "the first figure, \(kept.shown), is here") }
        return Diagnostic(
            DataLoadingRules.contradictoryRows,
            .error,
            "a second figure of \(indicator.id) for \(area.name) in the same period, \(repeated.shown)",
            at: repeated.declaredAt,
            explanation: "It contradicts line \(kept.declaredAt?.line ?? 0)\(file), where it is \(kept.shown).",
            suggestion: "A condition (`where`) tells two measures in one file apart"
                + (sumAdvice(for: indicator).map { "; where the rows are parts of one figure, \($0)." } ?? "."),
            effect: "The first figure is used.",
            related: first.map { [$0] } ?? []
        )
    }

    static func repeatedRows(_ rows: Int, of indicator: Indicator, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.repeatedRows,
            .warning,
            rows == 1
                ? "this row repeats an earlier one of its area and period"
                : "\(rows) rows repeat an earlier one of their area and period; this is the first",
            at: location,
            place: "indicator \(indicator.id)",
            explanation: "Rows that are alike are taken for one figure.",
            suggestion: indicator.kind == .count
                ? "Where each row is one of the things to be counted, write combine: count in the indicator's "
                    + "data; where rows are parts of one figure, write combine: sum."
                : sumAdvice(for: indicator).map { "Where the rows are parts of one figure, \($0)." }
                    ?? "Take one of them out, or tell them apart with a condition (where).",
            effect: "The first is used, and the others appear on no page."
        )
    }

    /// How parts of one figure are added up; nil where the kind of figure cannot be.
    private static func sumAdvice(for indicator: Indicator) -> String? {
        switch indicator.kind {
        case .count: "`combine: sum` adds them up"
        case .proportion, .rate:
            indicator.data.contains { $0.cells[.numerator] != nil && $0.cells[.denominator] != nil }
                ? "`combine: sum` adds numerators and denominators up" : nil
        case .mean, .median, .score, .rank, .decile: nil
        }
    }

    static func percentSignsInPart(rows: Int, at location: SourceLocation, place: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.percentSignsInPart,
            .error,
            "this value looks like a share of 1, and others of its column have per cent signs",
            at: location,
            place: place,
            explanation: rows == 1 ? nil : "It is so in \(rows) rows.",
            suggestion: "Write all values alike. If it is per cent, write scale: 1 in the indicator's data."
        )
    }
}

extension Observation {
    /// The figure for a message, or why there is none.
    fileprivate var shown: String {
        guard value == nil else { return value?.plain ?? "" }
        return switch status {
        case .confidential: "withheld"
        case .notApplicable: "not applicable"
        case .notAvailable: "not available"
        case .lowReliability: "too unreliable to give"
        case .roundsToZero: "rounded to zero"
        case .noneRecorded: "none recorded"
        case .onlyLimit: "only a limit"
        case .normal, .estimated, .provisional, .revised, .seriesBreak, .forecast, .notSignificant: "no value"
        }
    }
}
