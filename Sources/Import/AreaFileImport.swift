internal import DataLoading
internal import Diagnostics
internal import Model

/// Puts look-ups of areas and directories of postcodes where a site looks for them, with the lines of `site.yml`.
struct AreaFileImport {
    let file: SourceFile
    let look: FileLook
    let places: SitePlaces
    /// The file `site.yml`, where there is one.
    let settings: SourceFile?
    /// The code of the larger area that the site is about; nil for all areas of a look-up.
    let within: String?

    /// So many areas are more than most sites have.
    private static let many = 2_000

    /// Nil where the file is neither.
    func plan() -> ImportPlan? {
        if look.tables.contains(where: Self.isOfPostcodes) { return postcodes() }
        if look.tables.contains(where: { $0.has(["GEOGCD", "GEOGCD_P", "OPER_DATE"]) }) { return changes() }
        if let table = look.tables.first(where: Self.isOfNames), look.tables.count == 1 { return names(table) }
        guard look.tables.count == 1, let table = look.tables.first, Self.isLookup(table) else { return nil }
        return lookup(table)
    }

    // MARK: Recognising

    private static let postcodeNames: Set<String> = ["pcds", "pcd8", "pcd7", "pcd", "postcode"]

    /// Whether nearly every row has a postcode of its own, and codes of areas beside it.
    private static func isOfPostcodes(_ table: TextTable) -> Bool {
        let column = table.columns.first { postcodeNames.contains($0.name.lowercased()) }
        guard let column, table.columns.contains(where: { $0.share(of: .code) > 0.5 }) else { return false }
        return column.texts.count * 10 >= table.rowCount * 9
    }

    /// Whether the columns are the codes of one kind of area and their names.
    private static func isOfNames(_ table: TextTable) -> Bool {
        let codes = table.columns.filter { $0.name.lowercased().hasSuffix("cd") && $0.share(of: .code) == 1 }
        let others = table.columns.filter { $0.share(of: .number) > 0.5 && !ColumnRole.isNoFigure($0.name) }
        return codes.count == 1 && others.isEmpty && codes[0].texts.count == table.rowCount
            && nameColumn(table) != nil && !table.names.contains("GEOGCD")
    }

    /// The column of the names that people know: `msoa21hclnm` before `msoa21nm`.
    private static func nameColumn(_ table: TextTable) -> String? {
        let names = table.names.filter { $0.lowercased().hasSuffix("nm") }
        return names.first { $0.lowercased().contains("hcl") } ?? names.first
    }

    /// Whether the columns are codes of several kinds of area and their names, and no figures.
    private static func isLookup(_ table: TextTable) -> Bool {
        let figures = table.columns.filter { $0.share(of: .number) > 0.5 && !ColumnRole.isNoFigure($0.name) }
        return codeColumns(table).count > 1 && figures.isEmpty
            && !table.columns.contains { $0.share(of: .period) > 0.5 && $0.share(of: .code) < 0.5 }
    }

    private static func codeColumns(_ table: TextTable) -> [TextTable.Column] {
        table.columns.filter { $0.name.lowercased().hasSuffix("cd") && $0.share(of: .code) > 0.9 }
    }

    // MARK: Plans

    private var path: String { "lookups/" + file.name }

    private func postcodes() -> ImportPlan {
        withSettings(plan("Postcode directory", 15), item("postcodes", "from", ["file": path]))
    }

    private func changes() -> ImportPlan {
        withSettings(plan("Code History Database", 17), item("areas", "changes", ["file": path]))
    }

