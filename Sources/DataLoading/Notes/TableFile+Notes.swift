internal import Diagnostics
internal import Model

extension TableFile {
    /// The notes of a table, for each of the ways in which its mappings look for them.
    ///
    /// - Parameter used: takes the sheets that have some.
    func noteBooks(
        of table: Int,
        _ sources: [DataMapping.NoteSource],
        _ used: inout Set<Int>,
        into diagnostics: inout DiagnosticCollector
    ) -> [NoteBook] {
        var books: [NoteBook] = []
        for wanted in sources where wanted != .none && !books.contains(where: { $0.source == wanted }) {
            let sheets = noteSheets(of: table, wanted, into: &diagnostics)
            let notes = SheetNotes(sheets.compactMap { start(ofSheet: $0, rows: SheetNotes.mostRows) })
            if !notes.isEmpty { used.formUnion(sheets) }
            books.append(NoteBook(source: wanted, notes: notes))
        }
        return books
    }

    /// The positions of the sheets with the notes of a table: those of its workbook that are called so, or the one that
    /// the editor names; none, with a diagnostic, where that is not there.
    private func noteSheets(
        of table: Int,
        _ wanted: DataMapping.NoteSource,
        into diagnostics: inout DiagnosticCollector
    ) -> [Int] {
        let part = parts[table]
        let beside = parts.indices.filter {
            $0 != table && parts[$0].sheet != nil && parts[$0].path == part.path && part.sheet != nil
        }
        switch wanted {
        case .none: return []
        case .automatic:
            return beside.filter { !parts[$0].isHidden && parts[$0].name.lowercased().contains("note") }
        case .sheet(let name):
            let folded = TableHeader.normalized(name.value).lowercased()
            let found = beside.filter { TableHeader.normalized(parts[$0].name).lowercased() == folded }
            if found.isEmpty {
                diagnostics.add(.noSheetOfNotes(name, in: part.path, known: beside.map { parts[$0].name }))
            }
            return found
        }
    }
}
