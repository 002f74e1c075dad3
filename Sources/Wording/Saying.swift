/// The patterns of one phrase: one for all numbers, or one for each form that a number asks for.
package final class Saying: Sendable {
    private let usual: Pattern
    private let forms: [PluralForm: Pattern]

    /// - Parameters:
    ///   - usual: the pattern for `other`, and for whatever has none of its own.
    ///   - forms: the patterns of other forms.
    package init(_ usual: Pattern, forms: [PluralForm: Pattern] = [:]) {
        self.usual = usual
        self.forms = forms
    }

    /// The pattern to use; a phrase without forms does not ask which one a number takes.
    func pattern(for form: @autoclosure () -> PluralForm) -> Pattern {
        forms.isEmpty ? usual : forms[form()] ?? usual
    }
}
