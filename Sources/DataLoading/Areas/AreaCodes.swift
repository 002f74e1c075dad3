internal import Diagnostics
internal import Model

/// The codes of a site's areas, found as bytes, and what a code that is not among them may be.
struct AreaCodes {
    private let areas: [Area]
    private let table: ByteTable
    private let shapes: Set<[UInt8]>
    private let countries: Set<UInt8>
    /// The areas by name in lower case and by slug, for those who write one where a code should be.
    private let names: [String: AreaIndex]

    /// - Parameter areas: areas of different codes, in the order of the tree.
    init(_ areas: [Area]) {
        self.areas = areas
        var table = ByteTable()
        var shapes: Set<[UInt8]> = []
        var countries: Set<UInt8> = []
        var names: [String: AreaIndex] = [:]
        for (position, area) in areas.enumerated() {
            for name in [area.name.lowercased(), area.slug] where names[name] == nil {
                names[name] = AreaIndex(position)
            }
            table.insert(area.code.text)
            let code = Array(area.code.text.utf8)
            shapes.insert(Self.shape(of: code))
            if Self.isOfficial(code) { countries.insert(code[0]) }
        }
        self.table = table
        self.shapes = shapes
        self.countries = countries
        self.names = names
    }

    var count: Int { areas.count }

    subscript(index: AreaIndex) -> Area { areas[Int(index.position)] }

    /// The area with a code.
    @inline(__always)
    func index(of range: Range<Int>, in bytes: Span<UInt8>) -> AreaIndex? {
        table.number(of: range, in: bytes).map(AreaIndex.init)
    }

    /// The area with a code.
    func index(of code: String) -> AreaIndex? {
        let bytes = Array(code.utf8)
        return index(of: 0..<bytes.count, in: bytes.span)
    }

    /// What a code is that no area has.
    enum Unknown {
        /// Nearly a code of the site, or of the form of one.
        case misspelt
        /// A name or an address where a code should be.
        case notCode(Area)
        /// An official code of the same country.
        case elsewhere
        /// An official code of another country.
        case otherCountry
        /// Anything else: `Total`, `UK`, nothing at all.
        case other
    }

    /// Tells a fault of the file from an area that the site does not have.
    ///
    /// An official code has a capital letter and eight digits. A text is taken for a misspelling where it is not
    /// official but its shape, letters and digits, is that of a code of the site or one character away from it.
    func classify(_ text: String) -> Unknown {
        let code = Array(text.utf8)
        if Self.isOfficial(code) { return countries.contains(code[0]) ? .elsewhere : .otherCountry }
        let shape = Self.shape(of: code)
        if !code.isEmpty, shapes.contains(where: { Self.differByOneAtMost($0, shape) }) { return .misspelt }
        return names[text.lowercased()].map { .notCode(self[$0]) } ?? .other
    }

    /// The area whose code is closest to a misspelt one.
    func closest(to code: String) -> Area? {
        ClosestMatch.of(code, in: areas.lazy.map(\.code.text))
            .flatMap { index(of: $0) }.map { self[$0] }
    }

    /// `Codes there have 9 characters; this has 8`, where all codes are of one length.
    func lengthNote(for code: String) -> String? {
        let lengths = Set(shapes.map(\.count))
        guard lengths.count == 1, let length = lengths.first, length != code.utf8.count else { return nil }
        return "Codes there have \(length) characters; this has \(code.utf8.count)."
    }

    /// Whether a code has the form of an official one: a capital letter and eight digits.
    static func isOfficial(_ code: [UInt8]) -> Bool {
        code.count == 9 && (0x41...0x5A).contains(code[0]) && code.dropFirst().allSatisfy(\.isDigit)
    }

    /// A code with `A` for each letter and `9` for each digit.
    private static func shape(of code: [UInt8]) -> [UInt8] {
        code.map { $0.isDigit ? UInt8(ascii: "9") : $0.isLetter ? UInt8(ascii: "A") : $0 }
    }

    private static func differByOneAtMost(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard abs(left.count - right.count) <= 1 else { return false }
        let same = zip(left, right).prefix { $0 == $1 }.count
        let leftRest = left.dropFirst(same)
        let rightRest = right.dropFirst(same)
        return leftRest.dropFirst().elementsEqual(rightRest.dropFirst())
            || leftRest.dropFirst().elementsEqual(rightRest) || leftRest.elementsEqual(rightRest.dropFirst())
    }
}
