internal import Diagnostics
internal import Model

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
                diagnostics.add(
                    .missingSheet(
                        table.file,
                        of: "actions",
                        folder: "plans",
                        owner: "plan",
                        isText: files[path] != nil,
                        known: files.keys.compactMap { layout.actionName(of: $0) }.sorted()
                    )
                )
                continue
            }
            result.paths.insert(path)
            let reader = TextSheetReader(
                sheet: table.sheet,
                columns: table.columns,
                needed: [ActionTable.Part.commitment, .action]
            )
            result.rows[plan.id] = reader.read(file, into: &diagnostics)?.rows.map {
                ActionRow(cells: $0.cells, declaredAt: $0.declaredAt)
            }
        }
        return result
    }
}

/// Reads the spreadsheets in which forums keep what people raised, as texts with their places.
///
/// What the texts mean is for the module to say that reads forums.
struct IssueTablesReader {
    let layout: ContentLayout

    /// What came of reading all of them.
    struct Result {
        /// Those of each forum whose file could be read.
        var sheets: [Forum.ID: IssueSheet] = [:]
        /// The files that were there.
        var paths: Set<String> = []
    }

    func read(
        _ forums: [Forum],
        _ files: [String: SourceFile],
        into diagnostics: inout DiagnosticCollector
    ) -> Result {
        var result = Result()
        for forum in forums {
            guard let table = forum.table else { continue }
            let path = layout.issueFile(table.file.value)
            guard layout.mayHoldTable(path), let file = files[path] else {
                diagnostics.add(
                    .missingSheet(
                        table.file,
                        of: "issues",
                        folder: "issues",
                        owner: "forum",
                        isText: files[path] != nil,
                        known: files.keys.compactMap { layout.issueName(of: $0) }.sorted()
                    )
                )
                continue
            }
            result.paths.insert(path)
            let reader = TextSheetReader(
                sheet: table.sheet,
                columns: table.columns,
                needed: [IssueTable.Part.issue]
            )
            result.sheets[forum.id] = reader.read(file, into: &diagnostics).map { sheet in
                IssueSheet(
                    headers: sheet.headers,
                    rows: sheet.rows.map { IssueSheet.Row(cells: $0.cells, declaredAt: $0.declaredAt) }
                )
            }
        }
        return result
    }
}
