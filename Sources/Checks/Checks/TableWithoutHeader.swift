internal import Diagnostics
internal import Markdown
internal import Model

/// Finds tables whose columns have no names.
struct TableWithoutHeader: Check {
    let name = CheckName.tableWithoutHeader

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.documents.flatMap { document -> [Diagnostic] in
            document.nodes.indices.compactMap { row in
                guard case .tableRow(isHeader: true) = document.nodes[row].kind else { return nil }
                let cells = document.children(of: row)
                let unnamed = cells.enumerated().filter { position, cell in
                    // The corner above the names of the rows may be empty.
                    (position > 0 || cells.count == 1) && document.plainText(of: cell).allSatisfy(\.isWhitespace)
                }
                guard let first = unnamed.first else { return nil }
                let isBare = unnamed.count == max(1, cells.count - 1)
                return .unnamed(
                    isBare ? nil : first.offset + 1,
                    at: document.location(of: isBare ? row : first.element)
                )
            }
        }
    }
}

extension Diagnostic {
    /// - Parameter column: its number; nil for the whole table.
    fileprivate static func unnamed(_ column: Int?, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.tableWithoutHeader,
            .warning,
            column.map { "column \($0) of a table has no name" } ?? "a table has no names of columns",
            at: location,
            suggestion: "Write into the first row what each column holds.",
            effect: "Readers who hear the table do not know what a cell means."
        )
    }
}
