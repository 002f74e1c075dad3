internal import Diagnostics
internal import Markdown
internal import Model

/// Reads the YAML in the live blocks of a text: tables, charts and maps of figures, and lists of areas.
struct EmbeddedBlockReader {
    /// The block in a fence, or nil where it cannot be read or is of a kind without a body to read here.
    func read(_ fence: Fence) -> Outcome<EmbeddedBlock?> {
        let lines = LineIndex(of: fence.body, firstLine: fence.bodyFirstLine, indentation: fence.bodyIndentation)
        let range = fence.body.bytes.indices
        let source = YAMLSource(fence.body, lines: lines, range: range, rules: ContentLoadingRules.frontMatter)
        let outcome: Outcome<EmbeddedBlock??>
        switch fence.kind {
        case "table": outcome = source.group(table)
        case "map": outcome = source.group { FigureMapReader().map(&$0).map(EmbeddedBlock.map) }
        case "areas": outcome = source.group(list)
        case "chart": outcome = source.group { fields in FigureChartReader.read(&fields).map { .chart($0) } }
        default: return Outcome(nil)
        }
        return Outcome(outcome.value.flatMap { $0 }, outcome.diagnostics)
    }

    private func table(_ fields: inout FieldReader) -> EmbeddedBlock? {
        let indicators = fields.texts("indicator") + fields.texts("indicators")
        let areas = AreaSelectionReader.read(&fields)
        let caption = fields.text("caption")?.value
        if indicators.isEmpty { fields.require("indicator", suggestion: "Write indicator: followed by its id.") }
        guard let areas, !indicators.isEmpty else { return nil }
        let ids = indicators.map { Located(Indicator.ID($0.value), at: $0.location) }
        return .table(FigureTable(indicators: ids, areas: areas, caption: caption))
    }

    private func list(_ fields: inout FieldReader) -> EmbeddedBlock? {
        let areas = AreaSelectionReader.read(&fields)
        let group = fields.text("group_by").map { Located(AreaLevel.ID($0.value), at: $0.location) }
        return areas.map { .areas(AreaList(areas: $0, groupedBy: group)) }
    }
}
