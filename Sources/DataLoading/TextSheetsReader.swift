internal import Diagnostics
internal import Model

/// Reads the spreadsheets in which the texts of a folder keep their rows, as texts with their places.
///
/// What they mean, such as stages and dates, is for the module to say that reads those texts.
struct TextSheetsReader<Part: Hashable & Sendable & CaseIterable & RawRepresentable<String>> {
    let layout: ContentLayout
    /// The folder from which the paths of the spreadsheets count: `plans`.
    let folder: String
    /// What has them, and what they hold, for messages: `plan`, `actions`.
    let owner: String
    let content: String
    /// The parts without whose columns a file means nothing.
    let needed: [Part]

    /// What came of reading all of them.
    struct Result<ID: Hashable> {
        /// Those that could be read.
        var sheets: [ID: TextSheet<Part>] = [:]
        /// The files that were there.
        var paths: Set<String> = []
    }

    /// - Parameter tables: the spreadsheets that the texts name; nil for a text that names none.
    func read<ID: Hashable>(
        _ tables: [(id: ID, table: SheetMapping<Part>?)],
        _ files: [String: SourceFile],
        into diagnostics: inout DiagnosticCollector
    ) -> Result<ID> {
        var result = Result<ID>()
        for (id, table) in tables {
            guard let table else { continue }
            let path = layout.file(table.file.value, in: folder)
            guard layout.mayHoldTable(path), let file = files[path] else {
                diagnostics.add(missing(table.file, files, isText: files[path] != nil))
                continue
            }
            result.paths.insert(path)
            result.sheets[id] = TextSheetReader(form: table, needed: needed).read(file, into: &diagnostics)
        }
        return result
    }

    private func missing(_ name: Located<String>, _ files: [String: SourceFile], isText: Bool) -> Diagnostic {
        let known = files.keys.compactMap { layout.name(of: $0, in: folder) }.sorted()
        return Diagnostic(
            DataLoadingRules.missingFile,
            .error,
            "there is no file of \(content) \"\(name.value.shortened)\"",
            at: name.location,
            explanation: (isText ? "That is a text, and no table. " : "") + "Paths count from the \(folder) folder.",
            suggestion: NameSuggestion.of(name.value, in: known).map { "Did you mean \"\($0)\"?" },
            effect: "The \(owner) has no \(content) from it."
        )
    }
}
