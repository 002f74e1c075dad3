/// Reads decimal numbers as official tables write them: `29,199`, `-0.5`, `75.60000000000001`, `1E-05`.
///
/// Up to 2⁵³ and a power of ten up to 22 the result is one exact multiplication or division (Clinger, 1990);
/// anything longer is left to the standard library, so every result is the nearest double.
enum NumberParser {
    /// The number that a range without spaces around it holds; nil where it is not one, or not a finite one.
    @inline(__always)
    static func parse(_ range: Range<Int>, in bytes: Span<UInt8>) -> Double? {
        plain(range, in: bytes) ?? any(range, in: bytes)
    }

    /// The commonest form, at most 15 digits and one decimal point inside them; nil for any other, number or not.
    @inline(__always)
    private static func plain(_ range: Range<Int>, in bytes: Span<UInt8>) -> Double? {
        guard !range.isEmpty, range.count <= 16 else { return nil }
        var mantissa: UInt64 = 0
        var point = range.upperBound - 1
        var at = range.lowerBound
        while at < range.upperBound {
            let digit = bytes[at] &- 0x30
            if digit < 10 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
            } else {
                let isPoint = bytes[at] == UInt8(ascii: ".") && point == range.upperBound - 1
                guard isPoint, at > range.lowerBound, at < range.upperBound - 1 else { return nil }
                point = at
            }
            at += 1
        }
        guard mantissa <= 1 << 53 else { return nil }
        return Double(mantissa) / powers[range.upperBound - 1 - point]
    }

    private static func any(_ range: Range<Int>, in bytes: Span<UInt8>) -> Double? {
        var at = range.lowerBound
        let end = range.upperBound
        let isNegative = sign(at: &at, end: end, in: bytes)
        var scan = Digits()
        guard readWhole(&scan, at: &at, end: end, in: bytes), readFraction(&scan, at: &at, end: end, in: bytes),
            readExponent(&scan, at: &at, end: end, in: bytes), at == end, scan.count > 0
        else { return nil }
        guard let size = scan.exact ?? rounded(range, in: bytes) else { return nil }
        return isNegative && size != 0 ? -size : size
    }

    /// The digits of a number read so far: mantissa · 10^exponent.
    private struct Digits {
        var mantissa: UInt64 = 0
        var exponent = 0
        var count = 0
        var isTooLong = false

        mutating func append(_ byte: UInt8) {
            count += 1
            if mantissa < 1_000_000_000_000_000_000 {
                mantissa = mantissa * 10 + UInt64(byte &- 0x30)
            } else {
                isTooLong = true
            }
        }

        /// The value where a single correctly rounded operation gives it.
        var exact: Double? {
            guard !isTooLong, mantissa <= 1 << 53, exponent >= -22, exponent <= 22 else { return nil }
            let whole = Double(mantissa)
            return exponent < 0 ? whole / NumberParser.powers[-exponent] : whole * NumberParser.powers[exponent]
        }
    }

    /// The powers of ten that a double holds exactly.
    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private static func sign(at position: inout Int, end: Int, in bytes: Span<UInt8>) -> Bool {
        guard position < end else { return false }
        switch bytes[position] {
        case UInt8(ascii: "-"):
            position += 1
            return true
        case UInt8(ascii: "+"):
            position += 1
            return false
        case 0xE2 where position + 2 < end && bytes[position + 1] == 0x88 && bytes[position + 2] == 0x92:
            position += 3  // U+2212, the minus sign of typeset tables
            return true
        default:
            return false
        }
    }

    /// Reads digits, with or without commas between groups of three.
    ///
    /// Nobody writes a zero in front of thousands: `0,234` has a decimal comma, and is no number here.
    private static func readWhole(_ scan: inout Digits, at position: inout Int, end: Int, in bytes: Span<UInt8>) -> Bool
    {
        let start = position
        var group = 0
        var hasCommas = false
        while position < end {
            let byte = bytes[position]
            if byte.isDigit {
                scan.append(byte)
                group += 1
            } else if byte == .comma {
                guard hasCommas ? group == 3 : (1...3).contains(group) && bytes[start] != UInt8(ascii: "0")
                else { return false }
                hasCommas = true
                group = 0
            } else {
                break
            }
            position += 1
        }
        return !hasCommas || group == 3
    }

    private static func readFraction(
        _ scan: inout Digits,
        at position: inout Int,
        end: Int,
        in bytes: Span<UInt8>
    ) -> Bool {
        guard position < end, bytes[position] == UInt8(ascii: ".") else { return true }
        position += 1
        let start = position
        while position < end, bytes[position].isDigit {
            scan.append(bytes[position])
            position += 1
        }
        scan.exponent -= position - start
        return position > start
    }

    private static func readExponent(
        _ scan: inout Digits,
        at position: inout Int,
        end: Int,
        in bytes: Span<UInt8>
    ) -> Bool {
        guard position < end, bytes[position] | 0x20 == UInt8(ascii: "e"), scan.count > 0 else { return true }
        position += 1
        var isNegative = false
        if position < end, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
            isNegative = bytes[position] == UInt8(ascii: "-")
            position += 1
        }
        let start = position
        var exponent = 0
        while position < end, bytes[position].isDigit {
            exponent = min(exponent * 10 + Int(bytes[position] &- 0x30), 100_000)
            position += 1
        }
        scan.exponent += isNegative ? -exponent : exponent
        return position > start
    }

    /// The size of a number whose form has been checked, rounded by the standard library.
    private static func rounded(_ range: Range<Int>, in bytes: Span<UInt8>) -> Double? {
        let digits = bytes.string(range).unicodeScalars.filter { $0 != "," && $0 != "\u{2212}" }
        guard let number = Double(String(String.UnicodeScalarView(digits))), number.isFinite else { return nil }
        return abs(number)
    }
}
