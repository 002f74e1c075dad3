internal import Diagnostics
internal import Model

/// How many rows of a table became figures, and why the others did not.
struct RowCounts {
    /// Rows that meet the conditions of no mapping.
    private(set) var notAsked = 0
    /// Rows that meet them, and are about no area of the site, or could not be read.
    private(set) var elsewhere = 0
    /// All rows.
    private(set) var all = 0
    /// Whether the current row meets the conditions of a mapping.
    var isTaken = false
    /// Whether the current row is about an area of the site, in a time that could be read.
    var isPlaced = false
    private var isFirst = true

    /// Counts the row before, and begins another.
    mutating func beginRow() {
        if !isFirst {
            all += 1
            if !isTaken { notAsked += 1 } else if !isPlaced { elsewhere += 1 }
        }
        isFirst = false
        isTaken = false
        isPlaced = false
    }

    /// What of a table no page shows; nil where all of it is read.
    func note(unused columns: [Int], in header: TableHeader, _ table: Table) -> Diagnostic? {
        let named = columns.filter { !header.names[$0].isEmpty }
        guard !named.isEmpty || notAsked + elsewhere > 0 else { return nil }
        var parts: [String] = []
        if notAsked + elsewhere > 0 { parts.append("\(notAsked + elsewhere) of \(all) rows") }
        if !named.isEmpty { parts.append("\(named.count) of \(header.names.count) columns") }
        var why: [String] = []
        if elsewhere > 0 { why.append("Rows of other places, or without a figure: \(elsewhere).") }
        if notAsked > 0 { why.append("Rows that no mapping asks for: \(notAsked).") }
        if !named.isEmpty {
            let names = named.prefix(8).map { header.names[$0].shortened }.joined(separator: ", ")
            why.append("Columns: \(names)\(named.count > 8 ? " and \(named.count - 8) more" : "").")
        }
        return Diagnostic(
            DataLoadingRules.unreadRows,
            .note,
            "\(parts.joined(separator: " and ")) are not read",
            at: table.location,
            explanation: why.joined(separator: " ")
        )
    }
}

extension MappingPlan {
    /// The columns that are read for the plan.
    var columns: [Int] {
        var columns = conditions.map(\.column) + layout.numberColumns
        if case .column(let column) = layout.area { columns.append(column) }
        if case .column(let column) = layout.period { columns.append(column) }
        if case .column(let column) = layout.status { columns.append(column) }
        return columns + [layout.noteColumn, layout.periodForm.identifier].compactMap(\.self)
    }
}

extension RowLayout {
    /// The columns in which the plan's numbers stand.
    var numberColumns: [Int] { columns(of: [value, lower, upper, margin, numerator, denominator]) }

    /// The columns that some parts are in.
    func columns(of parts: [Binding<Double>]) -> [Int] {
        parts.flatMap { part -> [Int] in
            switch part {
            case .column(let column): [column]
            case .sum(let columns): columns
            case .fixed, .other, .none: []
            }
        }
    }
}

extension Diagnostic {
    /// The sheets of a workbook, or the files of an archive, that no mapping reads.
    static func unreadTables(_ names: [String], of count: Int, in path: String) -> Diagnostic {
        let shown = names.prefix(12).map { $0.shortened }.joined(separator: ", ")
        return Diagnostic(
            DataLoadingRules.unreadTables,
            .note,
            "\(names.count) of \(count) tables are not read",
            at: .wholeFile(path),
            explanation: "Not read: \(shown)\(names.count > 12 ? " and \(names.count - 12) more" : "")."
        )
    }
}
