internal import Model

/// Reads the key `priorities` of `site.yml`: how areas are put in the order of need.
struct PrioritySettingsReader {
    func settings(_ fields: inout FieldReader) -> PrioritySettings {
        let scale = fields.choice("scale", of: PrioritySettings.Scale.self)
        let weights = fields.pairs("weights").compactMap { weight($0, &fields) }
        let indicators = fields.texts("indicators").map { Located(Indicator.ID($0.value), at: $0.location) }
        return PrioritySettings(
            scale: scale ?? .linear,
            weights: weights,
            indicators: indicators.isEmpty ? nil : indicators
        )
    }

    private func weight(
        _ pair: (key: Located<String>, value: Located<String>),
        _ fields: inout FieldReader
    ) -> PrioritySettings.Weight? {
        if let weight = NumberFieldParser.plain(pair.value.value), weight >= 0 {
            return PrioritySettings.Weight(
                theme: Located(Theme.ID(pair.key.value), at: pair.key.location),
                weight: weight
            )
        }
        fields.reportUnreadable(
            pair.value,
            key: pair.key.value,
            expected: "a number of 0 or more",
            suggestion: "Write 0 for a theme that is not to count, and 2 for one that counts twice."
        )
        return nil
    }
}
