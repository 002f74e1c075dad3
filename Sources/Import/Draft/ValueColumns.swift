internal import DataLoading
internal import Model

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
            let pattern = Self.pattern(of: name) ?? name
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
            && column.share(of: [.number, .marker]) >= 0.8 && !isOfYears(column)
    }

    /// Whether a column has years, such as that of a map.
    private func isOfYears(_ column: TextTable.Column) -> Bool {
        column.name.lowercased().split { !$0.isLetter }.contains("year") && column.share(of: .period) == 1
    }

    /// `Year ending {period}` for a name with a period in it; nil for any other.
    static func pattern(of name: String) -> String? {
        guard let found = PeriodInText(TextTable.withoutNotes(name)), !found.period.isEmpty else { return nil }
        // Other words for a year than those that periods have would be left out of it.
        let before = found.before.lowercased().split(separator: " ").last ?? ""
        guard !["fye", "ending", "to", "mid", "age", "aged"].contains(before) else { return nil }
        return found.before + DataMapping.periodPlace + found.behind
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
            || isLimit(name, .upper) || isMargin(name) || isStandardError(name)
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
        let side = limit == .lower ? "lower" : "upper"
        if name == side || words.contains(where: name.contains) { return true }
        let parts = name.split { !$0.isLetter && !$0.isNumber && $0 != "." }.map(String.init)
        let ofRange: Set<String> = ["ci", "cl", "conf", "confidence", "interval", "limit", "bound"]
        return parts.contains(side) && (parts.contains(where: ofRange.contains) || LimitLevel.isStated(in: name))
            || parts.contains(limit == .lower ? "lcl" : "ucl")
    }

    /// A name without the mark of its figures: `Share 2023 (%)` for `Share 2023 (%) [r]`.
    static func unmarked(_ name: String) -> String {
        guard name.hasSuffix("]"), let start = name.lastIndex(of: "["), name[start...].count <= 5 else { return name }
        return String(name[..<start].reversed().drop { $0 == " " }.reversed())
    }

    /// Whether a column says how sure the figures of another are.
    static func isUncertainty(_ name: String) -> Bool {
        isLimit(name, .lower) || isLimit(name, .upper) || isMargin(name) || isStandardError(name)
    }

    /// Whether a column has standard errors, of which limits could be made, or what is made of them.
    static func isStandardError(_ name: String) -> Bool {
        let name = name.lowercased()
        let last = name.split(separator: ":").last.map { $0.drop { $0 == " " } } ?? ""
        return ["standard error", "std error", "std. error", "coefficient of variation"].contains(where: name.contains)
            || ["se", "cv", "rse", "stderr"].contains(last)
    }

    /// Whether a column beside one of values has what these were worked out from.
    static func isBase(_ name: String) -> Bool {
        ["numerator", "denominator", "count", "n", "base", "population"].contains(name.lowercased())
    }

    /// Whether the replies to a survey were multiplied to become the numbers of a column, so that these are not how
    /// many were asked.
    static func isWeighted(_ name: String) -> Bool {
        name.lowercased().split { !$0.isLetter }.contains { $0 == "weighted" || $0 == "grossed" }
    }

    /// Whether a column has half the width of likely ranges.
    static func isMargin(_ name: String) -> Bool {
        let last = name.lowercased().split(separator: ":").last.map { $0.drop { $0 == " " } } ?? ""
        return last == "conf" || last == "confidence" || last.contains("margin of error") || last.hasSuffix("+/-")
            || last.hasSuffix("±") || last.hasSuffix("(+/-)") || last.hasSuffix("(±)")
    }
}

