/// The modules of a code: the patterns by which readers find and measure it, and the codewords between them.
///
/// Where each pattern stands is in clause 6.3, how codewords are placed in 7.7.3, and what is written beside the finder
/// patterns in 7.9 and 7.10 of ISO/IEC 18004:2015.
struct QRMatrix: Equatable, Sendable {
    let size: Int
    /// Row by row, from the top; true is dark.
    private(set) var modules: [Bool]
    /// Which modules belong to a pattern, and are never masked.
    private var isReserved: [Bool]

    /// - Parameter codewords: as many as the version has room for.
    init(_ version: QRVersion, codewords: [UInt8]) {
        size = version.size
        modules = [Bool](repeating: false, count: size * size)
        isReserved = modules
        drawTiming()
        drawFinder(row: 3, column: 3)
        drawFinder(row: 3, column: size - 4)
        drawFinder(row: size - 4, column: 3)
        drawAlignment(version.alignment)
        drawFormat(QRMask.allCases[0])
        drawVersion(version.number)
        place(codewords)
    }

    subscript(row: Int, column: Int) -> Bool { modules[row * size + column] }

    /// With a mask over its codewords, and the number of the mask beside the finder patterns.
    func masked(_ mask: QRMask) -> QRMatrix {
        var masked = self
        for row in 0..<size {
            for column in 0..<size where !isReserved[row * size + column] && mask.inverts(row: row, column: column) {
                masked.modules[row * size + column].toggle()
            }
        }
        masked.drawFormat(mask)
        return masked
    }

    // MARK: Patterns

    private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        modules[row * size + column] = isDark
        isReserved[row * size + column] = true
    }

    private mutating func drawTiming() {
        for position in 0..<size {
            set(6, position, position.isMultiple(of: 2))
            set(position, 6, position.isMultiple(of: 2))
        }
    }

    /// Squares within one another, with a light edge around them; its middle stands at a place.
    private mutating func drawFinder(row: Int, column: Int) {
        for down in -4...4 {
            for across in -4...4 {
                let (row, column) = (row + down, column + across)
                guard (0..<size).contains(row), (0..<size).contains(column) else { continue }
                let distance = max(abs(down), abs(across))
                set(row, column, distance != 2 && distance != 4)
            }
        }
    }

    /// One at each crossing of some rows and columns, but where finder patterns are.
    private mutating func drawAlignment(_ places: [Int]) {
        guard let first = places.first, let last = places.last else { return }
        for row in places {
            for column in places {
                let isFinder =
                    (row == first && (column == first || column == last)) || (row == last && column == first)
                if isFinder { continue }
                for down in -2...2 {
                    for across in -2...2 {
                        set(row + down, column + across, max(abs(down), abs(across)) != 1)
                    }
                }
            }
        }
    }

    /// The level of error correction and the number of the mask, twice.
    private mutating func drawFormat(_ mask: QRMask) {
        let bits = QRInformation.format(mask)
        func bit(_ position: Int) -> Bool { bits >> position & 1 == 1 }
        // Around the finder pattern at the top left, past the timing patterns.
        for position in 0...5 { set(position, 8, bit(position)) }
        set(7, 8, bit(6))
        set(8, 8, bit(7))
        set(8, 7, bit(8))
        for position in 9...14 { set(8, 14 - position, bit(position)) }
        // Below that at the top right, and beside that at the bottom left.
        for position in 0...7 { set(8, size - 1 - position, bit(position)) }
        for position in 8...14 { set(size - 15 + position, 8, bit(position)) }
        set(size - 8, 8, true)
    }

    /// The number of the version, twice; small codes do not say it.
    private mutating func drawVersion(_ number: Int) {
        guard number >= 7 else { return }
        let bits = QRInformation.version(number)
        for position in 0..<18 {
            let isDark = bits >> position & 1 == 1
            let (along, away) = (position / 3, size - 11 + position % 3)
            set(along, away, isDark)
            set(away, along, isDark)
        }
    }

    // MARK: Codewords

    /// Bit by bit in strips of two columns from the right to the left, up and down by turns, past all patterns; what is
    /// left over stays light.
    private mutating func place(_ codewords: [UInt8]) {
        var next = 0
        var right = size - 1
        var goesUp = true
        while right > 0 {
            // The column of the timing pattern belongs to no strip.
            if right == 6 { right = 5 }
            for step in 0..<size {
                let row = goesUp ? size - 1 - step : step
                for column in [right, right - 1] where !isReserved[row * size + column] {
                    guard next < codewords.count * 8 else { return }
                    modules[row * size + column] = codewords[next / 8] >> (7 - next % 8) & 1 == 1
                    next += 1
                }
            }
            goesUp.toggle()
            right -= 2
        }
    }
}

/// What a code says of itself, with the check bits of a BCH code.
enum QRInformation {
    /// Level M of error correction.
    private static let level = 0b00
    /// Never all light, whatever the format is.
    private static let maskOfFormat = 0b101_0100_0001_0010

    /// 15 bits: the level, the mask, and ten check bits.
    static func format(_ mask: QRMask) -> Int {
        checked(level << 3 | mask.rawValue, bits: 10, generator: 0b101_0011_0111) ^ maskOfFormat
    }

    /// 18 bits: the version and twelve check bits.
    static func version(_ number: Int) -> Int { checked(number, bits: 12, generator: 0b1_1111_0010_0101) }

    /// A value with the remainder of its division by a polynomial over two elements.
    private static func checked(_ value: Int, bits: Int, generator: Int) -> Int {
        var remainder = value
        for _ in 0..<bits { remainder = remainder << 1 ^ (remainder >> (bits - 1)) * generator }
        return value << bits | remainder
    }
}
