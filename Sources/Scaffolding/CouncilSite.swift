internal import Diagnostics
internal import Import
internal import Model

/// A site about one council area, before its files are imported: settings, a home page, and the areas that no look-up
/// has.
struct CouncilSite {
    let title: String
    let publisher: String?
    let survey: CouncilSurvey

    /// The files, with paths from the folder of content.
    var files: Outcome<[SourceFile]> {
        var files = [SourceFile(path: "site.yml", text: settings), SourceFile(path: "home.md", text: home)]
        guard let areas else { return Outcome(files) }
        let table = SourceFile(path: "areas/areas.csv", text: areas)
        files.append(table)
        return Outcome(
            files,
            survey.name == nil && !hasLookup ? [.unnamedCouncil(survey.code, path: "Content/" + table.path)] : []
        )
    }

    /// Whether look-ups bring the areas.
    private var hasLookup: Bool { !survey.kinds.isEmpty }

    private var levels: [(id: String, line: String)] {
        var levels: [(id: String, line: String)] = []
        func add(_ id: String, _ name: String, _ plural: String, madeOf parts: String? = nil) {
            let made = parts.map { ", made_of: \($0)" } ?? ""
            levels.append((id, "{ id: \(id), name: \(name), plural: \(plural)\(made) }"))
        }
        let kinds = survey.kinds
        if kinds.contains(.country) || survey.country != nil { add("country", "Country", "Countries") }
        if kinds.contains(.region) { add("region", "Region", "Regions") }
        add("council", "Council area", "Council areas")
        if kinds.contains(.ward) { add("ward", "Ward", "Wards") }
        if kinds.contains(.neighbourhood) {
            add(
                "neighbourhood",
                "Neighbourhood",
                "Neighbourhoods",
                madeOf: kinds.contains(.smallArea) ? "small-area" : nil
            )
        }
        if kinds.contains(.smallArea) { add("small-area", "Small area", "Small areas") }
        return levels
    }

    private var summary: String {
        "Facts and figures about \(survey.name ?? "our area")" + (hasLookup ? " and the places in it." : ".")
    }

    private var settings: String {
        let ids = levels.map(\.id)
        let larger = ids.filter { ["country", "region", "council"].contains($0) && $0 != ids.last }
        return SettingsScaffold(
            title: title,
            description: summary,
            publisher: publisher,
            levels: levels.map(\.line),
            comparators: larger.reversed()
        ).text
    }

    private var home: String {
        """
        ---
        title: \(YAMLText.scalar(title))
        summary: \(YAMLText.scalar(summary))
        ---

        Find your area, and see what is known about it.

        """
    }

    /// The rows that look-ups do not have: the country, and what lies in it; without look-ups, the council area.
    private var areas: String? {
        var rows: [[String]] = []
        if let country = survey.country { rows.append([country.code, country.name, "country", ""]) }
        if !hasLookup {
            rows.append([survey.code, survey.name ?? title, "council", survey.country?.code ?? ""])
        } else if let country = survey.country {
            rows.append([survey.region ?? survey.code, "", "", country.code])
        }
        guard !rows.isEmpty else { return nil }
        return CSVText.table("code,name,level,parent", rows)
    }
}

/// Texts as cells of a table.
enum CSVText {
    /// A text as a cell of CSV (RFC 4180).
    static func cell(_ text: String) -> String {
        text.contains { ",\"\n\r\r\n".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    /// A table with a header and rows.
    static func table(_ header: String, _ rows: [[String]]) -> String {
        header + "\n" + rows.map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
    }
}
