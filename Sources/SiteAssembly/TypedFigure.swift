/// A number as somebody typed it in a text: `28%`, `1,204`, `63.1 years`.
package struct TypedFigure: Hashable {
    package let value: Double
    /// How many digits stand after the point, at most 9.
    package let decimals: Int

    /// The first number of a text, or nil where there is none.
    package init?(_ text: String) {
        let bytes = Array(text.replacing("−", with: "-").utf8)
        guard let first = bytes.firstIndex(where: Self.isDigit) else { return nil }
        var digits: [UInt8] = []
        var point: Int?
        for (position, byte) in bytes[first...].enumerated() {
            let next = first + position + 1
            let digitFollows = next < bytes.count && Self.isDigit(bytes[next])
            if Self.isDigit(byte) {
                digits.append(byte)
            } else if byte == UInt8(ascii: "."), point == nil, digitFollows {
                point = digits.count
                digits.append(byte)
            } else if byte != UInt8(ascii: ",") || !digitFollows {
                break
            }
        }
        guard let number = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
        let isNegative = first > 0 && bytes[first - 1] == UInt8(ascii: "-")
        value = isNegative ? -number : number
        decimals = min(point.map { digits.count - $0 - 1 } ?? 0, 9)
    }

    /// Whether a value, rounded as the text is, reads the same.
    package func agrees(with other: Double) -> Bool {
        abs(value * scale - (other * scale).rounded()) < 0.5
    }

    /// A value with as many decimals as the text has.
    package func atSamePrecision(_ other: Double) -> String {
        let rounded = (other * scale).rounded() / scale
        return decimals == 0 && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
    }

    private var scale: Double {
        (0..<decimals).reduce(1) { power, _ in power * 10 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte)
    }
}
