package import Localization

/// A number as somebody typed it in a text: `28%`, `1,204`, `63.1 years`; `27,2 %` where a comma comes before decimals.
package struct TypedNumber: Hashable {
    /// The number, negative where a minus sign stands right before it.
    package let value: Double
    /// How many digits stand after the decimal sign, at most 9.
    package let decimals: Int
    /// What stands before the number.
    package let before: String
    /// What stands behind the number.
    package let behind: String

    /// The first number of a text, or nil where there is none.
    ///
    /// - Parameter signs: those of the language of the text.
    package init?(_ text: String, signs: DecimalSigns) {
        let characters = Array(text.replacing("−", with: "-"))
        guard let first = characters.firstIndex(where: Self.isDigit) else { return nil }
        let decimal = String(decoding: signs.decimal, as: UTF8.self)
        let group = String(decoding: signs.group, as: UTF8.self)
        var digits = ""
        var decimals: Int?
        var end = characters.count
        for position in first..<characters.count {
            let character = characters[position]
            if Self.isDigit(character) {
                digits.append(character)
                decimals = decimals.map { $0 + 1 }
                continue
            }
            let digitsAfter = characters[(position + 1)...].prefix(4).prefix(while: Self.isDigit).count
            if String(character) == decimal, decimals == nil, digitsAfter > 0 {
                digits.append(".")
                decimals = 0
            } else if !Self.isGroup(character, group, digitsAfter: digitsAfter) {
                end = position
                break
            }
        }
        guard let number = Double(digits) else { return nil }
        let isNegative = first > 0 && characters[first - 1] == "-"
        value = isNegative ? -number : number
        self.decimals = min(decimals ?? 0, Self.mostDecimals)
        before = String(characters[..<first])
        behind = String(characters[end...])
    }

    /// Whether a value, rounded as the text is, reads the same.
    package func agrees(with other: Double) -> Bool {
        abs(value * scale - (other * scale).rounded()) < 0.5
    }

    /// Whether the text may stand for a value: it agrees with it, and makes neither none of a few nor all of nearly
    /// all.
    ///
    /// - Parameter isShare: whether the value is in per cent, so that 100 is all.
    package func states(_ other: Double, isShare: Bool) -> Bool {
        agrees(with: other) && !Self.overstates(value, other, isShare: isShare)
    }

    /// A value with as many decimals as the text has, as the language writes it; with more where it would read as none
    /// or all and is not.
    ///
    /// - Parameter isShare: whether the value is in per cent, so that 100 is all.
    package func atSamePrecision(_ other: Double, isShare: Bool = false, signs: DecimalSigns) -> String {
        let enough = (decimals...Self.mostDecimals).first { decimals in
            let scale = Self.scale(decimals)
            return !Self.overstates((other * scale).rounded() / scale, other, isShare: isShare)
        }
        return DecimalFormatter(decimals: enough ?? decimals, signs: signs).string(other) ?? "–"
    }

    /// Whether a number reads as none or all where the value is neither.
    private static func overstates(_ number: Double, _ value: Double, isShare: Bool) -> Bool {
        number != value && (number == 0 || isShare && number == 100)
    }

    private static let mostDecimals = 9

    private var scale: Double { Self.scale(decimals) }

    private static func scale(_ decimals: Int) -> Double {
        (0..<decimals).reduce(1) { power, _ in power * 10 }
    }

    /// Whether a character stands between thousands.
    ///
    /// It needs three digits after it and no more: 27.2 is no 272, whatever the language. Any space will do where the
    /// language has one there, for few keyboards have the narrow one.
    private static func isGroup(_ character: Character, _ group: String, digitsAfter: Int) -> Bool {
        if group.allSatisfy(\.isWhitespace) { return character.isWhitespace && digitsAfter == 3 }
        return String(character) == group && digitsAfter == 3
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
