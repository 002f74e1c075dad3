internal import Model

/// Reads the keys of a chart.
enum FigureChartReader {
    private enum Kind: String, CaseIterable {
        case bars, trend, strip, spine
    }

    /// Each kind asks for the keys that mean something for it, so that all others are reported.
    static func read(_ fields: inout FieldReader) -> FigureChart? {
        guard let kind = fields.requiredChoice("kind", of: Kind.self) else {
            // The other keys may be right for the kind that was meant.
            for key in ["indicator", "indicators", "areas", "level", "within", "area", "period", "compare", "title"] {
                _ = fields.texts(key)
            }
            return nil
        }
        let indicators = fields.texts("indicator") + (kind == .spine ? fields.texts("indicators") : [])
        if indicators.isEmpty { fields.require("indicator", suggestion: "Write indicator: followed by its id.") }
        let area = fields.text("area")
        let content = content(kind, area: area, &fields)
        let compare = fields.texts("compare")
        let title = fields.text("title")?.value
        guard let content, !indicators.isEmpty else { return nil }
        return FigureChart(
            content: content,
            indicators: (kind == .spine ? indicators : [indicators[0]]).map {
                Located(Indicator.ID($0.value), at: $0.location)
            },
            area: area,
            compare: compare,
            title: title
        )
    }

    private static func content(_ kind: Kind, area: Located<String>?, _ fields: inout FieldReader)
        -> FigureChart.Content?
    {
        switch kind {
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
            return kind == .trend ? .trend : .spine
        }
    }
}
