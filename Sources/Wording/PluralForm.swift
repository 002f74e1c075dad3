/// The form of a word that goes with a number, as the Unicode CLDR names them; English has two of the six.
package enum PluralForm: String, Hashable, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}
