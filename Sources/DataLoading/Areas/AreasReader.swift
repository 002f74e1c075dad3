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
        }
        let rows = withChanges(withParents(merged(official, written)), &diagnostics)
        for row in rows where row.name.isEmpty {
            diagnostics.add(DataLoadingRules.namelessArea, in: row.location.path) {
                .namelessArea(row.code.text, at: row.location)
            }
        }
        checkParents(rows, into: &diagnostics)
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
        let hasMonthFirst = hasMonthFirst(table)
        table.forEachRow(&diagnostics) { row, diagnostics in
            guard let area = area(in: row, on: official, hasMonthFirst, &diagnostics) else { return }
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

    /// Whether a date of the table can only have the month first, so that those that could have either say nothing.
    private func hasMonthFirst(_ table: NamedTable) -> Bool {
        var isFound = false
        var ignored = DiagnosticCollector()
        table.forEachRow(&ignored) { row, _ in
            for text in [row.text("start"), row.text("end")] where text.contains("/") {
                if PeriodParser.readings(of: text)?.systems == [.monthsFirst] { isFound = true }
            }
        }
        return isFound
    }

    private func area(
        in row: NamedTable.Row,
        on official: [Area.Code: LookupArea],
        _ hasMonthFirst: Bool,
        _ diagnostics: inout DiagnosticCollector
    ) -> AreaRow? {
        let code = row.text("code")
        let known = official[Area.Code(code)]
        func text(_ column: String, or other: String?) -> String {
            let text = row.text(column)
            return text.isEmpty ? other ?? "" : text
        }
        let name = text("name", or: known?.name)
        for (column, text) in [("code", code), ("name", name)] where text.isEmpty {
            diagnostics.add(.emptyField(column, at: row.location(column)))
        }
        guard !code.isEmpty, !name.isEmpty else { return nil }
        let level = text("level", or: known?.level.text)
        if !levels.isEmpty, !levels.contains(where: { $0.id.text == level }) {
            diagnostics.add(.unknownLevel(level, levels: levels, at: row.location("level")))
        }
        let (start, end) = dates(in: row, hasMonthFirst, &diagnostics)
        let parent = text("parent", or: known?.parent?.text)
        let note = row.text("note")
        let said = row.text("said_as")
        return AreaRow(
            code: Area.Code(code),
            name: name,
            saidAs: said.isEmpty ? nil : said,
            level: AreaLevel.ID(level),
            parent: parent.isEmpty ? nil : Area.Code(parent),
            slug: row.text("slug"),
            alsoKnownAs: names(in: row.text("also_known_as")),
            start: start,
            end: end,
            replaces: names(in: row.text("replaces")).map { Area.Code($0) },
            replacesRoughly: names(in: row.text("replaces_roughly")).map { Area.Code($0) },
            note: note.isEmpty ? nil : note,
            location: row.location,
            slugLocation: row.location("slug"),
            parentLocation: row.location("parent"),
            replacesLocation: row.location("replaces"),
            replacesRoughlyLocation: row.location("replaces_roughly")
        )
    }

    private func names(in text: String) -> [String] {
        text.split(separator: ";").map { TableHeader.normalized(String($0)) }.filter { !$0.isEmpty }
    }

    private func dates(
        in row: NamedTable.Row,
        _ hasMonthFirst: Bool,
        _ diagnostics: inout DiagnosticCollector
    ) -> (start: CalendarDate?, end: CalendarDate?) {
        let start = date("start", in: row, hasMonthFirst, &diagnostics)
        let end = date("end", in: row, hasMonthFirst, &diagnostics)
        if let start, let end, end <= start {
            diagnostics.add(.endBeforeStart(row.text("end"), start: row.text("start"), at: row.location("end")))
            return (start, nil)
        }
        return (start, end)
    }

    private func date(
        _ column: String,
        in row: NamedTable.Row,
        _ hasMonthFirst: Bool,
        _ diagnostics: inout DiagnosticCollector
    ) -> CalendarDate? {
        let text = row.text(column)
        guard !text.isEmpty else { return nil }
        if let date = CalendarDate(iso: text), Self.years.contains(date.year) { return date }
        if let readings = PeriodParser.readings(of: text), readings.systems != [.monthsFirst],
            let day = readings.certain ?? readings[.daysFirst], day.kind == .day, !hasMonthFirst,
            Self.years.contains(day.start.year)
        {
            return day.start
        }
        diagnostics.add(.badDate(text, column: column, at: row.location(column)))
        return nil
    }

    /// The years in which a boundary can have changed; others are slips, such as 0024 for 2024.
    private static let years = 1850...2199

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

    private func checkParents(_ rows: [AreaRow], into diagnostics: inout DiagnosticCollector) {
        let positions = Dictionary(zip(rows.map(\.code), rows.indices)) { first, _ in first }
        var parents: [Int?] = []
        var suggestions = 0
        // Where others of its level lie in a larger area, one without a parent was forgotten.
        let order = Dictionary(zip(levels.map(\.id), levels.indices)) { first, _ in first }
        let nested = Set(
            rows.filter { row in
                guard let parent = row.parent.flatMap({ positions[$0] }), let own = order[row.level],
                    let above = order[rows[parent].level]
                else { return false }
                return above < own
            }.map(\.level)
        )
        for row in rows {
            if row.parent == nil, nested.contains(row.level) {
                diagnostics.add(.noParent(of: row.name, at: row.parentLocation))
            }
            let parent = row.parent.flatMap { positions[$0] }
            parents.append(parent)
            guard let code = row.parent, parent == nil else { continue }
            suggestions += 1
            let closest =
                suggestions > Self.mostSuggestions
                ? nil
                : NameSuggestion.of(code.text, in: rows.lazy.map(\.code.text)).flatMap { positions[Area.Code($0)] }
            let meant = rows.first { suggestions <= Self.mostSuggestions && $0.name == code.text }
            let offer = meant ?? closest.map { rows[$0] }
            diagnostics.add(.unknownParent(code.text, offer.map { ($0.code.text, $0.name) }, at: row.parentLocation))
        }
        let loops = Self.loops(in: parents)
        checkLevels(of: rows, in: parents, except: Set(loops.joined()), into: &diagnostics)
        for loop in loops {
            let members = loop.map { rows[$0] }
            diagnostics.add(.parentLoop(members.map(\.name), at: members.map(\.parentLocation)))
        }
    }

    /// Reports areas that lie in one of the same or a smaller level; a loop is reported as a loop.
    private func checkLevels(
        of rows: [AreaRow],
        in parents: [Int?],
        except loops: Set<Int>,
        into diagnostics: inout DiagnosticCollector
    ) {
        let order = Dictionary(zip(levels.map(\.id), levels.indices)) { first, _ in first }
        for (position, row) in rows.enumerated() where !loops.contains(position) {
            guard let parent = parents[position].map({ rows[$0] }), let own = order[row.level],
                let above = order[parent.level], above >= own
            else { continue }
            diagnostics.add(
                .parentTooSmall(
                    (row.name, row.level),
                    in: (parent.name, parent.level),
                    larger: levels[..<own].map(\.id),
                    at: row.parentLocation
                )
            )
        }
    }

    /// How many suggestions are looked for; each compares a code with all codes.
    private static let mostSuggestions = 20

    /// The loops among parents, each from its first member in the file upwards.
    private static func loops(in parents: [Int?]) -> [[Int]] {
        var visitedBy = Array(repeating: -1, count: parents.count)
        var loops: [[Int]] = []
        for start in parents.indices {
            var position = start
            while visitedBy[position] == -1 {
                visitedBy[position] = start
                guard let parent = parents[position] else { break }
                if visitedBy[parent] == start {
                    loops.append(loop(through: parent, parents))
                    break
                }
                position = parent
            }
        }
        return loops
    }

    private static func loop(through member: Int, _ parents: [Int?]) -> [Int] {
        var members = [member]
        var next = parents[member]
        while let position = next, position != member {
            members.append(position)
            next = parents[position]
        }
        let first = members.indices.min { members[$0] < members[$1] } ?? 0
        return Array(members[first...] + members[..<first])
    }
}
