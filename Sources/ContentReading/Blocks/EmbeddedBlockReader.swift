internal import CommonMark
internal import Diagnostics
internal import ReportModel

/// Reads the YAML in the live blocks of a text: tables of figures, maps and lists of areas.
struct EmbeddedBlockReader {
    /// The block in a fence, or nil where it cannot be read or is of a kind without a body to read here.
    func read(_ fence: Fence) -> Outcome<EmbeddedBlock?> {
        let lines = LineIndex(of: fence.body, firstLine: fence.bodyFirstLine, indentation: fence.bodyIndentation)
        let range = fence.body.bytes.indices
        let source = YAMLSource(fence.body, lines: lines, range: range, rules: ContentReadingRules.frontMatter)
        let outcome: Outcome<EmbeddedBlock??>
        switch fence.kind {
        case "table": outcome = source.group(table)
        case "map": outcome = source.group { FigureMapReader().map(&$0).map(EmbeddedBlock.map) }
        case "areas": outcome = source.group(list)
        default: return Outcome(nil)
        }
        return Outcome(outcome.value.flatMap { $0 }, outcome.diagnostics)
    }

    private func table(_ fields: inout FieldReader) -> EmbeddedBlock? {
        let indicators = fields.texts("indicator") + fields.texts("indicators")
        let areas = selection(&fields)
        let caption = fields.text("caption")?.value
        if indicators.isEmpty { fields.require("indicator", suggestion: "Write indicator: followed by its id.") }
        guard let areas, !indicators.isEmpty else { return nil }
        let ids = indicators.map { Written(Indicator.ID($0.value), at: $0.location) }
        return .table(FigureTable(indicators: ids, areas: areas, caption: caption))
    }

    private func list(_ fields: inout FieldReader) -> EmbeddedBlock? {
        let areas = selection(&fields)
        let group = fields.text("group_by").map { Written(AreaLevel.ID($0.value), at: $0.location) }
        return areas.map { .areas(AreaList(areas: $0, groupedBy: group)) }
    }

    /// `areas` by name or as children of one, else `level` with `within`.
    private func selection(_ fields: inout FieldReader) -> AreaSelection? {
        let names = fields.texts("areas")
        let level = fields.text("level").map { Written(AreaLevel.ID($0.value), at: $0.location) }
        let within = fields.text("within")
        if names.count == 1, let parent = Self.parent(in: names[0]) { return .children(of: parent) }
        if !names.isEmpty { return .named(names) }
        if let level { return .level(level, within: within) }
        fields.require(
            "areas",
            suggestion: "Write areas: [slug, slug], areas: children of slug, or level: followed by a level."
        )
        return nil
    }

    /// The area in `children of north-west`.
    private static func parent(in text: Written<String>) -> Written<String>? {
        let words = text.value.split(separator: " ")
        guard words.count == 3, words[0].lowercased() == "children", words[1].lowercased() == "of" else { return nil }
        return Written(String(words[2]), at: text.location)
    }
}
