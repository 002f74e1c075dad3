/// Places in a drawing as they are written: in tenths of a unit, as whole numbers.
enum Coordinate {
    /// Beyond this many units nothing is drawn that anybody could see.
    private static let largest = 1e6

    /// The nearest number of tenths; what is no number is 0, and what is too large is cut.
    static func tenths(_ value: Double) -> Int {
        guard !value.isNaN else { return 0 }
        return Int((min(max(value, -largest), largest) * 10).rounded())
    }
}

extension [UInt8] {
    /// Appends a number with one decimal at most, without zeros that say nothing: `12`, `-3.5`, `.5`.
    mutating func append(coordinate value: Double) {
        append(tenths: Coordinate.tenths(value))
    }

    /// Appends a number of tenths in the same way.
    mutating func append(tenths: Int) {
        if tenths < 0 { append(UInt8(ascii: "-")) }
        let size = tenths.magnitude
        let (whole, tenth) = size.quotientAndRemainder(dividingBy: 10)
        if whole > 0 || tenth == 0 { append(digitsOf: whole) }
        if tenth > 0 {
            append(UInt8(ascii: "."))
            append(UInt8(ascii: "0") + UInt8(tenth))
        }
    }

    /// Calls itself once for each digit, of which `Coordinate` leaves seven at most.
    private mutating func append(digitsOf whole: UInt) {
        if whole >= 10 { append(digitsOf: whole / 10) }
        append(UInt8(ascii: "0") + UInt8(whole % 10))
    }
}