/// Names of columns as people write them.
enum TableNames {
    /// What a column measures, as a title: `Proportion of households fuel poor` for
    /// `Table: Proportion of households fuel poor (%) [note 2]`.
    static func title(of name: String) -> String {
        var title = TextTable.withoutNotes(name).replacing(DataMapping.periodPlace, with: "")
            .replacing("; measures: Value", with: "").replacing("per (000s)", with: "per 1,000")
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
            "percent", "percentage", "per cent", "rate", "measure", "variable", "indicator value", "v4_0", "estimate",
            "median", "mean", "average", "ratio", "score", "result", "all", "persons", "people", "men", "women", "male",
            "males", "female", "females", "",
        ]
        let title = title(of: name)
        return general.contains(title.lowercased()) || TextKind.isPeriod(title)
    }

    /// What sort of figures a general name says that a column has, which tells it from those beside it: `rate` for
    /// `{period}: rate`; nil where it says nothing.
    static func sort(of name: String) -> String? {
        let last = name.split(separator: ":").last.map { title(of: String($0)).lowercased() } ?? ""
        let sorts: Set<String> = [
            "rate", "number", "count", "numerator", "denominator", "percent", "percentage", "per cent", "median",
            "mean",
            "average", "ratio", "score", "men", "women", "male", "males", "female", "females",
        ]
        return sorts.contains(last) ? PeopleGroup.words(last, of: "sex") : nil
    }

    /// The name of several columns without the words for the time before their periods: `Number of children` for
    /// `Number of children FYE {period}`.
    static func withoutPeriod(_ name: String) -> String {
        guard let place = name.firstRange(of: DataMapping.periodPlace) else { return name }
        let ends: Set<String> = [
            "year", "years", "ending", "end", "fye", "ye", "y/e", "fy", "ay", "mid", "in", "at", "to", "for", "-",
        ]
        var words = name[..<place.lowerBound].split(separator: " ")
        while let last = words.last, ends.contains(last.lowercased()) { words.removeLast() }
        return words.joined(separator: " ") + " " + name[place.upperBound...].drop { $0 == " " }
    }

    /// A name without what it says of thousands or millions: `Population` for `Population (000s)`.
    static func withoutMultiple(_ name: String) -> String {
        var rest = name
        while let start = rest.lastIndex(of: "("), let end = rest[start...].firstIndex(of: ")"),
            StatedMultiple(in: String(rest[start...end])) != nil
        {
            rest.removeSubrange(start...end)
        }
        // `Sales, £ million` and `Population 000s`.
        var words = rest.split(separator: " ")
        if let last = words.last, StatedMultiple(in: String(last)) != nil {
            words.removeLast()
            if words.last == "£" { words.removeLast() }
        }
        return words.joined(separator: " ")
    }

    /// What a line above a table says that its figures are, without the table's number and its time; nil where it says
    /// nothing.
    static func subject(of line: String) -> String? {
        var rest = line
        let others = ["this worksheet", "this sheet", "this table", "source", "ons crown copyright", "note"]
        if others.contains(where: rest.lowercased().hasPrefix) { return nil }
        if let word = rest.split(separator: " ").first, ["table", "figure", "sheet"].contains(word.lowercased()) {
            // `Table 4: `, `Table 8.7a   `
            let behind = rest.dropFirst(word.count).drop { $0 == " " }
            rest = String(behind.drop { $0 != ":" && $0 != " " }.drop { ":- .".contains($0) })
        }
        while let period = PeriodInText.all(in: rest).last { rest = period.before + period.behind }
        let title = title(of: rest.replacing("()", with: "").replacing(" ,", with: ","))
        return title.contains { $0.isLetter } && title.count > 3 && !isGeneral(title) ? title : nil
    }

    /// Whether a title has the words or, of ages, the numbers of a group already.
    static func says(_ title: String, _ group: String) -> Bool {
        let (title, group) = (title.lowercased(), group.lowercased())
        let numbers = group.split { !$0.isNumber }
        if !numbers.isEmpty {
            let known = Set(title.split { !$0.isNumber })
            return numbers.allSatisfy(known.contains)
        }
        let words = { (text: String) in text.split { !$0.isLetter } }
        return Set(words(group)).isSubset(of: words(title))
    }
}
