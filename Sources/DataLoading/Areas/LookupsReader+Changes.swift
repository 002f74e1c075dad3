internal import Diagnostics
internal import Model

extension LookupsReader {
    /// The areas with the older codes that the files under `changes` know, and former areas where these are wanted.
    ///
    /// - Parameters:
    ///   - paths: takes the paths of the files.
    ///   - codes: takes all codes that the files have.
    func withChanges(
        _ areas: [AreaRow],
        _ files: [String: SourceFile],
        _ paths: inout Set<String>,
        _ codes: inout [ByteHashMap],
        _ diagnostics: inout DiagnosticCollector
    ) -> [AreaRow] {
        guard !sources.changes.isEmpty else { return areas }
        var wanted = ByteHashMap()
        for area in areas { _ = wanted.insert(area.code.text) }
        var history = CodeHistory()
        for changes in sources.changes {
            guard let file = file(changes.file, files, &paths, &diagnostics) else { continue }
            read(changes, from: file, wanted, into: &history, &diagnostics)
        }
        var changes = CodeChanges(history: history, former: Set(sources.changes.flatMap(\.former)))
        let changed = changes.applied(to: areas)
        codes.append(history.codes)
        for finding in Diagnostic.changes(changes) { diagnostics.add(finding) }
        return changed
    }

    private func read(
        _ changes: AreaSources.CodeChanges,
        from file: SourceFile,
        _ wanted: ByteHashMap,
        into history: inout CodeHistory,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let (new, old) = (Self.column("GEOGCD", changes), Self.column("GEOGCD_P", changes))
        guard let table = table(file, changes.sheet, [new, old], &diagnostics),
            let newColumn = position(of: new, in: table.header, file.path, &diagnostics),
            let oldColumn = position(of: old, in: table.header, file.path, &diagnostics)
        else { return }
        let columns = CodeHistory.Columns(
            new: newColumn,
            old: oldColumn,
            oldName: table.header.position(ofAnyCase: "GEOGNM_P"),
            date: table.header.position(ofAnyCase: "OPER_DATE")
        )
        if !history.add(table, columns, wanted: wanted, &diagnostics) {
            diagnostics.add(.changesOfElsewhere(changes.file))
        }
    }

    /// A column of the Code History Database, asked for where its file is named.
    private static func column(_ name: String, _ changes: AreaSources.CodeChanges) -> Located<String> {
        Located(name, at: changes.file.location)
    }
}

/// Faults of changes of codes.
extension DataLoadingRules {
    static let changesOfElsewhere = Rule(
        "D270",
        "Changes of codes without any area of the site",
        """
        A file under `changes` in `areas` has no code of an area of the site. It may be of another country, or older than the \
        codes of the site. Where none of the areas ever had another code, the file is not needed.
        """
    )
    static let unclearChange = Rule(
        "D271",
        "Change of codes that is not taken over",
        """
        By the Code History Database an area was made of parts of others, or of others on several days, so that their \
        figures are not those of one place. They are not carried over. Where the boundary changed by a few streets only, \
        write the older code under `also_known_as` in areas.csv, or under `replaces_roughly` if readers should know.
        """
    )
    static let changeWithoutAreas = Rule(
        "D272",
        "Area that took the place of areas that the site does not have",
        """
        By the Code History Database an area was made of others as a whole, and these are not areas of the site, so that \
        figures that were published for them appear on no page. `former: [council]` under `changes` makes former areas of a \
        level areas of the site; or give each a row in areas.csv.
        """
    )

    static let ofChanges: [Rule] = [changesOfElsewhere, unclearChange, changeWithoutAreas]
}

extension Diagnostic {
    static func changesOfElsewhere(_ file: Located<String>) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.changesOfElsewhere,
            .warning,
            "\"\(file.value.shortened)\" has no code of an area of the site",
            at: file.location,
            place: "key file",
            suggestion: "Take the file for the country and the year of your areas, or leave it out of changes.",
            effect: "No older code is found by it."
        )
    }

    /// What is not taken over, one finding for all changes of a kind.
    static func changes(_ changes: CodeChanges) -> [Diagnostic] {
        let unclear = changes.unclear.first.map { first in
            Diagnostic(
                DataLoadingRules.unclearChange,
                .note,
                "\(first.name) (\(first.code)) has parts of \(listed(first.old))" + others(changes.unclear),
                at: first.location,
                suggestion: "Write the older code under also_known_as in areas.csv where it is the same place.",
                effect: "Figures of the older codes are not carried over."
            )
        }
        let missing = changes.withoutAreas.first.map { first in
            Diagnostic(
                DataLoadingRules.changeWithoutAreas,
                .note,
                "\(first.name) (\(first.code)) took the place of \(listed(first.old))" + others(changes.withoutAreas),
                at: first.location,
                suggestion: "Write former: [\(first.level)] beside the file of changes.",
                effect: "These are no areas of the site, and their figures appear on no page."
            )
        }
        return [unclear, missing].compactMap(\.self)
    }

    private static func listed(_ codes: [String]) -> String {
        let shown = codes.prefix(4).map(\.shortened)
        let more = codes.count - shown.count
        return more > 0
            ? shown.joined(separator: ", ") + " and \(more) more"
            : [shown.dropLast().joined(separator: ", "), shown.last ?? ""].filter { !$0.isEmpty }.joined(
                separator: " and "
            )
    }

    private static func others(_ changes: [CodeChanges.Change]) -> String {
        changes.count > 1 ? ", and so it is with \(changes.count - 1) more" : ""
    }
}
