internal import Diagnostics
internal import Model
private import Primitives

/// Reads the spreadsheets in which plans keep their actions, as texts with their places.
///
/// What the texts mean, such as stages and dates, is for the module to say that reads plans.
struct ActionTablesReader {
    let layout: ContentLayout

    /// What came of reading all of them.
    struct Result {
        /// Those of each plan whose file could be read.
        var rows: [ActionPlan.ID: [ActionRow]] = [:]
        /// The files that were there.
        var paths: Set<String> = []
    }

    func read(
        _ plans: [ActionPlan],
        _ files: [String: SourceFile],
        into diagnostics: inout DiagnosticCollector
    ) -> Result {
        var result = Result()
        for plan in plans {
            guard let table = plan.actionTable else { continue }
            let path = layout.actionFile(table.file.value)
            guard layout.mayHoldTable(path), let file = files[path] else {
                let known = files.keys.compactMap { layout.actionName(of: $0) }.sorted()
                diagnostics.add(.missingActions(table.file, isText: files[path] != nil, known: known))
                continue
            }
            result.paths.insert(path)
            result.rows[plan.id] = read(file, as: table, into: &diagnostics)
        }
        return result
    }

    /// nil, with diagnostics, where the file is no table of actions.
    private func read(
        _ file: SourceFile,
        as form: ActionTable,
        into diagnostics: inout DiagnosticCollector
    ) -> [ActionRow]? {
        let parts = [ActionTable.Part.commitment, .action]
        let needed = parts.map { TableHeader.normalized(Self.header(of: $0, in: form)) }
        guard
            let table = Table(
                file,
                sheet: form.sheet,
                wanted: [Set(needed)],
                needing: needed,
                into: &diagnostics
            )
        else { return nil }
        let header = table.header
        if let fault = header.fault { diagnostics.add(fault) }
        guard let columns = columns(of: form, in: header, file.path, &diagnostics) else { return nil }
        reportMisspelt(columns, of: form, in: header, &diagnostics)
        var rows: [ActionRow] = []
        table.forEachRow(&diagnostics) { row, _ in
            var cells: [ActionTable.Part: Located<String>] = [:]
            for (part, column) in columns {
                let text = FormulaGuard.removed(from: row.text(column))
                guard !text.isEmpty else { continue }
                cells[part] = Located(text, at: row.location(of: column))
            }
            guard !cells.isEmpty else { return }
            rows.append(ActionRow(cells: cells, declaredAt: row.location))
        }
        return rows
    }

    private static func header(of part: ActionTable.Part, in table: ActionTable) -> String {
        table.columns[part]?.value ?? part.rawValue
    }

    /// Where each part stands; nil where a column is not there that the plan names, or that every row needs.
    private func columns(
        of table: ActionTable,
        in header: TableHeader,
        _ path: String,
        _ diagnostics: inout DiagnosticCollector
    ) -> [(ActionTable.Part, Int)]? {
        var found: [(ActionTable.Part, Int)] = []
        var isComplete = true
        for part in ActionTable.Part.allCases {
            let name = Self.header(of: part, in: table)
            if let column = header.position(of: name) {
                found.append((part, column))
                if header.columns(named: name).count > 1 { diagnostics.add(.repeatedColumn(name, in: header)) }
            } else if let named = table.columns[part] {
                diagnostics.add(.missingColumn(name, in: header, at: named.location, wantedBy: path))
                isComplete = false
            } else if part == .commitment || part == .action {
                diagnostics.add(.missingColumn(name, in: header, at: header.location, wantedBy: nil))
                isComplete = false
            }
        }
        return isComplete ? found : nil
    }

    /// A spreadsheet may have columns of its own, but not one whose name is nearly that of a part without a column.
    private func reportMisspelt(
        _ columns: [(ActionTable.Part, Int)],
        of table: ActionTable,
        in header: TableHeader,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let read = Set(columns.map(\.1))
        let missing = ActionTable.Part.allCases.filter { part in !columns.contains { $0.0 == part } }.map(\.rawValue)
        for column in header.names.indices.prefix(200) where !read.contains(column) {
            guard NameSuggestion.of(header.names[column], in: missing) != nil else { continue }
            diagnostics.add(
                .unknownColumns([header.names[column]], at: header.location(of: column), known: missing)
            )
        }
    }
}

extension Diagnostic {
    fileprivate static func missingActions(_ name: Located<String>, isText: Bool, known: [String]) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.missingFile,
            .error,
            "there is no file of actions \"\(name.value.shortened)\"",
            at: name.location,
            explanation: (isText ? "That is a text, and no table. " : "") + "Paths count from the plans folder.",
            suggestion: NameSuggestion.of(name.value, in: known).map { "Did you mean \"\($0)\"?" },
            effect: "The plan has no actions from it."
        )
    }
}
