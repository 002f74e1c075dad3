internal import Diagnostics
internal import Markdown
internal import Model

/// Reads the YAML in the live blocks of a text: tables, charts and maps of figures, and lists of areas.
struct EmbeddedBlockReader {
    /// The block in a fence, or nil where it cannot be read or is of a kind without a body to read here.
    func read(_ fence: Fence) -> Outcome<EmbeddedBlock?> {
        let lines = LineMap(
            fence.body.bytes,
            path: fence.body.path,
            firstLine: fence.bodyFirstLine,
            indentation: fence.bodyIndentation
        )
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
        let caption = fields.wording("caption")?.value
        let meant = fields.oddities([BlockOddity.title])
        if indicators.isEmpty { fields.require("indicator", suggestion: "Write indicator: followed by its id.") }
        guard let areas, !indicators.isEmpty else { return nil }
        let ids = indicators.map { Located(Indicator.ID($0.value), at: $0.location) }
        return .table(FigureTable(indicators: ids, areas: areas, caption: caption, meant: meant))
    }

    private func list(_ fields: inout FieldReader) -> EmbeddedBlock? {
        let areas = AreaSelectionReader.read(&fields)
        let group = fields.text("group_by").map { Located(AreaLevel.ID($0.value), at: $0.location) }
        return areas.map { .areas(AreaList(areas: $0, groupedBy: group)) }
    }
}

/// Reads the keys of a chart.
private enum FigureChartReader {
    private enum KindName: String, CaseIterable {
        case bars, trend, strip, spine
    }

    /// Each kind asks for the keys that mean something for it, so that all others are reported.
    static func read(_ fields: inout FieldReader) -> FigureChart? {
        guard let name = fields.requiredChoice("kind", of: KindName.self) else {
            // The other keys may be right for the kind that was meant.
            let others = ["indicators", "areas", "level", "within", "area", "period", "compare", "title", "meant"]
            for key in ["indicator"] + others { _ = fields.texts(key) }
            return nil
        }
        let indicators = fields.texts("indicator") + (name == .spine ? fields.texts("indicators") : [])
        if indicators.isEmpty { fields.require("indicator", suggestion: "Write indicator: followed by its id.") }
        let area = fields.text("area")
        let kind = kind(name, area: area, &fields)
        let compare = fields.texts("compare")
        let title = fields.wording("title")?.value
        let meant = fields.oddities(BlockOddity.allCases)
        guard let kind, !indicators.isEmpty else { return nil }
        return FigureChart(
            kind: kind,
            indicators: (name == .spine ? indicators : [indicators[0]]).map {
                Located(Indicator.ID($0.value), at: $0.location)
            },
            area: area,
            compare: compare,
            title: title,
            meant: meant
        )
    }

    private static func kind(_ name: KindName, area: Located<String>?, _ fields: inout FieldReader)
        -> FigureChart.Kind?
    {
        switch name {
        case .bars:
            let areas = AreaSelectionReader.read(&fields)
            let period = fields.text("period")
            return areas.map { .bars($0, period: period) }
        case .strip:
            let level = fields.text("level").map { Located(AreaLevel.ID($0.value), at: $0.location) }
            let within = fields.text("within")
            if level == nil, area == nil {
                fields.require("level", suggestion: "Write level: followed by a level, or area: followed by an area.")
                return nil
            }
            return .strip(level, within: within)
        case .trend, .spine:
            if area == nil { fields.require("area", suggestion: "Write area: followed by a slug or a code.") }
            guard area != nil else { return nil }
            return name == .trend ? .trend : .spine
        }
    }
}

/// Reads the body of a ```` ```map ```` block.
private struct FigureMapReader {
    /// The map, or nil where its indicator or level is missing.
    func map(_ fields: inout FieldReader) -> FigureMap? {
        let indicator = fields.requiredText("indicator", suggestion: "Write indicator: followed by its id.")
        let level = fields.requiredText("level", suggestion: "Write level: followed by a level of areas.")
        let within = fields.text("within")
        let period = fields.text("period")
        let classes = classes(&fields)
        let title = fields.wording("title")?.value
        let meant = fields.oddities([BlockOddity.title])
        guard let indicator, let level else { return nil }
        return FigureMap(
            indicator: Located(Indicator.ID(indicator.value), at: indicator.location),
            level: Located(AreaLevel.ID(level.value), at: level.location),
            within: within,
            period: period,
            classes: classes ?? .usual,
            title: title,
            meant: meant
        )
    }

    /// `quantile 4`, or `breaks [20, 25, 30]`.
    private func classes(_ fields: inout FieldReader) -> MapClasses? {
        guard let text = fields.text("classes") else { return nil }
        let parts = text.value.split { " [,]".contains($0) }.map(String.init)
        let numbers = parts.dropFirst().map(NumberFieldParser.plain)
        let known = numbers.compactMap(\.self)
        let areDifferent = known.count == numbers.count && Set(known).count == known.count
        switch parts.first?.lowercased() {
        case "quantile", "quantiles":
            if numbers.count == 1, let count = Int(parts[1]), (2...MapClasses.most).contains(count) {
                return .quantiles(count)
            }
            fields.reportUnreadable(
                text,
                key: "classes",
                expected: "quantile with a whole number from 2 to \(MapClasses.most)",
                suggestion: "Write classes: quantile 5."
            )
        case "breaks":
            if areDifferent, (1..<MapClasses.most).contains(known.count) { return .breaks(known.sorted()) }
            fields.reportUnreadable(
                text,
                key: "classes",
                expected: "breaks with 1 to \(MapClasses.most - 1) different numbers",
                suggestion: "Write classes: breaks [20, 25, 30]."
            )
        default: fields.reportNotAChoice(text, key: "classes", choices: ["quantile", "breaks"])
        }
        return nil
    }
}

/// Reads which areas a live block is about.
private enum AreaSelectionReader {
    /// `areas` by name or as children of one, else `level` with `within`.
    static func read(_ fields: inout FieldReader) -> AreaSelection? {
        let names = fields.texts("areas")
        let level = fields.text("level").map { Located(AreaLevel.ID($0.value), at: $0.location) }
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
    private static func parent(in text: Located<String>) -> Located<String>? {
        let words = text.value.split(separator: " ")
        guard words.count == 3, words[0].lowercased() == "children", words[1].lowercased() == "of" else { return nil }
        return Located(String(words[2]), at: text.location)
    }
}
