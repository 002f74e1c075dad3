internal import Diagnostics
internal import Model

/// Reads the key `rounded_to` of an indicator: one unit for all levels, or a group with one for each of some.
struct DeclaredRoundingReader {
    private static let range = 1e-9...1e9
    private static let suggestion = "Write 1 for whole numbers, 0.1 for one decimal, or 5 for every fifth."

    /// Nil where the key is missing or says nothing that can be read.
    func rounding(_ fields: inout FieldReader) -> DeclaredRounding? {
        guard let value = fields.value("rounded_to") else { return nil }
        guard case .group = value.kind else {
            guard let text = fields.text("rounded_to"), let unit = unit(text, key: "rounded_to", &fields) else {
                return nil
            }
            return DeclaredRounding(usual: unit, declaredAt: text.location)
        }
        let levels = fields.pairs("rounded_to").compactMap { pair in
            unit(pair.value, key: pair.key.value, &fields).map { unit in
                DeclaredRounding.OfLevel(
                    level: Located(AreaLevel.ID(pair.key.value), at: pair.key.location),
                    unit: unit
                )
            }
        }
        return levels.isEmpty ? nil : DeclaredRounding(ofLevels: levels, declaredAt: value.location)
    }

    private func unit(_ text: Located<String>, key: String, _ fields: inout FieldReader) -> Double? {
        if let unit = NumberFieldParser.plain(text.value), Self.range.contains(unit) { return unit }
        fields.reportUnreadable(text, key: key, expected: "a number above 0", suggestion: Self.suggestion)
        return nil
    }
}
