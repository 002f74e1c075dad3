internal import Diagnostics
internal import Model

/// Where the areas of a site are listed, for messages.
enum AreaSource {
    /// In `areas.csv` alone.
    case file
    /// In official look-ups, by their paths from the folder of areas, and in `areas.csv` where there is one.
    case lookups([String], besideFile: Bool)

    init(_ sources: AreaSources, hasFile: Bool) {
        let paths = sources.lookups.map(\.file.value)
        self = paths.isEmpty ? .file : .lookups(paths, besideFile: hasFile)
    }

    /// `in areas.csv`: where a code is looked for.
    ///
    /// A look-up may have it, and lie outside what `within` takes from it.
    var place: String {
        switch self {
        case .file: return "in areas.csv"
        case .lookups(let paths, let besideFile):
            let named =
                (paths.count > 2 ? [paths[0], "\(paths.count - 1) other look-ups"] : paths)
                + (besideFile ? ["areas.csv"] : [])
            let last = named.count > 1 ? " and \(named[named.count - 1])" : ""
            return "among the areas from " + named.dropLast(named.count > 1 ? 1 : 0).joined(separator: ", ") + last
        }
    }

    /// `areas.csv has it`: how a code is written there.
    var spelling: String {
        switch self {
        case .file: "areas.csv has it"
        case .lookups: "the look-ups have it"
        }
    }
}

/// The codes of a site's areas, found as bytes, and what a code that is not among them may be.
struct AreaCodes {
    /// Where the areas are listed.
    let source: AreaSource
    private let areas: [Area]
    private let table: ByteHashMap
    private let shapes: Set<[UInt8]>
    private let countries: Set<UInt8>
    /// The areas by name in lower case and by slug, for those who write one where a code should be.
    private let anyNames: [String: AreaIndex]
    /// The names that areas have, for tables with names beside codes.
    let names: AreaNameTable
    /// Older codes that `also_known_as` gives to one area each.
    private let older: [String: AreaIndex]
    /// Older codes that it gives to several.
    private let shared: [String: [AreaIndex]]
    /// Codes that look-ups and histories of codes have, of areas of the site and of others.
    private let official: [ByteHashMap]
    /// Codes of digits only, without the zeros in front that spreadsheets take away.
    private let withoutZeros: [String: AreaIndex]

