internal import Diagnostics
internal import Model

/// The names of a column that are no area of the level, or of several.
struct UnknownNames {
    private let names: AreaNames
    private var unknown: [String: (rows: Int, first: SourceLocation)] = [:]
    private var several: [String: (rows: Int, first: SourceLocation)] = [:]
    private var found: Set<AreaIndex> = []
    private static let most = 10_000

    /// Nothing found yet.
    init(_ names: AreaNames) {
        self.names = names
    }

    /// Whether there were names, and none was that of an area.
    var hasNoneKnown: Bool { found.isEmpty && !(unknown.isEmpty && several.isEmpty) }

    /// Takes the name of one row.
    mutating func add(_ what: AreaNames.Found, _ text: String, at location: () -> SourceLocation) {
        switch what {
        case .area(let area): found.insert(area)
        case .several: several[text] = ((several[text]?.rows ?? 0) + 1, several[text]?.first ?? location())
        case .unknown where unknown[text] != nil || unknown.count < Self.most:
            unknown[text] = ((unknown[text]?.rows ?? 0) + 1, unknown[text]?.first ?? location())
        case .unknown: break
        }
    }

    /// Reports names of several areas, those that are nearly one of an area without figures, and where none is known.
    func report(column: String, into diagnostics: inout DiagnosticCollector) {
        let place = "column \(column)"
        for (name, rows) in several.sorted(by: { $0.value.first.line < $1.value.first.line }) {
            diagnostics.add(.nameOfSeveralAreas(name, rows: rows.rows, at: rows.first, place: place))
        }
        let sorted = unknown.sorted { $0.value.first.line < $1.value.first.line }
        if found.isEmpty, several.isEmpty, let first = sorted.first {
            diagnostics.add(.noNameKnown(first.key, at: first.value.first, place: place, known: names.known))
            return
        }
        for (name, rows) in sorted.prefix(1_000) {
            guard let meant = NameSuggestion.of(name, in: names.known), case .area(let area) = names.area(named: meant),
                !found.contains(area)
            else { continue }
            diagnostics.add(.misspeltName(name, meant: meant, rows: rows.rows, at: rows.first, place: place))
        }
    }
}
