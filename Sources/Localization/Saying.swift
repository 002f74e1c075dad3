/// The patterns of one phrase: one for all numbers, or one for each form that a number asks for.
package struct Saying: Sendable {
    let usual: Pattern
    let forms: [PluralForm: Pattern]

    /// - Parameters:
    ///   - usual: the pattern for `other`, and for whatever has none of its own.
    ///   - forms: the patterns of other forms.
    package init(_ usual: Pattern, forms: [PluralForm: Pattern] = [:]) {
        self.usual = usual
        self.forms = forms
    }
}
