internal import DataLoading

/// The columns of a table that may be the figures of an indicator.
struct ValueColumns {
    let table: TextTable
    let hints: TableHints
    /// Columns that hold something else.
    let used: Set<String>

    /// Names, or patterns with `{period}` in the place of a period, in the order of the table.
    var names: [String] {
        if let values = hints.values { return values }
        var numeric = table.columns.filter(isOfNumbers).map(\.name)
        if let value = numeric.first(where: { ["value", "observation", "obs_value"].contains($0.lowercased()) }) {
            numeric = numeric.filter { $0 == value || !ColumnRole.isBase($0) }
        }
        var patterns: [String: [String]] = [:]
        var order: [String] = []
        for name in numeric {
            let pattern = pattern(of: name) ?? name
            if patterns[pattern] == nil { order.append(pattern) }
            patterns[pattern, default: []].append(name)
        }
        // One column with a year in its name is no series.
        return order.flatMap { pattern in
            let columns = patterns[pattern] ?? []
            return columns.count > 1 ? [pattern] : columns
        }
    }

    private func isOfNumbers(_ column: TextTable.Column) -> Bool {
        !column.name.isEmpty && !used.contains(column.name) && !hints.ignored.contains(column.name)
            && !ColumnRole.isNoFigure(column.name) && column.count(of: .number) > 0
            && column.share(of: [.number, .marker]) >= 0.8
    }

    /// `Year ending {period}` for a name with a period in it; nil for any other.
    private func pattern(of name: String) -> String? {
        guard let found = PeriodInText(TextTable.withoutNotes(name)), !found.period.isEmpty else { return nil }
        // Other words for a year than those that periods have would be left out of it.
        let before = found.before.lowercased().split(separator: " ").last ?? ""
        guard !["fye", "ending", "to", "mid", "age", "aged"].contains(before) else { return nil }
        return found.before + "{period}" + found.behind
    }
}

/// What a column is by its name.
enum ColumnRole {
    /// Whether a column of numbers has a code, a place or an order and no figure.
    static func isNoFigure(_ name: String) -> Bool {
        let name = name.lowercased()
        let whole: Set<String> = [
            "objectid", "fid", "id", "ogc_fid", "latitude", "longitude", "lat", "long", "lon", "easting", "northing",
            "urn",
            "record_offset", "record_count", "index", "row", "rowkey",
        ]
        let endings = [
            "sortable", "sortorder", "sort order", " code", "_code", "_id", " id", "_cd", "_type", "_typecode",
        ]
        return whole.contains(name) || endings.contains(where: name.hasSuffix) || isLimit(name, .lower)
            || isLimit(name, .upper) || isMargin(name)
    }

    /// Which limit of a likely range.
    enum Limit { case lower, upper }

    static func isLimit(_ name: String, _ limit: Limit) -> Bool {
        let name = name.lowercased()
        let words =
            limit == .lower
            ? [
                "lower ci", "lci", "lower confidence", "lower limit", "confidence interval lower", "lower bound",
                "ci lower", "lower 95", "95% lower", "ll_", "(lower",
            ]
            : [
                "upper ci", "uci", "upper confidence", "upper limit", "confidence interval upper", "upper bound",
                "ci upper", "upper 95", "95% upper", "ul_", "(upper",
            ]
        return words.contains(where: name.contains) || name == (limit == .lower ? "lower" : "upper")
    }

    /// Whether a column beside one of values has what these were worked out from.
    static func isBase(_ name: String) -> Bool {
        ["numerator", "denominator", "count", "n", "base", "population"].contains(name.lowercased())
    }

    static func isMargin(_ name: String) -> Bool {
        let last = name.lowercased().split(separator: ":").last.map { $0.drop { $0 == " " } } ?? ""
        return last == "conf" || last.hasPrefix("margin of error") || last.hasSuffix("+/-") || last.hasSuffix("±")
            || last == "confidence"
    }
}

/// Names of columns as people write them.
enum TableNames {
    /// What a column measures, as a title: `Proportion of households fuel poor` for
    /// `Table: Proportion of households fuel poor (%) [note 2]`.
    static func title(of name: String) -> String {
        var title = TextTable.withoutNotes(name).replacing("{period}", with: "")
        for ending in ["(%)", "(rate)", "[p]", "(p)"] { title = title.replacing(ending, with: "") }
        // Explained in the text of the page, and too long for a title.
        if let start = title.ranges(of: "(where ").last?.lowerBound, title.hasSuffix(")") {
            title = String(title[..<start])
        }
        title = spaced(title).split(separator: " ").joined(separator: " ")
        while let last = title.last, ",;:- ".contains(last) { title.removeLast() }
        return title.prefix(1).uppercased() + title.dropFirst()
    }

    /// The words of a name that programs use: `Average price` for `AveragePrice`, `pupil count` for `pupil_count`.
    private static func spaced(_ name: String) -> String {
        guard !name.contains(" ") else { return name }
        var words = ""
        for (before, character) in zip(" " + name, name) {
            if character == "_" {
                words.append(" ")
            } else if before.isLowercase, character.isUppercase {
                words += " " + character.lowercased()
            } else {
                words.append(character)
            }
        }
        return words
    }

    /// Whether the name says nothing of what is measured.
    static func isGeneral(_ name: String) -> Bool {
        let general: Set<String> = [
            "value", "values", "observation", "obs_value", "data", "figure", "figures", "number", "total", "count",
            "percent", "percentage", "rate", "%", "measure", "indicator value", "v4_0", "estimate", "",
        ]
        return general.contains(title(of: name).lowercased())
    }
}
