internal import Model

/// Reads the body of a ```` ```map ```` block.
struct FigureMapReader {
    /// The map, or nil where its indicator or level is missing.
    func map(_ fields: inout FieldReader) -> FigureMap? {
        let indicator = fields.requiredText("indicator", suggestion: "Write indicator: followed by its id.")
        let level = fields.requiredText("level", suggestion: "Write level: followed by a level of areas.")
        let within = fields.text("within")
        let period = fields.text("period")
        let classes = classes(&fields)
        let title = fields.text("title")?.value
        guard let indicator, let level else { return nil }
        return FigureMap(
            indicator: Located(Indicator.ID(indicator.value), at: indicator.location),
            level: Located(AreaLevel.ID(level.value), at: level.location),
            within: within,
            period: period,
            classes: classes ?? .usual,
            title: title
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
