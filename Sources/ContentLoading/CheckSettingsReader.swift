internal import Model

/// Reads the key `checks` of `site.yml`: what `placard check` looks for, and how much it matters.
struct CheckSettingsReader {
    func settings(_ fields: inout FieldReader) -> CheckSettings {
        var settings = CheckSettings()
        if let grade = fields.integer("reading_grade", in: 1...20) { settings.readingGrade = grade }
        if let words = fields.integer("sentence_words", in: 5...100) { settings.sentenceWords = words }
        if let months = fields.integer("profile_months", in: 1...240) { settings.profileMonths = months }
        if let months = fields.integer("update_months", in: 1...240) { settings.updateMonths = months }
        for check in CheckName.allCases {
            if let weight = fields.choice(check.rawValue, of: CheckSettings.Weight.self) {
                settings.weights[check] = weight
            }
        }
        return settings
    }
}
