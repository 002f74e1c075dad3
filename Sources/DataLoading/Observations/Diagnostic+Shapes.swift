internal import Diagnostics
internal import Model

extension Diagnostic {
    private static let nothingRead = "The indicator has no figures from this file."

    static func noColumnOfPeriods(_ pattern: Located<String>, in header: TableHeader) -> Diagnostic {
        let isBare = TableHeader.normalized(pattern.value) == DataMapping.periodPlace
        return Diagnostic(
            DataLoadingRules.noColumnOfPeriods,
            .error,
            isBare
                ? "no column is named by a period" : "no column is named like \"\(pattern.value.shortened)\"",
            at: pattern.location,
            explanation: "Its columns are: \(header.summary).",
            suggestion: "Write {period} in the place of the period, and the rest as the names have it. "
                + "Where the names stand in two rows, write header_rows: 2 beside file:, and \"above: below\" for a name.",
            effect: nothingRead
        )
    }

    static func tooManyColumnsOfPeriods(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.tooManyPeriods,
            .error,
            "more than 16,384 columns have a period in their names",
            at: location,
            suggestion: "Write more of the name around {period}, or put each period into rows of its own.",
            effect: "The columns from here on are not read."
        )
    }

    static func twoColumnsOfOnePeriod(
        _ name: String,
        _ first: Int,
        at location: SourceLocation,
        in header: TableHeader
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.twoColumnsOfOnePeriod,
            .error,
            "the column \"\(name.shortened)\" has the same period as \"\(header.names[first].shortened)\"",
            at: location,
            suggestion: "Where a row above says what each of them is, write header_rows: 2 beside file:, and "
                + "\"{period}: number\", say. Otherwise name one of them without {period}.",
            effect: "The first is read.",
            related: [Related(location: header.location(of: first), message: "the first is here")]
        )
    }

    static func periodsWithoutPart(
        _ part: DataMapping.Part,
        _ pattern: Located<String>,
        _ period: Period,
        count: Int
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.periodsWithoutPart,
            .warning,
            count == 1
                ? "\(period.linkName) has no column for the \(part.said)"
                : "\(period.linkName) and \(count - 1) more periods have no column for the \(part.said)",
            at: pattern.location,
            suggestion: "Name the column as those of other periods are, \"\(pattern.value.shortened)\".",
            effect: "Their figures are read without it."
        )
    }

    static func badRange(_ condition: DataMapping.Condition) -> Diagnostic {
        var ends: [Located<String>] = []
        if case .range(let from, let to) = condition.test { ends = [from, to].compactMap(\.self) }
        let range = ends.map { "\"\($0.value.shortened)\"" }.joined(separator: " to ")
        return Diagnostic(
            DataLoadingRules.badRange,
            .error,
            "\(range) is no range of numbers or periods",
            at: ends.first?.location ?? condition.column.location,
            suggestion: "Write two numbers or two periods, the smaller first: { from: 2015, to: 2023 }.",
            effect: nothingRead
        )
    }

    static func secondPart(_ part: DataMapping.Part, of area: Area, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.secondPart,
            .error,
            "a second row gives \(area.name) another \(part.said) for the same period",
            at: location,
            suggestion: "Say in where: which of the rows is meant, or write combine: sum if they are to be added up.",
            effect: "The first is used."
        )
    }

    static func incompleteRows(
        _ part: DataMapping.Part,
        area: Area,
        count: Int,
        at location: SourceLocation
    ) -> Diagnostic {
        let number = count == 1 ? "\(area.name) has" : "\(area.name) and \(count - 1) more figures have"
        return Diagnostic(
            DataLoadingRules.incompleteRows,
            .warning,
            "\(number) no row for the \(part.said)",
            at: location,
            suggestion: "Look whether where: says the same texts as the file, and the period is the same in both rows.",
            effect: part == .value ? "There is no figure from these rows." : "The figure is read without it."
        )
    }

    static func columnsOutOfOrder(
        _ from: Located<String>,
        _ to: Located<String>,
        in header: TableHeader
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.columnsOutOfOrder,
            .error,
            "the column \"\(from.value.shortened)\" stands behind \"\(to.value.shortened)\"",
            at: from.location,
            explanation: "The columns are: \(header.summary).",
            suggestion: "Exchange the two.",
            effect: nothingRead
        )
    }

    static func columnSummedTwice(_ names: [Located<String>]) -> Diagnostic {
        var seen: Set<String> = []
        let second = names.first { !seen.insert(TableHeader.normalized($0.value)).inserted } ?? names[names.count - 1]
        return Diagnostic(
            DataLoadingRules.columnSummedTwice,
            .error,
            "the column \"\(second.value.shortened)\" is added up twice",
            at: second.location,
            suggestion: "Name each column once.",
            effect: nothingRead
        )
    }

    static func totalAmongColumns(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.totalAmongColumns,
            .error,
            "the column \"\(name.shortened)\" looks like the total of the others that are added up",
            at: location,
            explanation: "In every row it is as large as the others together.",
            suggestion:
                "Take either the total or its parts. If all are parts, write meant: [totals] in the indicator's data.",
            effect: "Everything would be counted twice."
        )
    }

    static func countedNumbers(_ value: Double, rows: Int, at location: SourceLocation, place: String?) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.countedNumbers,
            .error,
            "a row that is counted as one has \(value.plain)",
            at: location,
            place: place,
            explanation: rows == 1 ? nil : "\(rows) rows have numbers other than 1.",
            suggestion: "Write combine: sum if the numbers are to be added up. If each row is one thing to be counted, "
                + "take value out of columns.",
            effect: "Its number would be lost: combine: count takes each row as one."
        )
    }

    static func namesBelowTable(at location: SourceLocation, in header: TableHeader) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.namesBelowTable,
            .error,
            "names of columns stand here again, as above a second table",
            at: location,
            suggestion: "Put each table into a file or a sheet of its own, and give each its own data.",
            effect: "The rows from here on are not read.",
            related: [Related(location: header.location, message: "the first names are here")]
        )
    }

    static func emptyPartOfSum(rows: Int, at location: SourceLocation, place: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.emptyPartOfSum,
            .warning,
            "a cell that is to be added up is empty",
            at: location,
            place: place,
            suggestion: "Write 0 if it is none, or a marker such as c or x if it is not known.",
            effect: rows == 1 ? "The row has no figure." : "\(rows) rows with such cells have no figure."
        )
    }

    static func rowWithoutColumn(_ part: DataMapping.Part, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.rowWithoutColumn,
            .error,
            "nothing says in which column the \(part.said) stands",
            at: location,
            suggestion: "Write \(part.rawValue): { column: header, where: { … } }.",
            effect: nothingRead
        )
    }

    static func withoutOther(
        _ other: OtherFigures,
        rows: Int,
        period: Period,
        at location: SourceLocation
    ) -> Diagnostic {
        let known = other.periods.suffix(4).map(\.linkName).joined(separator: ", ")
        let isDay = other.periods.contains { $0.kind == .day && period.start <= $0.start && $0.end <= period.end }
        return Diagnostic(
            DataLoadingRules.withoutOther,
            .warning,
            "\(other.name) has no number for this area in \(period.linkName)",
            at: location,
            explanation: known.isEmpty ? nil : "Its last periods are: \(known).",
            suggestion: (isDay
                ? "Where a day stands for its year, write period: { column: …, shown_as: year } for the other file. "
                : "")
                + "Periods must be the same. A table without period: serves all of them.",
            effect: rows == 1 ? "The row is read without it." : "\(rows) rows are read without it."
        )
    }

    static func unknownIndicator(_ id: Located<String>, why: String?, known: [String]) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.unknownIndicator,
            .error,
            why ?? "there is no indicator \"\(id.value.shortened)\"",
            at: id.location,
            suggestion: why == nil
                ? NameSuggestion.of(id.value, in: known).map { "Did you mean \"\($0)\"?" }
                    ?? "Name the id of an indicator of kind: count."
                : "Name an indicator of kind: count that withholds nothing.",
            effect: nothingRead
        )
    }

    /// - Parameter why: what the other indicator lacks; nil where a table has no groups.
    static func groupsWithoutOther(
        _ other: DataMapping.OtherFigure,
        _ mapping: DataMapping,
        why: String?
    ) -> Diagnostic {
        let location: SourceLocation
        var suggestion = "Give that indicator the same breakdown and groups (by)."
        switch other {
        case .indicator(let id): location = id.location
        case .table(let table):
            location = table.file.location
            let breakdown = mapping.by?.breakdown.text ?? "sex"
            suggestion =
                "Write a mapping for each group, by: { \(breakdown): group }, "
                + "each with a where: in the numbers of the other file that picks its people."
        }
        return Diagnostic(
            DataLoadingRules.groupsDividedByAll,
            .error,
            why ?? "several groups, or a group and everybody, take the same numbers from another file",
            at: location,
            suggestion: suggestion + " If each group is meant to be set against everybody, as crimes of "
                + "each kind are, write meant: [everybody] in the mapping.",
            effect: nothingRead
        )
    }

    static func nameOfSeveralAreas(_ name: String, rows: Int, at location: SourceLocation, place: String) -> Diagnostic
    {
        Diagnostic(
            DataLoadingRules.nameOfSeveralAreas,
            .error,
            "several areas are called \"\(name.shortened)\"",
            at: location,
            place: place,
            suggestion: "Use a table with codes, or change the name here and add it to also_known_as in areas.csv.",
            effect: rows == 1 ? "The row is not read." : "Its \(rows) rows are not read."
        )
    }

    static func noNameKnown(_ name: String, at location: SourceLocation, place: String, known: [String]) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.noNameKnown,
            .error,
            "no area of the level is called \"\(name.shortened)\", nor by any other name here",
            at: location,
            place: place,
            explanation: "Areas of the level are: \(known.prefix(3).joined(separator: ", ")).",
            suggestion:
                "Say the level and the column that belong together, or add the names to also_known_as in areas.csv.",
            effect: nothingRead
        )
    }

    static func misspeltName(
        _ name: String,
        meant: String,
        _ severity: Diagnostic.Severity,
        lacks: String,
        rows: Int,
        at location: SourceLocation,
        place: String
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.misspeltName,
            severity,
            "\"\(name.shortened)\" is the name of no area, and \"\(meant)\" has no \(lacks)",
            at: location,
            place: place,
            suggestion: "If \"\(meant)\" is meant, add \"\(name)\" to its also_known_as in areas.csv.",
            effect: rows == 1 ? "The row appears on no page." : "Its \(rows) rows appear on no page."
        )
    }

    /// Names of no area of the level, of which nothing more is known.
    static func unknownNames(
        _ names: [String],
        rows: Int,
        at location: SourceLocation,
        place: String
    ) -> Diagnostic {
        let named = names.prefix(5).map { "\"\($0.shortened)\"" }.joined(separator: ", ")
        let isOne = names.count == 1
        return Diagnostic(
            DataLoadingRules.unknownNames,
            .warning,
            isOne
                ? (names[0].isEmpty ? "the name of the area is empty" : "\(named) is the name of no area of the level")
                : "\(names.count) names are those of no area of the level",
            at: location,
            place: place,
            explanation: isOne ? nil : "The first are \(named).",
            suggestion: "If \(isOne ? "it is that of an area" : "they are those of areas") of the site, add "
                + "\(isOne ? "it" : "them") to also_known_as in areas.csv. Rows of places elsewhere are left out by a "
                + "condition (`where`) with not:.",
            effect: rows == 1 ? "The row appears on no page." : "Its \(rows) rows appear on no page."
        )
    }

    static func levelWithoutAreas(_ level: Located<String>, codes: AreaCodes) -> Diagnostic {
        let known = codes.levels.map(\.text)
        return Diagnostic(
            DataLoadingRules.levelWithoutAreas,
            .error,
            "no area has the level \"\(level.value.shortened)\"",
            at: level.location,
            explanation: known.isEmpty ? nil : "Levels are: \(known.joined(separator: ", ")).",
            suggestion: NameSuggestion.of(level.value, in: known).map { "Did you mean \"\($0)\"?" },
            effect: nothingRead
        )
    }
}

extension DataMapping.Part {
    /// What an editor calls the part: `lower limit`.
    fileprivate var said: String {
        switch self {
        case .lower, .upper: rawValue + " limit"
        case .margin: "margin of its likely range"
        case .area, .period, .value, .numerator, .denominator, .status, .note: rawValue
        }
    }
}