    /// - Parameters:
    ///   - areas: areas of different codes, in the order of the tree.
    ///   - source: what lists them.
    ///   - official: codes that look-ups and histories of codes have.
    init(_ areas: [Area], from source: AreaSource = .file, official: [ByteHashMap] = []) {
        self.areas = areas
        self.source = source
        self.official = official
        var table = ByteHashMap()
        var shapes: Set<[UInt8]> = []
        var countries: Set<UInt8> = []
        var names: [String: AreaIndex] = [:]
        var older: [String: [AreaIndex]] = [:]
        var withoutZeros: [String: AreaIndex] = [:]
        for (position, area) in areas.enumerated() {
            for name in [area.name.lowercased(), area.slug] where names[name] == nil {
                names[name] = AreaIndex(position)
            }
            table.insert(area.code.text)
            let code = Array(area.code.text.utf8)
            for other in area.alsoKnownAs {
                if other.utf8.contains(where: \.isDigit) {
                    if older[other]?.last != AreaIndex(position) {
                        older[other, default: []].append(AreaIndex(position))
                    }
                }
                if names[other.lowercased()] == nil { names[other.lowercased()] = AreaIndex(position) }
            }
            if code.first == UInt8(ascii: "0"), code.allSatisfy(\.isDigit) {
                let rest = code.drop { $0 == UInt8(ascii: "0") }
                withoutZeros[String(decoding: rest, as: UTF8.self)] = AreaIndex(position)
            }
            shapes.insert(Self.shape(of: code))
            if OfficialCode.isOne(code) { countries.insert(code[0]) }
        }
        self.table = table
        self.shapes = shapes
        self.countries = countries
        anyNames = names
        self.names = AreaNameTable(areas)
        self.older = older.compactMapValues { $0.count == 1 ? $0[0] : nil }
        shared = older.filter { $0.value.count > 1 }
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

    /// The area with the code in a cell, or whose older code that is, whatever notes stand behind it.
    @inline(__always)
    func index(ofCell range: Range<Int>, in bytes: Span<UInt8>) -> AreaIndex? {
        index(of: range, in: bytes) ?? index(ofOlder: range, in: bytes) ?? index(ofNoted: range, in: bytes)
    }

    private func index(ofNoted range: Range<Int>, in bytes: Span<UInt8>) -> AreaIndex? {
        bytes.withoutNotes(range).flatMap { index(of: $0, in: bytes) ?? index(ofOlder: $0, in: bytes) }
    }

    /// The area whose older code this is.
    func index(ofOlder range: Range<Int>, in bytes: Span<UInt8>) -> AreaIndex? {
        older.isEmpty ? nil : older[bytes.string(range)]
    }

    /// Whether a cell that names an area does so by an older code.
    func isOlder(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        if older.isEmpty || index(of: range, in: bytes) != nil { return false }
        return bytes.withoutNotes(range).map { index(of: $0, in: bytes) == nil } ?? true
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
        /// An older code that several areas of the site claim.
        case shared([Area])
        /// An official code of the same country.
        case elsewhere
        /// An official code of another country, or of an area that look-ups or a history of codes have and the site
        /// has not.
        case outside
        /// Anything else: `Total`, `UK`, nothing at all.
        case other
    }

    /// Tells a fault of the file from an area that the site does not have.
    ///
    /// An official code has a capital letter and eight digits. A text is taken for a misspelling where it is not
    /// official but its shape, letters and digits, is that of a code of the site or one character away from it.
    func classify(_ text: String) -> Unknown {
        let code = Array(text.utf8)
        if let areas = shared[text] { return .shared(areas.map { self[$0] }) }
        if let area = withoutZeros[text] { return .withoutZeros(self[area]) }
        if OfficialCode.isOne(code) { return countries.contains(code[0]) && !isOutside(text) ? .elsewhere : .outside }
        let held = Set(WrittenCode(text).candidates.compactMap(index(ofAny:)))
        if held.count == 1, let index = held.first { return .holding(self[index]) }
        if let area = withoutZeros[WrittenCode(text).digits] { return .withoutZeros(self[area]) }
        if WrittenCode(text).isMadeNumber { return .madeNumber }
        let shape = Self.shape(of: code)
        if !code.isEmpty, shapes.contains(where: { Self.differByOneAtMost($0, shape) }) { return .misspelt }
        return anyNames[text.lowercased()].map { .notCode(self[$0]) } ?? .other
    }

    /// Whether a code that no area of the site has is that of an area that look-ups or histories have, and so has no
    /// slip in it.
    func isOutside(_ code: String) -> Bool {
        if official.isEmpty { return false }
        let bytes = Array(code.utf8)
        return official.contains { $0.number(of: 0..<bytes.count, in: bytes.span) != nil }
    }

    /// The area whose code is closest to a misspelt one, or whose older code it is.
    ///
    /// The first three characters of an official code say what kind of area it is. Where areas of the site have those
    /// of the misspelt one, or areas of elsewhere may, only a code of that kind is meant, or one that is a slip away.
    func closest(to code: String) -> Area? {
        if let index = older[code] { return self[index] }
        let start = Array(code.utf8.prefix(3))
        guard start.count == 3, start[0].isLetter, start[1].isDigit, start[2].isDigit else {
            return suggestion(for: code, among: areas.map(\.code.text))
        }
        let kind = String(code.prefix(3)).uppercased()
        let alike = areas.map(\.code.text).filter { $0.hasPrefix(kind) }
        if !alike.isEmpty { return suggestion(for: code, among: alike) }
        let shape = Array(code.uppercased().utf8)
        let near = areas.map(\.code.text).filter { Self.differByOneSlip(Array($0.utf8), shape) }
        return suggestion(for: code, among: near)
    }

    private func suggestion(for code: String, among codes: [String]) -> Area? {
        NameSuggestion.of(code, in: codes).flatMap { index(of: $0) }.map { self[$0] }
    }

    /// Whether one character is another, too many or missing, or two neighbours changed places.
    private static func differByOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        if differByOneAtMost(left, right) { return true }
        guard left.count == right.count else { return false }
        let places = left.indices.filter { left[$0] != right[$0] }
        return places.count == 2 && places[1] == places[0] + 1 && left[places[0]] == right[places[1]]
            && left[places[1]] == right[places[0]]
    }

    /// `Codes there have 9 characters; this has 8`, where all codes are of one length.
    func lengthNote(for code: String) -> String? {
        let lengths = Set(shapes.map(\.count))
        guard lengths.count == 1, let length = lengths.first, length != code.utf8.count else { return nil }
        return "Codes there have \(length) characters; this has \(code.utf8.count)."
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
