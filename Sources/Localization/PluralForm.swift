/// The form of a word that goes with a number, as the Unicode CLDR names them; English has two of the six.
package enum PluralForm: String, Hashable, Sendable, CaseIterable {
    case zero, one, two, few, many, other

    static let count = allCases.count

    /// From 0, in their order.
    var number: Int {
        switch self {
        case .zero: 0
        case .one: 1
        case .two: 2
        case .few: 3
        case .many: 4
        case .other: 5
        }
    }
}
