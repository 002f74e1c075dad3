internal import Diagnostics
internal import Model

/// An area of an official look-up that the site has.
struct LookupArea {
    let code: Area.Code
    let name: String
    let level: AreaLevel.ID
    let parent: Area.Code?
    /// Where a look-up names it first.
    let location: SourceLocation
}

/// Reads the look-ups that `site.yml` names under `areas`: which areas there are, and which lie in which.
///
/// Each row of a look-up has an area of several levels, each inside the larger ones (`LSOA21CD`, `MSOA21CD`,
/// `LAD24CD`), so that parents follow from it; files are joined by the codes that they share.
struct LookupsReader {
    let sources: AreaSources
    /// From the largest to the smallest.
    let levels: [AreaLevel]
    let layout: ContentLayout
    /// Whether a note says of each file how many rows are of other places.
    var saysUnread = false

    /// The areas, those of the largest level first, the codes of all that the files have, and the paths of the files
    /// that were asked for.
    func read(
        _ files: [String: SourceFile],
        into diagnostics: inout DiagnosticCollector
    ) -> (areas: [LookupArea], codes: [ByteHashMap], paths: Set<String>) {
        guard !sources.lookups.isEmpty else { return ([], [], []) }
        var graph = LookupGraph(levels: levels.map(\.id))
        var paths: Set<String> = []
        var rows: [(path: String, areas: [Int])] = []
        for lookup in sources.lookups {
            guard let file = file(lookup.file, files, &paths, &diagnostics) else { continue }
            rows.append((file.path, read(lookup, from: file, into: &graph, &diagnostics)))
        }
        for list in sources.names {
            guard let file = file(list.file, files, &paths, &diagnostics) else { continue }
            read(list, from: file, into: &graph, &diagnostics)
        }
        graph.findParents()
        for conflict in graph.conflicts { diagnostics.add(.inTwoAreas(conflict)) }
        let kept = graph.areas(within: sources.within.map(\.value))
        for code in sources.within where graph.number(of: code.value) == nil && graph.count > 0 {
            diagnostics.add(.unknownHolder(code, closest: graph.closest(to: code.value)))
        }
        if saysUnread, !kept.isEmpty {
            let numbers = Set(kept.compactMap { graph.number(of: $0.code) })
            for (path, areas) in rows {
                diagnostics.addUnread(.rows, kept: areas.count(where: numbers.contains), of: areas.count, in: path)
            }
        }
        return (kept, [graph.codes], paths)
    }

    func file(
        _ name: Located<String>,
        _ files: [String: SourceFile],
        _ paths: inout Set<String>,
        _ diagnostics: inout DiagnosticCollector
    ) -> SourceFile? {
        let path = layout.lookupFile(name.value)
        paths.insert(path)
        if let file = files[path] { return file }
        diagnostics.add(.missingLookup(name, known: files.keys.compactMap(layout.lookupName).sorted()))
        return nil
    }

    /// The smallest area of each row, where that is asked for; -1 for a row without any.
    private func read(
        _ lookup: AreaSources.Lookup,
        from file: SourceFile,
        into graph: inout LookupGraph,
        _ diagnostics: inout DiagnosticCollector
    ) -> [Int] {
        let codes = lookup.columns.map(\.code)
        guard let table = table(file, lookup.sheet, codes, &diagnostics) else { return [] }
        let header = table.header
        var columns: [LookupGraph.Column] = []
        for (level, id) in levels.map(\.id).enumerated() {
            guard let column = lookup.columns.first(where: { $0.level == id }),
                let code = position(of: column.code, in: header, file.path, &diagnostics)
            else { continue }
            let name = column.name.map { position(of: $0, in: header, file.path, &diagnostics) }
            let usual = Self.nameHeader(of: header.names[code]).flatMap(header.position(ofAnyCase:))
            columns.append(LookupGraph.Column(level: level, code: code, name: name ?? usual))
        }
        // With a column missing, an area would lie in a larger one than the nearest.
        guard columns.count == lookup.columns.count else { return [] }
        var areas: [Int] = []
        table.forEachRow(&diagnostics) { row, _ in
            let smallest = graph.add(row, columns)
            if saysUnread { areas.append(smallest ?? -1) }
        }
        return areas
    }

    private func read(
        _ list: AreaSources.NameList,
        from file: SourceFile,
        into graph: inout LookupGraph,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard let table = table(file, list.sheet, [list.code, list.name], &diagnostics),
            let code = position(of: list.code, in: table.header, file.path, &diagnostics),
            let name = position(of: list.name, in: table.header, file.path, &diagnostics)
        else { return }
        var namesFound = 0
        table.forEachRow(&diagnostics) { row, _ in
            if graph.rename(row, code: code, name: name) { namesFound += 1 }
        }
        if namesFound == 0, graph.count > 0 { diagnostics.add(.namesOfNoArea(list.code)) }
    }

    func table(
        _ file: SourceFile,
        _ sheet: Located<String>?,
        _ columns: [Located<String>],
        _ diagnostics: inout DiagnosticCollector
    ) -> Table? {
        let names = columns.map { TableHeader.normalized($0.value) }
        return Table(file, sheet: sheet, wanted: [Set(names)], needing: names, into: &diagnostics)
    }

    func position(
        of name: Located<String>,
        in header: TableHeader,
        _ path: String,
        _ diagnostics: inout DiagnosticCollector
    ) -> Int? {
        guard let found = header.position(ofAnyCase: name.value) else {
            diagnostics.add(.missingColumn(name.value, in: header, at: name.location, wantedBy: path))
            return nil
        }
        if header.columns(named: name.value).count > 1 {
            diagnostics.add(.repeatedColumn(name.value, in: header))
            return nil
        }
        return found
    }

    /// The header of the names beside that of codes: `LSOA21NM` for `LSOA21CD`; nil where it has no such form.
    private static func nameHeader(of code: String) -> String? {
        if code.hasSuffix("CD") { return code.dropLast(2) + "NM" }
        if code.hasSuffix("cd") { return code.dropLast(2) + "nm" }
        return nil
    }
}
