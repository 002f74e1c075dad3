/// The signs between the digits of a number, each as UTF-8.
package struct DecimalSigns: Hashable, Sendable {
    /// Before the decimals.
    package let decimal: [UInt8]
    /// Between groups of three digits.
    package let group: [UInt8]
    /// Before numbers below zero.
    package let minus: [UInt8]

    package init(decimal: String, group: String, minus: String) {
        self.decimal = Array(decimal.utf8)
        self.group = Array(group.utf8)
        self.minus = Array(minus.utf8)
    }

    /// What programs read: a full stop, a comma and a hyphen.
    package static let machine = DecimalSigns(decimal: ".", group: ",", minus: "-")
}
