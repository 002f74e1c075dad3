/// A number as a workbook stores it, and how it is written for a reader of tables.
enum StoredNumber {
    /// The shortest form that gives the same number: `36.1` for the `36.100000000000001` that Excel writes.
    ///
    /// What is no number stays as it is.
    static func plain(_ stored: some Collection<UInt8>) -> [UInt8] {
        let digits = stored.count { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        let hasExponent = stored.contains { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }
        guard digits > 15 || hasExponent, let number = Double(String(decoding: stored, as: UTF8.self)),
            number.isFinite
        else { return Array(stored) }
        return Array(decimal(number).utf8)
    }

    /// A whole number with zeros in front, up to so many digits; what is none stays as it is.
    static func padded(_ stored: some Collection<UInt8>, to count: Int) -> [UInt8] {
        let plain = plain(stored)
        guard plain.count < count, plain.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
        else { return plain }
        return Array(repeating: UInt8(ascii: "0"), count: count - plain.count) + plain
    }

    /// A share with a per cent sign: `23.3%` for a stored 0.233, digit by digit.
    static func percentage(_ stored: some Collection<UInt8>) -> [UInt8] {
        let plain = plain(stored)
        var digits: [UInt8] = []
        var point: Int?
        for byte in plain {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
            case UInt8(ascii: ".") where point == nil: point = digits.count
            case UInt8(ascii: "-") where digits.isEmpty && point == nil: continue
            default: return plain
            }
        }
        guard !digits.isEmpty else { return plain }
        // Two places to the right.
        var place = (point ?? digits.count) + 2
        while digits.count < place { digits.append(UInt8(ascii: "0")) }
        while place > 1, digits.first == UInt8(ascii: "0") {
            digits.removeFirst()
            place -= 1
        }
        while digits.count > place, digits.last == UInt8(ascii: "0") { digits.removeLast() }
        var written: [UInt8] = plain.first == UInt8(ascii: "-") ? [UInt8(ascii: "-")] : []
        written += digits[..<place]
        if digits.count > place { written += [UInt8(ascii: ".")] + digits[place...] }
        return written + [UInt8(ascii: "%")]
    }

    /// A number without an exponent, unless it has more than twenty digits before its point or zeros behind it.
    private static func decimal(_ number: Double) -> String {
        let shortest = "\(number)"
        guard let mark = shortest.firstIndex(where: { $0 == "e" }) else {
            return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
        }
        let exponent = Int(shortest[shortest.index(after: mark)...]) ?? 0
        guard abs(exponent) <= 20 else { return shortest }
        let sign = number < 0 ? "-" : ""
        let mantissa = shortest[..<mark].drop { $0 == "-" }
        let parts = mantissa.split(separator: ".")
        let digits = parts.joined()
        let point = (parts.first?.count ?? 0) + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        let whole = digits.prefix(point) + String(repeating: "0", count: max(0, point - digits.count))
        let rest = digits.dropFirst(point)
        return sign + whole + (rest.isEmpty || rest == "0" ? "" : "." + rest)
    }
}
