internal import Diagnostics
internal import Model

/// The periods in the names of columns, where a table has a column for each: `2021`, `Year ending Mar 2023`.
///
/// All names are read as one system of periods, as the texts of a column are.
struct PeriodHeaders {
    /// One period, and the columns of its parts.
    struct Entry {
        let period: Period
        /// What the names say of its figures: `2023 [provisional]`.
        var status: FigureStatus
        var columns: [DataMapping.Part: Int]
    }

    /// One column whose name is as a pattern asks.
    private struct Match {
        let part: DataMapping.Part
        let column: Int
        /// What stands in the name in the place of `{period}`.
        let text: String
        let written: WrittenPeriod?
    }

    /// As many as a workbook has columns; a row costs as much as it has periods.
    private static let mostPeriods = 16_384

    /// In the order of the first columns of each.
    private(set) var entries: [Entry] = []

    /// - Parameter patterns: the names of columns with `{period}` in the place of the period, one for each part.
    init(
        _ patterns: [(part: DataMapping.Part, pattern: Located<String>)],
        in header: TableHeader,
        _ indicator: Indicator,
        into diagnostics: inout DiagnosticCollector
    ) {
        var matches: [Match] = []
        for (part, pattern) in patterns {
            let found = Self.matches(of: pattern.value, for: part, in: header)
            if !found.contains(where: { $0.written != nil }) {
                diagnostics.add(.noColumnOfPeriods(pattern, in: header))
            }
            matches += found
            if pattern.value == DataMapping.periodPlace { Self.reportNearlyPeriods(header, found.count, &diagnostics) }
        }
        let evidence = PeriodEvidence(matches.compactMap { $0.written?.readings })
        var positions: [Period: Int] = [:]
        for match in matches.sorted(by: { $0.column < $1.column }) {
            // Searched for in the whole line, so only where there is something to say.
            func place() -> SourceLocation { header.location(of: match.column) }
            guard let written = match.written else {
                diagnostics.add(DataLoadingRules.badPeriod, in: header.location.path) {
                    .badPeriod(match.text, rows: 0, at: place(), place: "the names of columns")
                }
                continue
            }
            let (readings, status) = (written.readings, written.status)
            guard let period = readings.certain ?? evidence.period(of: readings) else {
                let doubt = evidence.doubt(of: readings)
                diagnostics.add(DataLoadingRules.periodWithTwoReadings, in: header.location.path) {
                    .periodWithTwoReadings(match.text, readings, doubt, at: place(), place: "the header")
                }
                continue
            }
            guard entries.count < Self.mostPeriods || positions[period] != nil else {
                diagnostics.add(.tooManyColumnsOfPeriods(at: place()))
                break
            }
            let position = positions[period] ?? entries.count
            if position == entries.count {
                positions[period] = position
                entries.append(Entry(period: period, status: status, columns: [:]))
            }
            if let first = entries[position].columns[match.part] {
                diagnostics.add(DataLoadingRules.twoColumnsOfOnePeriod, in: header.location.path) {
                    .twoColumnsOfOnePeriod(header.names[match.column], first, at: place(), in: header)
                }
                continue
            }
            entries[position].columns[match.part] = match.column
            entries[position].status = entries[position].status.graver(status)
        }
        reportMissingParts(patterns, in: header, into: &diagnostics)
    }

    /// The columns that a pattern means; those whose text is no period only where the pattern has words of its own.
    private static func matches(of pattern: String, for part: DataMapping.Part, in header: TableHeader) -> [Match] {
        let pattern = TableHeader.normalized(pattern)
        guard let place = pattern.firstRange(of: DataMapping.periodPlace) else { return [] }
        let (before, behind) = (pattern[..<place.lowerBound], pattern[place.upperBound...])
        return header.names.indices.compactMap { column in
            let full = TableHeader.withoutNotes(header.names[column])
            let (name, mark) = unmarked(full, endingWith: behind)
            guard name.hasPrefix(before), name.hasSuffix(behind), name.count > before.count + behind.count else {
                return nil
            }
            let (text, written) = period(
                before: before,
                String(name.dropFirst(before.count).dropLast(behind.count)) + mark
            )
            guard written != nil || !(before.isEmpty && behind.isEmpty) else { return nil }
            return Match(part: part, column: column, text: text, written: written)
        }
    }

    /// A name without the mark behind the words of its pattern, which is that of its period: `Share 2023 (%) [r]`.
    private static func unmarked(_ name: String, endingWith behind: Substring) -> (name: String, mark: String) {
        guard !behind.isEmpty, !name.hasSuffix(behind), name.hasSuffix("]"), let start = name.lastIndex(of: "[") else {
            return (name, "")
        }
        let mark = name[name.index(after: start)...].dropLast()
        let bare = TableHeader.normalized(String(name[..<start]))
        guard bare.hasSuffix(behind), StatusCodes([:]).bracketed(String(mark), isSquare: true) != nil else {
            return (name, "")
        }
        return (bare, " [\(mark)]")
    }

    /// Reports names that are made as periods are, `2012-23`, and are none, beside others that are.
    private static func reportNearlyPeriods(
        _ header: TableHeader,
        _ periods: Int,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard periods > 1 else { return }
        for column in header.names.indices {
            let name = header.names[column]
            let digits = name.filter(\.isNumber)
            guard (6...8).contains(digits.count), name.hasPrefix("19") || name.hasPrefix("20"),
                name.allSatisfy({ $0.isNumber || "-/\u{2013}".contains($0) }), digits.count < name.count,
                WrittenPeriod(name) == nil
            else { continue }
            diagnostics.add(
                Diagnostic(
                    DataLoadingRules.nearlyPeriod,
                    .warning,
                    "\"\(name)\" is no period, and other columns are named by theirs",
                    at: header.location(of: column),
                    suggestion: "Correct it if a digit is wrong. To leave the column out, give it another name.",
                    effect: "Its figures are on no page."
                )
            )
        }
    }

    /// The period in a name, together with the words before it that belong to it: a pattern `Year ending {period}` asks
    /// for twelve months that end with one, and not for that month.
    private static func period(
        before: Substring,
        _ text: String
    ) -> (text: String, written: WrittenPeriod?) {
        var words = before[...]
        while !words.isEmpty {
            let whole = words + text
            if let written = WrittenPeriod(String(whole)) { return (String(whole), written) }
            words = words.drop { $0 != " " }.drop { $0 == " " }
        }
        return (text, WrittenPeriod(text))
    }

    /// Says where a part has no column for a period that others have one for.
    private func reportMissingParts(
        _ patterns: [(part: DataMapping.Part, pattern: Located<String>)],
        in header: TableHeader,
        into diagnostics: inout DiagnosticCollector
    ) {
        for (part, pattern) in patterns {
            let lacking = entries.filter { $0.columns[part] == nil }
            guard let first = lacking.first, lacking.count < entries.count else { continue }
            diagnostics.add(.periodsWithoutPart(part, pattern, first.period, count: lacking.count))
        }
    }
}