    private func lookup(_ table: TextTable) -> ImportPlan {
        var plan = plan("Look-up of areas", 16)
        let columns = Self.codeColumns(table)
        var levels: [(level: String, column: String)] = []
        for column in columns {
            if let level = level(of: column), !levels.contains(where: { $0.level == level }) {
                levels.append((level, column.name))
            }
        }
        guard !levels.isEmpty else {
            plan.diagnostics.append(.noLevel(columns.map(\.name), of: file, levels: places.levels.map(\.id.text)))
            return plan
        }
        let left = columns.map(\.name).filter { name in !levels.contains { $0.column == name } }
        if !left.isEmpty { plan.add("not read", "columns of no level of the site: " + left.joined(separator: ", ")) }
        let order = places.levels.map(\.id.text)
        let pairs = levels.sorted { (order.firstIndex(of: $0.level) ?? 0) < (order.firstIndex(of: $1.level) ?? 0) }
            .map { "\(YAMLText.scalar($0.level)): \(YAMLText.scalar($0.column))" }
        let count = columns.map(\.texts.count).max() ?? 0
        if let within {
            plan.add("within", "\(within) and everything inside it")
        } else if count > Self.many {
            plan.diagnostics.append(.manyAreas(count, of: file))
        }
        let lines = ["- file: \(YAMLText.scalar(path))", "  columns: { \(pairs.joined(separator: ", ")) }"]
        let item = SettingsText.Item(
            key: "areas",
            list: "from",
            lines: lines,
            beside: within.map { "within: \(YAMLText.scalar($0))" }
        )
        return withSettings(plan, item)
    }

    private func names(_ table: TextTable) -> ImportPlan? {
        guard let code = Self.codeColumns(table).first, let name = Self.nameColumn(table) else { return nil }
        let parts: KeyValuePairs = ["file": path, "code": code.name, "name": name]
        return withSettings(plan("Names of areas", 16), item("areas", "names", parts))
    }

    /// A plan for a kind of file, with its section of Documentation/Sources.md.
    private func plan(_ kind: String, _ section: Int) -> ImportPlan {
        var plan = ImportPlan()
        plan.kind = kind
        plan.section = section
        return plan
    }

    /// An item of a list of the settings that is a group on one line.
    private func item(_ key: String, _ list: String, _ parts: KeyValuePairs<String, String>) -> SettingsText.Item {
        let texts = parts.map { "\($0.key): \(YAMLText.scalar($0.value))" }
        return SettingsText.Item(key: key, list: list, lines: ["- { \(texts.joined(separator: ", ")) }"])
    }

    /// The level of the site whose areas a column has: by their codes, else by what the level is called.
    private func level(of column: TextTable.Column) -> String? {
        let known = column.texts.lazy.compactMap { places.levelOfCode[$0]?.text }.first
        if let known { return known }
        guard let code = column.texts.first(where: { !$0.isEmpty }) else { return nil }
        let words = Self.words(for: String(code.prefix(3)))
        return places.levels.first { level in
            let said = (level.id.text + " " + level.name).lowercased()
            return words.contains(where: said.contains)
        }?.id.text
    }

    /// What people call the kind of area of which codes begin so.
    private static func words(for start: String) -> [String] {
        switch start.dropFirst() {
        case "00": ["output-area", "output area"]
        case "01": ["small", "lsoa", "lower layer", "data zone"]
        case "02": ["neighbourhood", "msoa", "middle", "intermediate"]
        case "05": ["ward", "division"]
        case "06", "07", "08", "09": ["council", "authority", "district", "borough"]
        case "10", "11": ["county"]
        case "12": ["region"]
        case "92": ["country", "nation"]
        default: []
        }
    }

    /// The plan with the file and the settings to write.
    private func withSettings(_ plan: ImportPlan, _ item: SettingsText.Item) -> ImportPlan {
        var plan = plan
        plan.lines = item.whole
        plan.files = [SourceFile(path: "areas/" + path, bytes: file.bytes)]
        guard let settings else { return plan }
        if settings.text.contains(path) {
            plan.add("settings", "site.yml names the file already")
        } else if let text = SettingsText.adding(item, to: settings.text) {
            plan.files.append(SourceFile(path: "site.yml", text: text))
        } else {
            plan.diagnostics.append(.settingsByHand(item.key, in: settings.path))
        }
        return plan
    }
}
