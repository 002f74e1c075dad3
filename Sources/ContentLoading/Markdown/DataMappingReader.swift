internal import Diagnostics
internal import Model
internal import Yams

/// Reads the key `data` of an indicator: which columns of which files hold its figures.
struct DataMappingReader {
    /// What sort of number the indicator is; nil where it does not say.
    let kind: ValueKind?
    /// The groups that it has.
    var breakdowns: [Breakdown] = []

    /// One mapping, or a list of them.
    func mappings(_ fields: inout FieldReader) -> [DataMapping] {
        fields.groups("data", allowsOne: true) { mapping(&$0) }
    }

    private func mapping(_ fields: inout FieldReader) -> DataMapping? {
        let file = fields.requiredText(
            "file",
            suggestion: "Write file: data/ followed by the name of the table's file."
        )
        let sheet = fields.text("sheet")
        let headerRows = fields.integer("header_rows", in: 1...2)
        let conditions = fields.conditions("where")
        var codes: [String: FigureStatus] = [:]
        let combine = fields.choice("combine", of: DataMapping.Combination.self)
        let cells = self.cells(&fields, &codes, combine)
        let scale = fields.number("scale", in: 1e-9...1e9)
        let meant = fields.oddities(DataMapping.Oddity.allCases)
        let notes = notes(&fields)
        addCodes("status_codes", of: &fields, to: &codes)
        guard case .success(let by) = BreakdownReader().source(&fields, of: breakdowns) else { return nil }
        guard let file, let conditions, isCombinable(cells, combine, &fields) else { return nil }
        return DataMapping(
            file: file,
            sheet: sheet,
            headerRows: headerRows ?? 1,
            conditions: conditions,
            cells: cells,
            statusCodes: codes,
            scale: scale,
            combine: combine,
            meant: meant,
            by: by,
            notes: notes
        )
    }

    /// The key `notes`: the sheet with the texts of notes, or `false` where none are wanted.
    private func notes(_ fields: inout FieldReader) -> DataMapping.NoteSource {
        guard let text = fields.text("notes") else { return .automatic }
        switch text.value.lowercased() {
        case "false", "no": return .none
        case "true", "yes": return .automatic
        default: return .sheet(text)
        }
    }

    // MARK: Columns

    private func cells(
        _ fields: inout FieldReader,
        _ codes: inout [String: FigureStatus],
        _ combine: DataMapping.Combination?
    ) -> [DataMapping.Part: DataMapping.Cell] {
        fields.require(
            "columns",
            suggestion: "Write columns: { area: …, period: …, value: … } with the file's headers."
        )
        return fields.group("columns") { columns in
            let cells = MappingCellReader(statusCodes: addCodes).cells(&columns, &codes)
            reportMissing(cells, combine, &columns)
            return cells
        } ?? [:]
    }

    private func reportMissing(
        _ cells: [DataMapping.Part: DataMapping.Cell],
        _ combine: DataMapping.Combination?,
        _ columns: inout FieldReader
    ) {
        let hasCounts = cells[.numerator] != nil && cells[.denominator] != nil
        let isWorkedOut = DataMapping.isWorkedOut(cells, combine: combine, kind: kind)
        let needed = [DataMapping.Part.area, .period] + (isWorkedOut ? [] : [.value])
        let hasPeriods = cells.values.contains { if case .periods = $0 { true } else { false } }
        let missing = needed.filter {
            cells[$0] == nil && !columns.has($0.rawValue) && !($0 == .period && hasPeriods)
        }
        if hasPeriods, cells[.period] != nil {
            columns.report(
                Diagnostic(
                    ContentLoadingRules.periodNamedTwice,
                    .error,
                    "the names of columns say the period, and so does the key period",
                    at: columns.valueLocation("period"),
                    place: "key period",
                    suggestion: "Take the key period away, or write the whole name of one column without {period}.",
                    effect: "The file gives no figures for this indicator."
                )
            )
        }
        if cells[.value] == nil, columns.has("value"), hasCounts, !isWorkedOut {
            columns.report(
                Diagnostic(
                    ContentLoadingRules.wrongCombination,
                    .error,
                    "what is worked out from two numbers is no \(kind?.rawValue ?? "such figure")",
                    at: columns.valueLocation("value"),
                    place: "key value",
                    suggestion:
                        "Write kind: proportion, or kind: rate with a multiplier; or name the column of the value.",
                    effect: "The file gives no figures for this indicator."
                )
            )
        }
        guard !missing.isEmpty else { return }
        let names = missing.map(\.rawValue).joined(separator: ", ")
        columns.report(
            Diagnostic(
                ContentLoadingRules.partWithoutColumn,
                .error,
                "columns does not say where to find \(names)",
                at: columns.location,
                place: "key columns",
                explanation: "A figure needs an area, a period and a value."
                    + (missing.contains(.value)
                        ? " That of a proportion or rate is worked out where numerator and denominator are given."
                        : ""),
                suggestion: missing == [.period]
                    ? "Write period: { is: \"2019\" } where the file has no such column."
                    : "Write \(names): followed by the header of its column.",
                effect: "The file gives no figures for this indicator."
            )
        )
    }

    /// Whether rows of one area and period can become one figure as asked; reported where they cannot.
    private func isCombinable(
        _ cells: [DataMapping.Part: DataMapping.Cell],
        _ combine: DataMapping.Combination?,
        _ fields: inout FieldReader
    ) -> Bool {
        guard let combine, let kind, kind != .count else { return true }
        let isShare = kind == .proportion || kind == .rate
        let hasCounts = cells[.numerator] != nil && cells[.denominator] != nil
        if combine == .sum, isShare, hasCounts { return true }
        let suggestion =
            switch combine {
            case .count: "Write kind: count for the number of rows, or leave combine out."
            case .sum where isShare:
                "Write numerator: and denominator: with their columns in place of value: under columns. They are added up, and "
                    + "divided anew."
            case .sum:
                "Take the rows of one figure each with where, or take the figure for all of them from the source."
            }
        fields.report(
            Diagnostic(
                ContentLoadingRules.wrongCombination,
                .error,
                combine == .count
                    ? "rows that are counted are no \(kind.rawValue)"
                    : "values of a \(kind.rawValue) cannot be added up",
                at: fields.valueLocation("combine"),
                place: "key combine",
                suggestion: suggestion,
                effect: "The file gives no figures for this indicator."
            )
        )
        return false
    }

    // MARK: Status codes

    /// Adds what the file's own codes mean, as a group of codes with a status each says.
    private func addCodes(_ key: String, of fields: inout FieldReader, to codes: inout [String: FigureStatus]) {
        for (code, meaning) in fields.pairs(key) {
            if let status = Self.status(meaning.value) {
                codes[code.value] = status
            } else {
                fields.reportNotAChoice(meaning, key: code.value, choices: Self.statusNames)
            }
        }
    }

    /// A status by its shorthand, `c` or `[c]`, or by its name.
    private static func status(_ text: String) -> FigureStatus? {
        if let status = FigureStatus(shorthand: text) { return status }
        let folded = TextNormalization.folded(text)
        return zip(FigureStatus.allCases, statusNames).first { TextNormalization.folded($0.1) == folded }?.0
    }

    /// The names in the order of `FigureStatus.allCases`: `not available`, `series break`.
    private static let statusNames = FigureStatus.allCases.map { status in
        "\(status)".reduce(into: "") { name, letter in
            name += letter.isUppercase ? " \(letter.lowercased())" : String(letter)
        }
    }
}
