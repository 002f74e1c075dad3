internal import Localization

/// What one file of words says; nil and absent where it says nothing.
struct LocaleDraft {
    struct Signs {
        let decimal: String
        let group: String
        let minus: String
    }

    var signs: Signs?
    var plurals: PluralRules?
    var ordinals: PluralRules?
    var months: [String]?
    var lowersNouns: Bool?
    var areaNames: [AreaNameForm]?
    var messages: [MessageKey: PluralMessage] = [:]

    /// What is said here or, where this says nothing, in another draft.
    func completed(by other: LocaleDraft) -> LocaleDraft {
        LocaleDraft(
            signs: signs ?? other.signs,
            plurals: plurals ?? other.plurals,
            ordinals: ordinals ?? other.ordinals,
            months: months ?? other.months,
            lowersNouns: lowersNouns ?? other.lowersNouns,
            areaNames: areaNames ?? other.areaNames,
            messages: messages.merging(other.messages) { own, _ in own }
        )
    }

    func locale(language: String) -> Locale {
        Locale(
            language: language,
            months: months ?? [],
            lowersNouns: lowersNouns ?? false,
            decimalSign: signs?.decimal ?? ".",
            groupSign: signs?.group ?? ",",
            minusSign: signs?.minus ?? "-",
            plurals: plurals ?? PluralRules([]),
            ordinals: ordinals ?? PluralRules([]),
            areaNames: areaNames ?? [],
            messages: messages
        )
    }
}
