/// Which form of a word goes with a number in one language: its rules, the first that holds.
package struct PluralRules: Sendable {
    private let rules: [(form: PluralForm, rule: PluralRule)]

    /// - Parameter rules: in the order in which they are tried; a number that none holds for takes `other`.
    package init(_ rules: [(form: PluralForm, rule: PluralRule)]) {
        self.rules = rules
    }

    /// The forms that a word needs: those with a rule, and `other`.
    package var forms: [PluralForm] {
        PluralForm.allCases.filter { form in form == .other || rules.contains { $0.form == form } }
    }

    package func form(of number: PluralOperands) -> PluralForm {
        rules.first { $0.rule.holds(for: number) }?.form ?? .other
    }
}
