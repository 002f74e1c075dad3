internal import Diagnostics
internal import Model

/// Reads the key `areas` of `site.yml`: the official look-ups that areas come from.
struct AreaSourcesReader {
    /// The levels of the site.
    let levels: [AreaLevel]

    func sources(_ fields: inout FieldReader) -> AreaSources {
        AreaSources(
            lookups: fields.groups("from", allowsOne: true) { lookup(&$0) },
            names: fields.groups("names", allowsOne: true) { names(&$0) },
            within: fields.texts("within").map { Located(Area.Code($0.value), at: $0.location) },
            changes: fields.groups("changes", allowsOne: true) { changes(&$0) }
        )
    }

    private func lookup(_ fields: inout FieldReader) -> AreaSources.Lookup? {
        let file = self.file(&fields)
        let sheet = fields.text("sheet")
        fields.require("columns", suggestion: "Write the column of codes of each level: columns: { ward: WD24CD }.")
        let codes = fields.pairs("columns").filter { isLevel($0.key, "columns", &fields) }
        var names: [String: Located<String>] = [:]
        for pair in fields.pairs("names") where isLevel(pair.key, "names", &fields) {
            names[pair.key.value] = pair.value
        }
        let columns = codes.map { level, code in
            AreaSources.Column(level: AreaLevel.ID(level.value), code: code, name: names[level.value])
        }
        guard let file, !columns.isEmpty else { return nil }
        return AreaSources.Lookup(file: file, sheet: sheet, columns: columns)
    }

    private func changes(_ fields: inout FieldReader) -> AreaSources.CodeChanges? {
        let file = self.file(&fields)
        let sheet = fields.text("sheet")
        let former = fields.texts("former").filter { isLevel($0, "former", &fields) }.map { AreaLevel.ID($0.value) }
        return file.map { AreaSources.CodeChanges(file: $0, sheet: sheet, former: former) }
    }

    /// Reads the key `postcodes` of `site.yml`: the directories that postcodes come from.
    func directories(_ fields: inout FieldReader) -> [AreaSources.PostcodeDirectory] {
        fields.groups("from", allowsOne: true) { entry in
            let file = self.file(&entry)
            let areas = entry.texts("area")
            return file.map { AreaSources.PostcodeDirectory(file: $0, areas: areas) }
        }
    }

    private func names(_ fields: inout FieldReader) -> AreaSources.NameList? {
        let file = self.file(&fields)
        let sheet = fields.text("sheet")
        let code = fields.requiredText("code", suggestion: "Write code: and the header of the codes: msoa21cd, say.")
        let name = fields.requiredText("name", suggestion: "Write name: and the header of the names: msoa21hclnm, say.")
        guard let file, let code, let name else { return nil }
        return AreaSources.NameList(file: file, sheet: sheet, code: code, name: name)
    }

    private func file(_ fields: inout FieldReader) -> Located<String>? {
        fields.requiredText(
            "file",
            suggestion: "Write file: and the path from the folder areas: lookups/wards.csv, say."
        )
    }

    /// Whether a key is the id of a level of the site.
    private func isLevel(_ key: Located<String>, _ group: String, _ fields: inout FieldReader) -> Bool {
        let known = levels.map(\.id.text)
        if known.contains(key.value) { return true }
        // Without levels there is a finding already.
        if !known.isEmpty { fields.reportNotAChoice(key, key: group, choices: known) }
        return false
    }
}
