internal import Diagnostics
internal import Model

/// Reads `areas.csv`: every place of the site, and how they lie in one another.
///
/// Where areas come from official look-ups, the file adds to them: a row with the code of one of them says what is
/// different, and leaves empty what is not.
struct AreasReader {
    static let required = ["code", "name", "level", "parent"]
    static let optional = ["slug", "said_as", "also_known_as", "start", "end", "replaces", "replaces_roughly", "note"]

    let levels: [AreaLevel]
    /// Where areas are listed.
    let source: AreaSource

    /// The areas in the order of the file; those without a code or a name, and the later of two with one code, are out.
    ///
    /// - Parameters:
    ///   - file: nil where there is none, and all areas come from look-ups.
    ///   - official: the areas of the look-ups, which come before those that the file has beside them.
    ///   - withChanges: adds what is known of older codes.
    func read(
        _ file: SourceFile?,
        on official: [LookupArea] = [],
        into diagnostics: inout DiagnosticCollector,
        withChanges: ([AreaRow], inout DiagnosticCollector) -> [AreaRow] = { rows, _ in rows }
    ) -> [Area] {
        let columns = official.isEmpty ? Self.required : ["code"]
        var written: [AreaRow] = []
        if let file {
            guard
                let table = NamedTable(
                    file,
                    required: columns,
                    optional: Self.required.filter { !columns.contains($0) } + Self.optional,
                    into: &diagnostics
                )
            else { return [] }
            let known = Dictionary(official.map { ($0.code, $0) }) { first, _ in first }
            written = rows(of: table, on: known, into: &diagnostics)
            for finding in OtherNamesCheck(rows: written).diagnostics() { diagnostics.add(finding) }
        }
        let rows = withChanges(withParents(merged(official, written)), &diagnostics)
        for row in rows where row.name.isEmpty {
            diagnostics.add(DataLoadingRules.namelessArea, in: row.location.path) {
                .namelessArea(row.code.text, at: row.location)
            }
        }
        ParentCheck(levels: levels, source: source).check(rows, into: &diagnostics)
        let slugs = slugs(for: rows, into: &diagnostics)
        let areas = zip(rows, slugs).map { row, slug in
            Area(
                code: row.code,
                name: row.name,
                saidAs: row.saidAs,
                level: row.level,
                parent: row.parent,
                slug: slug,
                alsoKnownAs: row.alsoKnownAs,
                start: row.start,
                end: row.end,
                replaces: row.replaces,
                replacesRoughly: row.replacesRoughly,
                note: row.note,
                declaredAt: row.location
            )
        }
        BoundaryChangeCheck(
            areas: areas,
            exact: rows.map(\.replacesLocation),
            rough: rows.map(\.replacesRoughlyLocation)
        ).check(into: &diagnostics)
        return areas
    }

    /// The areas of look-ups, each with its row of the file where it has one, and then the file's others.
    private func merged(_ official: [LookupArea], _ written: [AreaRow]) -> [AreaRow] {
        guard !official.isEmpty else { return written }
        let byCode = Dictionary(written.map { ($0.code, $0) }) { first, _ in first }
        let codes = Set(official.map(\.code))
        return official.map { byCode[$0.code] ?? AreaRow($0) } + written.filter { !codes.contains($0.code) }
    }

    private func rows(
        of table: NamedTable,
        on official: [Area.Code: LookupArea],
        into diagnostics: inout DiagnosticCollector
    ) -> [AreaRow] {
        var rows: [AreaRow] = []
        var seen: [Area.Code: SourceLocation] = [:]
        let reader = AreaRowReader(table, levels: levels, on: official)
        table.forEachRow(&diagnostics) { row, diagnostics in
            guard let area = reader.area(in: row, &diagnostics) else { return }
            if let first = seen[area.code] {
                diagnostics.add(.repeatedCode(area.code.text, at: row.location("code"), first: first))
                return
            }
            seen[area.code] = area.location
            rows.append(area)
        }
        return rows
    }

    /// The rows with the code of the parent where an older code or another name of it was given that only one area has.
    private func withParents(_ rows: [AreaRow]) -> [AreaRow] {
        let codes = Set(rows.map(\.code))
        guard rows.contains(where: { row in row.parent.map { !codes.contains($0) } ?? false }) else { return rows }
        var others: [String: Set<Area.Code>] = [:]
        for row in rows { for other in row.alsoKnownAs { others[other, default: []].insert(row.code) } }
        return rows.map { row in
            guard let parent = row.parent, !codes.contains(parent), let meant = others[parent.text], meant.count == 1,
                let code = meant.first
            else { return row }
            var row = row
            row.parent = code
            return row
        }
    }

    private func slugs(for rows: [AreaRow], into diagnostics: inout DiagnosticCollector) -> [String] {
        var maker = SlugAllocator()
        var chosen: [String?] = []
        var owners: [String: SourceLocation] = [:]
        for row in rows {
            chosen.append(nil)
            if row.slug.isEmpty { continue }
            guard SlugAllocator.isSlug(row.slug) else {
                diagnostics.add(.badSlug(row.slug, at: row.slugLocation))
                continue
            }
            if maker.reserve(row.slug) {
                owners[row.slug] = row.slugLocation
                chosen[chosen.count - 1] = row.slug
            } else {
                diagnostics.add(.repeatedSlug(row.slug, at: row.slugLocation, first: owners[row.slug]))
            }
        }
        let parentSlugs = Dictionary(zip(rows.map(\.code), zip(rows, chosen))) { first, _ in first }
        return zip(rows, chosen).map { row, slug in
            if let slug { return slug }
            let parent = row.parent.flatMap { parentSlugs[$0] }.map { $1 ?? SlugAllocator.folded($0.name) }
            return maker.make(name: row.name, parent: parent, code: row.code.text)
        }
    }
}
