internal import Diagnostics
internal import Model

/// The codes of a site's areas, found as bytes, and what a code that is not among them may be.
struct AreaCodes {
    private let areas: [Area]
    private let table: ByteHashMap
    private let shapes: Set<[UInt8]>
    private let countries: Set<UInt8>
    /// The areas by name in lower case and by slug, for those who write one where a code should be.
    private let names: [String: AreaIndex]
    /// Older codes that `also_known_as` gives to one area each.
    private let older: [String: AreaIndex]
    /// Codes of digits only, without the zeros in front that spreadsheets take away.
    private let withoutZeros: [String: AreaIndex]

    /// - Parameter areas: areas of different codes, in the order of the tree.
    init(_ areas: [Area]) {
        self.areas = areas
        var table = ByteHashMap()
        var shapes: Set<[UInt8]> = []
        var countries: Set<UInt8> = []
        var names: [String: AreaIndex] = [:]
        var older: [String: AreaIndex?] = [:]
        var withoutZeros: [String: AreaIndex] = [:]
        for (position, area) in areas.enumerated() {
            for name in [area.name.lowercased(), area.slug] where names[name] == nil {
                names[name] = AreaIndex(position)
            }
            table.insert(area.code.text)
            let code = Array(area.code.text.utf8)
            for other in area.alsoKnownAs {
                if other.utf8.contains(where: \.isDigit) {
                    older[other] = .some(older[other] == nil ? AreaIndex(position) : nil)
                }
                if names[other.lowercased()] == nil { names[other.lowercased()] = AreaIndex(position) }
            }
            if code.first == UInt8(ascii: "0"), code.allSatisfy(\.isDigit) {
                let rest = code.drop { $0 == UInt8(ascii: "0") }
                withoutZeros[String(decoding: rest, as: UTF8.self)] = AreaIndex(position)
            }
            shapes.insert(Self.shape(of: code))
            if Self.isOfficial(code) { countries.insert(code[0]) }
        }
        self.table = table
        self.shapes = shapes
        self.countries = countries
        self.names = names
        self.older = older.compactMapValues(\.self)
        self.withoutZeros = withoutZeros
    }

    var count: Int { areas.count }

    /// The levels that areas have.
    var levels: [AreaLevel.ID] { Array(Set(areas.map(\.level))).sorted { $0.text < $1.text } }

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

    /// The area whose older code this is.
    func index(ofOlder range: Range<Int>, in bytes: Span<UInt8>) -> AreaIndex? {
        older.isEmpty ? nil : older[bytes.string(range)]
    }

    /// The area with a code, or whose older code it is.
    func index(ofAny code: String) -> AreaIndex? {
        index(of: code) ?? older[code]
    }

    /// What a code is that no area has.
    enum Unknown {
        /// Nearly a code of the site, or of the form of one.
        case misspelt
        /// The code of an area without the zeros in front.
        case withoutZeros(Area)
        /// A text that holds the code of an area and something else, or its letters in another form:
        /// `E05000001 Altham`.
        case holding(Area)
        /// `1.23E+05` or `1-Mar`: what a spreadsheet makes of a code that it takes for a number or a date.
        case madeNumber
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
        if let area = withoutZeros[text] { return .withoutZeros(self[area]) }
        if Self.isOfficial(code) { return countries.contains(code[0]) ? .elsewhere : .otherCountry }
        let held = Set(WrittenCode(text).candidates.compactMap(index(ofAny:)))
        if held.count == 1, let index = held.first { return .holding(self[index]) }
        if let area = withoutZeros[WrittenCode(text).digits] { return .withoutZeros(self[area]) }
        if WrittenCode(text).isMadeNumber { return .madeNumber }
        let shape = Self.shape(of: code)
        if !code.isEmpty, shapes.contains(where: { Self.differByOneAtMost($0, shape) }) { return .misspelt }
        return names[text.lowercased()].map { .notCode(self[$0]) } ?? .other
    }

    /// The areas without a figure in a file whose codes are one slip away from an official code that no area has.
    ///
    /// In a file of the site's own a slip is one digit, or two that changed places. A national file is full of true
    /// codes like that; there only two digits that changed places count, where most areas of the level have figures.
    func oneSlipAway(from text: String, seen: [Bool], isNational: Bool) -> Area? {
        let code = Array(text.utf8)
        var found: Area?
        for (position, area) in areas.enumerated() where !(position < seen.count && seen[position]) {
            let other = Array(area.code.text.utf8)
            guard other.count == code.count else { continue }
            let places = code.indices.filter { code[$0] != other[$0] }
            let isSwapped =
                places.count == 2 && places[1] == places[0] + 1 && code[places[0]] == other[places[1]]
                && code[places[1]] == other[places[0]]
            guard isSwapped || (places.count == 1 && !isNational) else { continue }
            if isNational, !mostAreSeen(area.level, seen) { continue }
            if found != nil { return nil }
            found = area
        }
        return found
    }

    private func mostAreSeen(_ level: AreaLevel.ID, _ seen: [Bool]) -> Bool {
        let positions = areas.indices.filter { areas[$0].level == level }
        let count = positions.count { $0 < seen.count && seen[$0] }
        return positions.count >= 4 && count * 3 >= positions.count * 2
    }

    /// The area whose code is closest to a misspelt one, or whose older code it is.
    func closest(to code: String) -> Area? {
        if let index = older[code] { return self[index] }
        return NameSuggestion.of(code, in: areas.lazy.map(\.code.text))
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
