internal import Diagnostics
internal import Model

/// The names of a column that are no area of the level, or of several.
///
/// A table of the whole country has the names of places everywhere, and many are nearly alike. So a name is told to be
/// a slip only where the area that it is nearly called has no row, as with codes (`UnknownAreas`).
struct UnknownNames {
    /// Up to this many names of elsewhere are named one by one.
    private static let namedOneByOne = 5
    /// So many names of elsewhere, more than are known, are those of a national file, of which nothing is said.
    private static let national = 20
    private static let most = 10_000

    private let names: AreaNames
    private let codes: AreaCodes
    private var unknown: [String: Entry] = [:]
    private var several: [String: (rows: Int, first: SourceLocation)] = [:]
    private var found: Set<AreaIndex> = []
    private var seen: SeenPeriods
    private var knownRows = 0

    private struct Entry {
        let number: Int
        var rows = 1
        let first: SourceLocation
    }

    /// Nothing found yet.
    init(_ names: AreaNames, codes: AreaCodes) {
        self.names = names
        self.codes = codes
        seen = SeenPeriods(areaCount: codes.count)
    }

    /// Whether there were names, and none was that of an area.
    var hasNoneKnown: Bool { found.isEmpty && !(unknown.isEmpty && several.isEmpty) }

    /// The number of a period's text in the file.
    mutating func number(ofPeriod range: Range<Int>, in bytes: Span<UInt8>) -> Int {
        seen.number(ofPeriod: range, in: bytes)
    }

    /// Takes the name of one row.
    mutating func add(_ what: AreaNames.Found, _ text: String, period: Int, at location: () -> SourceLocation) {
        switch what {
        case .area(let area):
            found.insert(area)
            knownRows += 1
            seen.add(area, period: period)
        case .several: several[text] = ((several[text]?.rows ?? 0) + 1, several[text]?.first ?? location())
        case .unknown:
            if let number = unknown[text]?.number {
                unknown[text]?.rows += 1
                seen.add(unknown: number, period: period)
            } else if unknown.count < Self.most {
                seen.add(unknown: unknown.count, period: period)
                unknown[text] = Entry(number: unknown.count, first: location())
            }
        }
    }

    /// Reports names of several areas, those that are nearly one of an area without figures, and all others.
    func report(column: String, into diagnostics: inout DiagnosticCollector) {
        let place = "column \(column)"
        for (name, rows) in several.sorted(by: { $0.value.first.line < $1.value.first.line }) {
            diagnostics.add(.nameOfSeveralAreas(name, rows: rows.rows, at: rows.first, place: place))
        }
        let sorted = unknown.sorted { $0.value.number < $1.value.number }
        guard let first = sorted.first else { return }
        let isNational = sorted.count >= Self.national && sorted.count > found.count
        let slips = NearlyNames(of: names.level, codes, alsoFarther: !isNational)
        if found.isEmpty, several.isEmpty {
            let near = isNational ? [] : slips.areas(near: first.key)
            guard near.count == 1, near[0].kind < .farther else {
                diagnostics.add(.noNameKnown(first.key, at: first.value.first, place: place, known: names.known))
                return
            }
        }
        var levels = SeenPeriods.Levels(codes)
        var elsewhere: [(name: String, entry: Entry)] = []
        for (name, entry) in sorted {
            let near = slips.areas(near: name).filter {
                let isStrict = isNational && $0.kind != .spelling
                return seen.mayBe($0.area, unknown: entry.number, needsLevel: isStrict, &levels)
            }
            guard let meant = near.first, near.count == 1 else {
                elsewhere.append((name, entry))
                continue
            }
            let isSure = meant.kind == .spelling || meant.kind == .swap || meant.kind == .slip && !isNational
            diagnostics.add(
                .misspeltName(
                    name,
                    meant: codes[meant.area].name,
                    isSure ? .error : .warning,
                    lacks: seen.hasAny(meant.area) ? "row for this period" : "row",
                    rows: entry.rows,
                    at: entry.first,
                    place: place
                )
            )
        }
        if !isNational { report(elsewhere.filter { !isOfAnotherLevel($0.name) }, place, into: &diagnostics) }
    }

    private func report(
        _ elsewhere: [(name: String, entry: Entry)],
        _ place: String,
        into diagnostics: inout DiagnosticCollector
    ) {
        if elsewhere.count <= Self.namedOneByOne {
            for (name, entry) in elsewhere {
                diagnostics.add(.unknownNames([name], rows: entry.rows, at: entry.first, place: place))
            }
        } else {
            let rows = elsewhere.reduce(0) { $0 + $1.entry.rows }
            let first = elsewhere[0].entry.first
            diagnostics.add(.unknownNames(elsewhere.map(\.name), rows: rows, at: first, place: place))
        }
    }

    /// Whether a name is that of an area of another level, for which another mapping may read the row.
    private func isOfAnotherLevel(_ name: String) -> Bool {
        let folded = AreaNames.folded(name)
        return !folded.isEmpty
            && (0..<codes.count).contains { position in
                let area = codes[AreaIndex(position)]
                return ([area.name] + area.alsoKnownAs).contains { AreaNames.folded($0) == folded }
            }
    }
}
