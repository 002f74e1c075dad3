internal import DataLoading
internal import Model

/// The areas of the site, as far as a file's columns are held against them.
struct SitePlaces: Sendable {
    /// The levels from the largest to the smallest.
    let levels: [AreaLevel]
    /// The level of each code, older ones too.
    let levelOfCode: [String: AreaLevel.ID]
    /// The names of each level in lower case.
    let names: [AreaLevel.ID: Set<String>]

    /// - Parameter areas: all areas of the site; none where there is no site yet.
    init(levels: [AreaLevel], areas: [Area]) {
        self.levels = levels
        var levelOfCode: [String: AreaLevel.ID] = [:]
        var names: [AreaLevel.ID: Set<String>] = [:]
        for area in areas {
            levelOfCode[area.code.text] = area.level
            names[area.level, default: []].insert(area.name.lowercased())
            for other in area.alsoKnownAs {
                names[area.level, default: []].insert(other.lowercased())
                if levelOfCode[other] == nil { levelOfCode[other] = area.level }
            }
        }
        self.levelOfCode = levelOfCode
        self.names = names
    }

    /// Whether a text is the code of an area of the site.
    func has(_ code: String) -> Bool { levelOfCode[code] != nil }
}

/// Finds the column of a table that says which area a row is about.
struct AreaColumns {
    let table: TextTable
    let hints: TableHints
    let places: SitePlaces

    /// One way to find the areas of rows: where their codes are, and in which rows.
    struct Choice {
        let cell: MappingDraft.Cell
        let column: String
        var condition: MappingDraft.Condition?
    }

    /// All choices that go together, the first for most rows; empty where no column has areas.
    ///
    /// - Parameter asked: the column that the editor names.
    func choices(asked: String?) -> [Choice] {
        if let asked {
            return table.column(asked) == nil
                ? [] : [named(asked, isAsked: true) ?? Choice(cell: .column(asked), column: asked)]
        }
        if let (column, codes) = hints.areasBySort, !codes.isEmpty {
            let onSite = codes.filter { code in siteCodes(code.column, where: column, is: code.text) > 0 }
            return (onSite.isEmpty ? codes : onSite).map { code in
                let condition = MappingDraft.Condition(column: column, texts: [code.text])
                return Choice(cell: .column(code.column), column: code.column, condition: condition)
            }
        }
        let known = hints.areas.filter { table.column($0) != nil }
        let coded =
            known.isEmpty ? table.columns.filter { $0.share(of: .code) >= 0.5 && !$0.name.isEmpty }.map(\.name) : known
        if let best = best(of: coded) { return [Choice(cell: .column(best), column: best)] }
        return table.names.lazy.compactMap { named($0, isAsked: false) }.first.map { [$0] } ?? []
    }

    /// Columns of codes of one sort that differ from row to row, as of those who live in one place and work in another:
    /// one of them has to be named.
    func rivals(asked: String?) -> [String] {
        guard asked == nil, hints.areas.isEmpty, hints.areasBySort == nil else { return [] }
        let coded = table.columns.filter { $0.share(of: .code) >= 0.5 && !$0.name.isEmpty }
        guard let best = best(of: coded.map(\.name)).flatMap(table.column) else { return [] }
        let alike = coded.filter { sorts(of: $0) == sorts(of: best) }
        let differ = alike.contains { column in
            (0..<min(table.rowCount, 5_000)).contains { column.text($0) != best.text($0) }
        }
        return differ ? alike.map(\.name) : []
    }

    /// What the codes of a column begin with, which says what sort of area they are of.
    private func sorts(of column: TextTable.Column) -> Set<String> {
        Set(column.texts.indices.filter { column.kinds[$0].contains(.code) }.map { String(column.texts[$0].prefix(3)) })
    }

    /// The column with most codes of the site or, where none has any, with most codes.
    private func best(of names: [String]) -> String? {
        let scores = names.map { name -> (name: String, onSite: Int, all: Int) in
            let column = table.column(name)
            let codes = column.map { column in column.texts.indices.filter { column.kinds[$0].contains(.code) } } ?? []
            return (name, codes.count { places.has(column?.texts[$0] ?? "") }, codes.count)
        }
        return scores.reversed().max { ($0.onSite, $0.all) < ($1.onSite, $1.all) }?.name
    }

    /// How many rows with a text in one column have a code of the site in another.
    private func siteCodes(_ name: String, where column: String, is text: String) -> Int {
        guard let codes = table.column(name), let sorts = table.column(column) else { return 0 }
        return (0..<table.rowCount).count { sorts.text($0) == text && places.has(codes.text($0)) }
    }

    /// A column of the names of areas of one level: at least half of the different texts are, or one where an editor
    /// or the column's own name says that it has areas.
    private func named(_ name: String, isAsked: Bool) -> Choice? {
        guard let column = table.column(name), column.share(of: .code) < 0.5, column.texts.count <= 50_000 else {
            return nil
        }
        let texts = column.texts.map { $0.lowercased() }.filter { !$0.isEmpty }
        let best = places.levels.map { level in
            (level, texts.count { places.names[level.id]?.contains($0) ?? false })
        }.max { $0.1 < $1.1 }
        let words = ["area", "authority", "council", "district", "ward", "borough", "local", "neighbourhood", "region"]
        let isSaid = isAsked || words.contains(where: name.lowercased().contains)
        guard let (level, count) = best, count > 0, isSaid || count * 2 >= texts.count else { return nil }
        return Choice(cell: .named(column: name, level: level.id.text), column: name)
    }
}
